package org.dirigent.conversation;

/**
 * Where keys are put into letters while they go out, so that no letter is kept with one in it: who
 * reads the database or a backup of it reads no key.
 */
public interface LetterKeys {

  /** Stands in what is kept where the key of the letter belongs. */
  String PLACE = "/task/\u2026";

  /** The words of this letter as its receiver reads them. */
  String filled(EntryId letter, String words);
}
