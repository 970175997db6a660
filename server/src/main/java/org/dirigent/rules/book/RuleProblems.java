package org.dirigent.rules.book;

import org.dirigent.platform.Problem;

/** Why rules are not published. */
final class RuleProblems {

  static final Problem NOT_VALID =
      new Problem("rules-not-valid", 422, "The rules have mistakes in them");

  static final Problem TESTS_FAIL = new Problem("rule-tests-fail", 422, "Tests of the rules fail");

  static final Problem OWN_DRAFT =
      new Problem("own-draft", 403, "Somebody else must publish your draft");

  static final Problem NOTHING_NEW =
      new Problem("nothing-to-publish", 409, "The draft says what holds already");

  private RuleProblems() {}
}
