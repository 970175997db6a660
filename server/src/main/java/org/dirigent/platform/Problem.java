package org.dirigent.platform;

/**
 * A kind of refusal that callers of the API can tell apart: a stable code, the HTTP status and an
 * English title (RFC 9457). Each module declares its own as constants next to where they are used
 * and lists them in {@code docs/reference/problems.md}; a test holds the two together.
 *
 * <pre>{@code
 * static final Problem QUEUE_RETIRED = new Problem("queue-retired", 409, "The queue is retired");
 * throw QUEUE_RETIRED.because("Queue 'Returns' was retired on 3 May. Choose another one.");
 * }</pre>
 *
 * @param code lower case words with hyphens; screens translate by it, so it never changes
 * @param status an HTTP status from 400 to 599
 * @param title what went wrong, the same for every occurrence
 */
public record Problem(String code, int status, String title) {

  public Problem {
    if (!code.matches("[a-z]+(-[a-z0-9]+)*")) {
      throw new IllegalArgumentException(
          "Problem code '" + code + "' must be lower case words with hyphens");
    }
    if (status < 400 || status > 599) {
      throw new IllegalArgumentException(
          "Problem '" + code + "' has status " + status + ", but a problem is 400 to 599");
    }
  }

  /**
   * One occurrence, to be thrown at the HTTP border.
   *
   * @param detail what is wrong, which value, what to do; never a secret, never customer content
   */
  public ProblemOccurred because(String detail) {
    return ProblemOccurred.of(this, detail);
  }
}
