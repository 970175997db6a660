package org.dirigent.channel.webchat;

import org.dirigent.channel.Acceptance;
import org.dirigent.channel.Inbound;
import org.dirigent.channel.Inbox;
import org.dirigent.channel.WebAnswer;

/** Hands things to the inbox; only what was taken is acknowledged. */
final class Intake {

  private static final System.Logger LOG = System.getLogger(Intake.class.getName());

  private Intake() {}

  record Took(boolean again) {}

  static WebAnswer acknowledged(Inbox inbox, Inbound inbound) {
    return switch (take(inbox, inbound)) {
      case Acceptance.Taken(boolean again) -> Json.answer(again ? 200 : 201, new Took(again));
      case Acceptance.Full(var retryAfter) ->
          throw new Refusal(503, "busy", "Too busy, nothing was stored: try again", retryAfter);
    };
  }

  private static Acceptance take(Inbox inbox, Inbound inbound) {
    try {
      return inbox.accept(inbound);
    } catch (IllegalStateException outage) {
      // The cause may quote what was to be stored, so only its kind is told.
      LOG.log(
          System.Logger.Level.WARNING,
          "Not taken, the visitor will repeat it: {0}",
          outage.getClass().getName());
      throw new Refusal(
          503, "unavailable", "Not stored: try again", java.time.Duration.ofSeconds(2));
    }
  }
}
