package org.dirigent.rules;

/** Judges contacts. */
public interface Rules {

  /**
   * What this contact needs. Always answers: where no rule fits or one fails, the contact ends in a
   * default queue and the assessment says so.
   *
   * @throws IllegalStateException if there is no queue in use at all
   */
  Assessment assess(Contact contact);
}
