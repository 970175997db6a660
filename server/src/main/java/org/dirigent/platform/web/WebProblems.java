package org.dirigent.platform.web;

import java.time.Duration;
import org.dirigent.platform.Problem;
import org.dirigent.platform.ProblemOccurred;
import org.dirigent.platform.Problems;

/** Problems that arise before or around a controller. */
final class WebProblems {

  static final Problem METHOD =
      new Problem("method-not-allowed", 405, "This address does not take this method");
  static final Problem NOT_ACCEPTABLE =
      new Problem("not-acceptable", 406, "The answer does not exist in the form asked for");
  static final Problem MEDIA_TYPE =
      new Problem("unsupported-media-type", 415, "The request has the wrong content type");
  static final Problem FOREIGN_ORIGIN =
      new Problem("foreign-origin", 403, "This page may not make this request");
  static final Problem CSRF =
      new Problem("csrf", 403, "The request does not prove that our page made it");
  static final Problem SCOPE_MISSING =
      new Problem("scope-missing", 403, "The token is not allowed this");
  static final Problem SESSION_NEEDED =
      new Problem("session-needed", 403, "Only people who are signed in may do this");
  static final Problem INTERNAL = new Problem("internal-error", 500, "Something went wrong here");

  private WebProblems() {}

  /** The database is overloaded or away; callers may try again. */
  static ProblemOccurred databaseAway() {
    return Problems.BUSY
        .because("The database did not answer in time. Try again in a moment.")
        .retryAfter(Duration.ofSeconds(2));
  }
}
