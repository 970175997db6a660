package org.dirigent.knowledge.articles;

import java.util.Arrays;
import java.util.Locale;

/** The part of a text that shows why it was found. */
final class Excerpt {

  private static final int LENGTH = 180;
  private static final int BEFORE = 40;

  /** Letters that are the same however a word is bent. */
  private static final int STEM = 5;

  private Excerpt() {}

  /** The surroundings of the first word that stands in it, else its beginning. */
  static String of(String text, String query) {
    String flat = text.replaceAll("\\s+", " ").strip();
    String lower = flat.toLowerCase(Locale.ROOT);
    int first =
        Arrays.stream(query.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
            .filter(word -> word.length() > 2)
            .mapToInt(word -> lower.indexOf(word.substring(0, Math.min(STEM, word.length()))))
            .filter(place -> place >= 0)
            .min()
            .orElse(0);
    int from = first <= BEFORE ? 0 : wordStart(flat, first - BEFORE);
    int to = Math.min(flat.length(), from + LENGTH);
    return (from > 0 ? "… " : "") + flat.substring(from, to) + (to < flat.length() ? " …" : "");
  }

  private static int wordStart(String text, int near) {
    return text.lastIndexOf(' ', near) + 1;
  }
}
