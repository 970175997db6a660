package org.dirigent.rules.judging;

import java.util.Locale;
import org.dirigent.conversation.WorkFacts;
import org.dirigent.rules.language.MessageFacts;

/** Makes facts of what somebody said. */
final class Wording {

  private static final int LONGEST = 2_000;

  private Wording() {}

  static MessageFacts facts(WorkFacts.Said said) {
    String text = said.text();
    return new MessageFacts(
        lower(text),
        lower(said.subject()),
        text.length(),
        text.indexOf('?') >= 0,
        said.fileTypes().size(),
        said.fileTypes().stream().distinct().sorted().toList());
  }

  private static String lower(String text) {
    String kept = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    return kept.toLowerCase(Locale.ROOT);
  }
}
