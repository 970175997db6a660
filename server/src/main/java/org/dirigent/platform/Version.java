package org.dirigent.platform;

import org.jspecify.annotations.Nullable;

/**
 * How often something was changed, as callers see it: the ETag of what they read, the If-Match of
 * what they change.
 */
public record Version(long value) {

  /** The ETag header's value. */
  public String etag() {
    return "\"" + value + "\"";
  }

  /**
   * Reads an If-Match header.
   *
   * @throws ProblemOccurred 428 when it is missing, 400 when it is no version of ours
   */
  public static Version from(@Nullable String ifMatch) {
    if (ifMatch == null) {
      throw Problems.VERSION_NEEDED.because(
          "Send the ETag of what you read as If-Match, so that nobody's change is overwritten.");
    }
    String digits = ifMatch.replace("W/", "").replace("\"", "").strip();
    if (!digits.matches("\\d{1,18}")) {
      throw Problems.MALFORMED.because("If-Match '" + ifMatch + "' is not an ETag of ours.");
    }
    return new Version(Long.parseLong(digits));
  }

  /**
   * Goes on only if this is the present version.
   *
   * @throws ProblemOccurred 412 otherwise
   */
  public void mustBe(long present) {
    if (value != present) {
      throw Problems.STALE.because(
          "You changed version %d, but it is at version %d now. Read it again and decide."
              .formatted(value, present));
    }
  }
}
