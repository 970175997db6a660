package org.dirigent.conversation.search;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What somebody looks for, folded as the indexes are.
 *
 * @param folded all of it
 * @param words at most ten
 */
record SearchWords(String folded, List<String> words) {

  /** Fewer letters than an index of trigrams can tell apart. */
  private static final int LONG = 3;

  private static final int MOST = 10;

  static SearchWords of(String query, JdbcClient jdbc) {
    String folded = jdbc.sql("select fold(?)").param(query.strip()).query(String.class).single();
    return new SearchWords(
        folded,
        Arrays.stream(folded.split("[^\\p{L}\\p{N}]+"))
            .filter(word -> !word.isEmpty())
            .limit(MOST)
            .toList());
  }

  boolean isLong() {
    return folded.length() >= LONG;
  }

  String within() {
    return within(folded);
  }

  static String within(String folded) {
    return "%" + folded.replaceAll("([\\\\%_])", "\\\\$1") + "%";
  }

  /**
   * Whole words, and the one that is being typed as the beginning of one: cheap, and mostly meant.
   */
  String lastBegun() {
    String whole = String.join(" & ", words);
    return words.getLast().length() >= LONG ? whole + ":*" : whole;
  }

  /** Every word as the beginning of one that was said. */
  String allBegun() {
    return words.stream()
        .map(word -> word.length() >= LONG ? word + ":*" : word)
        .collect(Collectors.joining(" & "));
  }
}
