package org.dirigent.knowledge.texts;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The variables of a text: {@code {{customer.name}}} and its like. */
final class Variables {

  /** All that a text may name. */
  static final Set<String> KNOWN =
      Set.of("customer.name", "agent.name", "conversation.topic", "today");

  private static final Pattern VARIABLE = Pattern.compile("\\{\\{\\s*([^{}]{0,60}?)\\s*}}");

  private Variables() {}

  /** Names in the text that mean nothing. */
  static Set<String> unknown(String text) {
    Set<String> unknown = new TreeSet<>();
    VARIABLE
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .filter(name -> !KNOWN.contains(name))
        .forEach(unknown::add);
    return unknown;
  }

  /** The variables in the text. */
  static Set<String> named(String text) {
    return VARIABLE
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The text with values for variables, and without those that have none. */
  static String fillWhatIsKnown(String text, Map<String, String> values) {
    String filled =
        VARIABLE
            .matcher(text)
            .replaceAll(
                found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), "").strip()));
    return filled.replaceAll("[ \\t]+(?=[,.!?;:\\n]|$)", "").strip();
  }

  /** The text with values for variables; what has none stays as it is and is named. */
  static Filled fill(String text, Map<String, String> values) {
    Set<String> missing = new LinkedHashSet<>();
    String filled =
        VARIABLE
            .matcher(text)
            .replaceAll(
                found -> {
                  String value = values.getOrDefault(found.group(1), "");
                  if (value.isBlank()) {
                    missing.add(found.group(1));
                  }
                  return Matcher.quoteReplacement(value.isBlank() ? found.group() : value);
                });
    return new Filled(filled, missing);
  }

  /** A text, and which variables stay open in it. */
  record Filled(String text, Set<String> missing) {}
}
