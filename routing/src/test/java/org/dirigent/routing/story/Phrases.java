package org.dirigent.routing.story;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A few sentences that are understood, each with what it means. The first that fits the whole of
/// what was said counts.
final class Phrases<T> {

  private record Phrase<T>(Pattern pattern, Function<Matcher, T> meaning) {}

  private final List<Phrase<T>> phrases = new ArrayList<>();

  /// @param pattern a regular expression in which `#` stands for one word that is meant
  Phrases<T> on(String pattern, Function<Matcher, T> meaning) {
    phrases.add(new Phrase<>(Pattern.compile(pattern.replace("#", "([^ ]+)")), meaning));
    return this;
  }

  Phrases<T> does(String pattern, Consumer<Matcher> meaning, T answer) {
    return on(
        pattern,
        matcher -> {
          meaning.accept(matcher);
          return answer;
        });
  }

  boolean understood(String said) {
    return phrases.stream().anyMatch(phrase -> phrase.pattern().matcher(said).matches());
  }

  T understand(String said) {
    for (Phrase<T> phrase : phrases) {
      Matcher matcher = phrase.pattern().matcher(said);
      if (matcher.matches()) {
        return phrase.meaning().apply(matcher);
      }
    }
    throw new IllegalArgumentException(
        "\"%s\" is not understood; one may say: %s"
            .formatted(said, phrases.stream().map(phrase -> phrase.pattern().pattern()).toList()));
  }
}
