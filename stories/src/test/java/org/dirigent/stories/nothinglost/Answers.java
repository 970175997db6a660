package org.dirigent.stories.nothinglost;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words by which letters and answers to them are told apart. */
final class Answers {

  private static final Pattern LETTER = Pattern.compile("brief\\d{4}x\\d\\d");
  private static final Pattern ANSWER =
      Pattern.compile("(antwort|verworfen) (" + LETTER.pattern() + ")");

  private Answers() {}

  static String to(String letter) {
    return "antwort " + letter;
  }

  /** An answer that its author takes back, or tries to. */
  static String rashTo(String letter) {
    return "verworfen " + letter;
  }

  /** The first numbered letter in it, or nothing. */
  static Optional<String> letter(String text) {
    return Optional.of(LETTER.matcher(text)).filter(Matcher::find).map(Matcher::group);
  }

  /** The answer in it, without signature and quotation; empty if there is none. */
  static String answer(String text) {
    Matcher answer = ANSWER.matcher(text);
    return answer.find() ? answer.group() : "";
  }

  /** The letter that is answered in it; empty if none is. */
  static String number(String text) {
    Matcher answer = ANSWER.matcher(text);
    return answer.find() ? answer.group(2) : "";
  }
}
