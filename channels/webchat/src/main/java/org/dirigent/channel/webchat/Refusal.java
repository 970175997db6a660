package org.dirigent.channel.webchat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.dirigent.channel.WebAnswer;

/**
 * A request that gets a problem for an answer. Thrown at the border of the protocol and caught in
 * one place; carries no stack trace and no customer content.
 */
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;
  private final long retryAfterSeconds;

  Refusal(int status, String code, String title) {
    this(status, code, title, Duration.ZERO);
  }

  Refusal(int status, String code, String title, Duration retryAfter) {
    super(title, null, false, false);
    this.status = status;
    this.code = code;
    this.retryAfterSeconds = retryAfter.plusMillis(999).toSeconds();
  }

  static Refusal malformed(String title) {
    return new Refusal(400, "malformed-request", title);
  }

  static Refusal invalid(String code, String title) {
    return new Refusal(400, code, title);
  }

  static Refusal unknownSite() {
    return new Refusal(
        404, "unknown-site", "No active site has this key. Check data-site in the script tag.");
  }

  String code() {
    return code;
  }

  WebAnswer answer() {
    var answer = WebAnswer.problem(status, code, String.valueOf(getMessage()));
    if (retryAfterSeconds == 0) {
      return answer;
    }
    var headers = new HashMap<>(answer.headers());
    headers.put("Retry-After", Long.toString(retryAfterSeconds));
    return new WebAnswer(status, Map.copyOf(headers), answer.body());
  }
}
