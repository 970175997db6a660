package org.dirigent.conversation.channels;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.dirigent.channel.WebAnswer;

/** Refusals of the mount itself; adapters have their own. */
final class Problems {

  private Problems() {}

  static WebAnswer tooMany(Duration pause) {
    var problem =
        WebAnswer.problem(429, "too-many-requests", "Too many requests from this address");
    var headers = new HashMap<>(problem.headers());
    headers.put("Retry-After", Long.toString(Math.max(1, pause.toSeconds())));
    return new WebAnswer(problem.status(), Map.copyOf(headers), problem.body());
  }

  static WebAnswer tooLarge(long limit) {
    return WebAnswer.problem(413, "too-large", "The body is larger than " + limit + " bytes");
  }
}
