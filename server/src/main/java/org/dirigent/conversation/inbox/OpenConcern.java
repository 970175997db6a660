package org.dirigent.conversation.inbox;

import java.time.Duration;
import java.time.Instant;
import org.dirigent.conversation.ConversationStatus;
import org.dirigent.conversation.timeline.ConversationRow;

/**
 * The policy by which somebody who comes back continues their conversation or begins another. Who
 * just goes on writing means the same matter for longer than who starts a chat anew; a matter that
 * was resolved is reopened by a word soon after, but not by a new start; what was set aside is
 * meant only by who answers it.
 */
final class OpenConcern {

  private static final Duration AFTER_ARRIVAL = Duration.ofDays(1);
  private static final Duration AFTER_MESSAGE = Duration.ofDays(7);
  private static final Duration AFTER_RESOLVED = Duration.ofDays(1);

  private static final Duration AFTER_ANSWER = Duration.ofDays(14);

  private OpenConcern() {}

  /** Whether a mail that answers one of this conversation still means it. */
  static boolean continuedByAnswer(ConversationRow conversation, Instant at) {
    return conversation.status() != ConversationStatus.RESOLVED
        || quiet(conversation, at).compareTo(AFTER_ANSWER) < 0;
  }

  /** Whether somebody who starts anew at this time still means this conversation. */
  static boolean continuedByArrival(ConversationRow conversation, Instant at) {
    return conversation.status().unfinished()
        && quiet(conversation, at).compareTo(AFTER_ARRIVAL) < 0;
  }

  /** Whether somebody who just goes on writing still means this conversation. */
  static boolean continuedByMessage(ConversationRow conversation, Instant at) {
    Duration bound =
        conversation.status() == ConversationStatus.RESOLVED ? AFTER_RESOLVED : AFTER_MESSAGE;
    return conversation.status() != ConversationStatus.SET_ASIDE
        && quiet(conversation, at).compareTo(bound) < 0;
  }

  private static Duration quiet(ConversationRow conversation, Instant at) {
    return Duration.between(conversation.lastAt(), at);
  }
}
