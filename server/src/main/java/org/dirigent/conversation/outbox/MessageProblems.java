package org.dirigent.conversation.outbox;

import org.dirigent.conversation.timeline.ReplyPermission;
import org.dirigent.platform.Problem;
import org.dirigent.platform.ProblemOccurred;

/** Why a message of an agent is not kept. */
final class MessageProblems {

  static final Problem UNSEEN =
      new Problem("unseen-messages", 409, "The customer wrote something that you have not seen");

  static final Problem NOT_ASSIGNEE = new Problem("not-assignee", 409, "The work is not yours");

  static final Problem SEGMENT_ENDED = new Problem("segment-ended", 409, "The contact has ended");

  static final Problem NO_SEGMENT =
      new Problem("no-segment", 409, "There is no contact in which to write");

  static final Problem ALREADY_SENT =
      new Problem("already-sent", 409, "The message is on its way already");

  private MessageProblems() {}

  static ProblemOccurred unseen(int lastSeq) {
    return UNSEEN
        .because("Read on first; the newest entry is %d.".formatted(lastSeq))
        .with("lastSeq", lastSeq);
  }

  static ProblemOccurred notNow(String code) {
    return switch (code) {
      case ReplyPermission.SEGMENT_ENDED ->
          SEGMENT_ENDED.because("The customer is gone, so nothing can be sent. Write a note.");
      case ReplyPermission.NOT_ASSIGNEE ->
          NOT_ASSIGNEE.because("Take the contact first, or write a note.");
      default -> NO_SEGMENT.because("The customer cannot be reached here. Write a note.");
    };
  }
}
