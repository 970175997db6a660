package org.dirigent.platform.backup;

/** What the process says to whoever called it; docs/reference/backup.md lists them. */
final class ExitCode {

  static final int DONE = 0;
  static final int REFUSED = 1;
  static final int USAGE = 2;
  static final int DAMAGED = 3;

  private ExitCode() {}
}
