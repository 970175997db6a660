package org.dirigent.platform.backup;

import org.jspecify.annotations.Nullable;

/** A backup or restore that cannot go on for a reason that a person can remove. */
final class Refused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String remedy;
  private final int code;

  private Refused(int code, String problem, String remedy, @Nullable Throwable cause) {
    super(problem, cause);
    this.code = code;
    this.remedy = remedy;
  }

  /** Refuses with the problem and its remedy, each in full sentences. */
  static Refused because(String problem, String remedy) {
    return new Refused(ExitCode.REFUSED, problem, remedy, null);
  }

  /** Refuses because of a failure below. */
  static Refused because(String problem, String remedy, Throwable cause) {
    return new Refused(ExitCode.REFUSED, problem, remedy, cause);
  }

  /** The archive is not what was written. */
  static Refused damaged(String problem) {
    return new Refused(
        ExitCode.DAMAGED,
        problem,
        "Nothing was changed. Copy the archive anew from where it is kept, or take an older one.",
        null);
  }

  /** The command line makes no sense. */
  static Refused usage(String problem) {
    return new Refused(ExitCode.USAGE, problem, "See ./dirigent help.", null);
  }

  String remedy() {
    return remedy;
  }

  int code() {
    return code;
  }
}
