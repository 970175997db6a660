package org.dirigent.conversation.timeline;

import java.util.UUID;
import org.dirigent.platform.ProblemOccurred;
import org.dirigent.platform.Problems;

/** Refusals around conversations. */
final class ConversationProblems {

  private ConversationProblems() {}

  static ProblemOccurred missing(UUID conversation) {
    return Problems.NOT_FOUND.because("There is no conversation " + conversation + ".");
  }
}
