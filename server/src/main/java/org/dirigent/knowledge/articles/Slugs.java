package org.dirigent.knowledge.articles;

import java.text.Normalizer;
import java.util.Locale;

/** Names for addresses, drawn from titles. */
final class Slugs {

  private static final int LONGEST = 80;

  private Slugs() {}

  /** {@code Rückgabe & Umtausch} becomes {@code rueckgabe-umtausch}. */
  static String of(String title) {
    String german =
        title
            .toLowerCase(Locale.ROOT)
            .replace("ä", "ae")
            .replace("ö", "oe")
            .replace("ü", "ue")
            .replace("ß", "ss");
    String plain = Normalizer.normalize(german, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    String words = trimmed(plain.replaceAll("[^a-z0-9]+", "-"));
    String cut = words.length() > LONGEST ? trimmed(words.substring(0, LONGEST)) : words;
    return cut.isEmpty() ? "article" : cut;
  }

  private static String trimmed(String words) {
    return words.replaceAll("^-+|-+$", "");
  }
}
