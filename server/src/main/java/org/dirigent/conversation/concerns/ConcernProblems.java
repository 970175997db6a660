package org.dirigent.conversation.concerns;

import java.util.UUID;
import org.dirigent.conversation.ConversationId;
import org.dirigent.platform.FieldProblem;
import org.dirigent.platform.Problem;
import org.dirigent.platform.ProblemOccurred;
import org.dirigent.platform.Problems;

/** Refusals around splitting and merging. */
final class ConcernProblems {

  static final Problem NOT_ONE_CUSTOMER =
      new Problem("not-one-customer", 409, "The conversations are of two customers");
  static final Problem MERGED =
      new Problem("merged-already", 409, "The conversation was merged already");
  static final Problem SET_ASIDE = new Problem("set-aside", 409, "The conversation is set aside");
  static final Problem STILL_LIVE = new Problem("still-live", 409, "The customer is still there");
  static final Problem IN_OTHER_HANDS =
      new Problem("in-other-hands", 409, "Somebody else works on it");

  static final Problem NOT_MERGED = new Problem("not-merged", 409, "It was not merged");
  static final Problem WENT_ON = new Problem("went-on", 409, "It has gone on since");

  private ConcernProblems() {}

  static ProblemOccurred missing(ConversationId conversation) {
    return Problems.NOT_FOUND.because("There is no conversation " + conversation + ".");
  }

  static ProblemOccurred notMerged(ConversationId conversation) {
    return NOT_MERGED.because("Conversation %s goes on by itself.".formatted(conversation));
  }

  static ProblemOccurred into(UUID into, String code, String explanation) {
    return Problems.INVALID
        .because("'%s': %s.".formatted(into, explanation))
        .at(new FieldProblem("into", code, explanation));
  }

  static ProblemOccurred invalid(String field, String code, String explanation) {
    return Problems.INVALID
        .because(explanation + ".")
        .at(new FieldProblem(field, code, explanation));
  }
}
