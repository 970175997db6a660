package org.dirigent.rules.language;

import java.util.List;

/** What the customer said in this contact so far; {@code message} in a condition. */
public record MessageFacts(
    @Said(
            de = "Text in Kleinbuchstaben, höchstens 2000 Zeichen",
            en = "text in lower case, at most 2000 characters")
        String text,
    @Said(de = "Betreff in Kleinbuchstaben", en = "subject in lower case") String subject,
    @Said(de = "Zahl der Zeichen im Text", en = "number of characters in the text") long length,
    @Said(de = "ob eine Frage darin steht", en = "whether there is a question in it")
        boolean question,
    @Said(de = "Zahl der Dateien", en = "number of files") long files,
    @Said(
            de = "Arten der Dateien, etwa 'application/pdf'",
            en = "types of the files, such as 'application/pdf'")
        List<String> fileTypes) {

  /** Nothing was said yet. */
  public static final MessageFacts SILENT = new MessageFacts("", "", 0, false, 0, List.of());

  public MessageFacts {
    fileTypes = List.copyOf(fileTypes);
  }

  /** What remains of it without anything that somebody wrote. */
  public MessageFacts withoutWords() {
    return new MessageFacts("", "", length, question, files, fileTypes);
  }
}
