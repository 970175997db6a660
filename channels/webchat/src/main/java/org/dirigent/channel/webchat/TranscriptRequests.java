package org.dirigent.channel.webchat;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.dirigent.channel.Transcripts;
import org.dirigent.channel.Transcripts.Mailing;
import org.dirigent.channel.WebAnswer;
import org.dirigent.channel.WebCall;
import org.jspecify.annotations.Nullable;

/** A visitor wants to have the transcript as a letter. */
final class TranscriptRequests {

  private final Transcripts transcripts;
  private final Guard guard;
  private final Sites sites;

  TranscriptRequests(Transcripts transcripts, Guard guard, Sites sites) {
    this.transcripts = transcripts;
    this.guard = guard;
    this.sites = sites;
  }

  /** {@code POST transcripts}: acknowledged once the letter is committed. */
  WebAnswer send(WebCall call) throws IOException {
    var session = guard.session(call);
    guard.limit("transcripts", session, 3);
    if (sites.mailbox(guard.site(session)).isEmpty()) {
      throw InquiryRequests.noMailbox();
    }
    var asked = Json.read(call.body(), Asked.Transcript.class);
    var wish =
        new Transcripts.Wish(
            Asked.key(asked.key()),
            Asked.mailbox(asked.email()),
            Asked.language(asked.language()),
            zone(asked.zone()));
    return switch (transcripts.mail(session.site(), session.address(), wish)) {
      case Mailing.QUEUED -> Json.answer(202, Map.of());
      case Mailing.NO_MAILBOX -> throw InquiryRequests.noMailbox();
      case Mailing.NOTHING_SAID ->
          throw new Refusal(409, "nothing-said", "Nobody has answered in this chat yet");
      case Mailing.ENOUGH ->
          throw new Refusal(409, "enough-letters", "That was sent often enough today");
    };
  }

  private static ZoneId zone(@Nullable String name) {
    try {
      return name == null ? ZoneOffset.UTC : ZoneId.of(name);
    } catch (DateTimeException unknown) {
      return ZoneOffset.UTC;
    }
  }
}
