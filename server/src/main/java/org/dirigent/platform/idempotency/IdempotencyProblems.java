package org.dirigent.platform.idempotency;

import org.dirigent.platform.Problem;

/** What is refused to whoever repeats a request. */
final class IdempotencyProblems {

  static final Problem CONFLICT =
      new Problem("idempotency-conflict", 422, "The key was used for another request");
  static final Problem UNDER_WAY =
      new Problem("request-under-way", 409, "The first request is still under way");
  static final Problem UNKNOWN =
      new Problem("outcome-unknown", 409, "The first request was cut off");

  private IdempotencyProblems() {}
}
