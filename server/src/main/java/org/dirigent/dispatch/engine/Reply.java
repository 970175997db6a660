package org.dirigent.dispatch.engine;

/** The answer to a command, given once its facts are committed. */
public sealed interface Reply {

  /**
   * It was done, or had been done before by the same caller.
   *
   * @param position the log entry that tells it; 0 if nothing new followed
   */
  record Done(long position) implements Reply {}

  /**
   * Refused.
   *
   * @param code stable, see {@link Refusals}
   * @param detail what is wrong, in English, without any name of a person
   */
  record Refused(String code, String detail) implements Reply {}
}
