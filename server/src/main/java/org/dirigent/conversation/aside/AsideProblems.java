package org.dirigent.conversation.aside;

import org.dirigent.conversation.ConversationId;
import org.dirigent.platform.FieldProblem;
import org.dirigent.platform.Problem;
import org.dirigent.platform.ProblemOccurred;
import org.dirigent.platform.Problems;

/** Refusals around what is set aside. */
final class AsideProblems {

  static final Problem OF_THE_HOUSE =
      new Problem("sender-of-the-house", 409, "The sender belongs to the house");
  static final Problem SHARED_BY_MANY =
      new Problem(
          "sender-shared-by-many", 409, "People who do not know each other write from there");

  private AsideProblems() {}

  static ProblemOccurred missing(ConversationId conversation) {
    return Problems.NOT_FOUND.because("There is no conversation " + conversation + ".");
  }

  static ProblemOccurred noSender(ConversationId conversation) {
    return Problems.INVALID
        .because("Nobody wrote a mail in conversation " + conversation + ".")
        .at(new FieldProblem("always", "no-sender", "There is no sender to take always"));
  }

  static ProblemOccurred noAddress(String sender) {
    String what = "Name an address such as a@example.com, or a domain such as @example.com";
    return Problems.INVALID
        .because("'%s' is neither. %s.".formatted(sender, what))
        .at(new FieldProblem("sender", "no-address", what));
  }
}
