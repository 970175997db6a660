package org.dirigent.platform;

/**
 * A start that cannot go on for a reason that a person can remove. Whoever throws it says what is
 * wrong with which value, and what to do; both are shown as one block and the process ends with
 * code 1.
 */
public final class StartRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String remedy;

  /** Refuses with the problem and its remedy, each in full sentences. */
  public StartRefused(String problem, String remedy) {
    super(problem);
    this.remedy = remedy;
  }

  /** Refuses because of a failure below, which is kept for the log. */
  public StartRefused(String problem, String remedy, Throwable cause) {
    super(problem, cause);
    this.remedy = remedy;
  }

  /** What a person can do about it. */
  public String remedy() {
    return remedy;
  }
}
