package org.dirigent.conversation.channels;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.dirigent.channel.WebAnswer;

/** Refusals of the mount itself; adapters have their own. */
final class Problems {

  private Problems() {}

  static WebAnswer tooMany(Duration pause) {
    return later(429, "too-many-requests", "Too many requests from this address", pause);
  }

  /** The database cannot answer now; whatever has a key may be repeated under it. */
  static WebAnswer unavailable() {
    return later(
        503, "unavailable", "The database does not answer now: try again", Duration.ofSeconds(2));
  }

  private static WebAnswer later(int status, String code, String title, Duration pause) {
    var problem = WebAnswer.problem(status, code, title);
    var headers = new HashMap<>(problem.headers());
    headers.put("Retry-After", Long.toString(Math.max(1, pause.toSeconds())));
    return new WebAnswer(problem.status(), Map.copyOf(headers), problem.body());
  }

  static WebAnswer tooLarge(long limit) {
    return WebAnswer.problem(413, "too-large", "The body is larger than " + limit + " bytes");
  }
}
