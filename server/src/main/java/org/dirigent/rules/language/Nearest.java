package org.dirigent.rules.language;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the name that somebody probably meant. */
final class Nearest {

  private Nearest() {}

  /** The nearest known name, if one is near enough to be meant. */
  static Optional<String> to(String wanted) {
    String low = wanted.toLowerCase(Locale.ROOT);
    return names()
        .min(Comparator.comparingInt(name -> distance(low, name.toLowerCase(Locale.ROOT))))
        .filter(
            name ->
                distance(low, name.toLowerCase(Locale.ROOT)) <= Math.max(2, wanted.length() / 3));
  }

  private static Stream<String> names() {
    return Stream.of(
            FactCatalogue.ALL.stream().map(KnownFact::name),
            FactCatalogue.VARIABLES.keySet().stream(),
            Function.ALL.stream().map(Function::name))
        .flatMap(each -> each);
  }

  /** Levenshtein's: how many letters must be changed, added or left out. */
  static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int change = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[other.length()];
  }
}
