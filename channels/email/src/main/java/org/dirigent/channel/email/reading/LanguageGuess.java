package org.dirigent.channel.email.reading;

import com.optimaize.langdetect.LanguageDetector;
import com.optimaize.langdetect.LanguageDetectorBuilder;
import com.optimaize.langdetect.i18n.LdLocale;
import com.optimaize.langdetect.ngram.NgramExtractors;
import com.optimaize.langdetect.profiles.LanguageProfileReader;
import com.optimaize.langdetect.text.CommonTextObjectFactories;
import com.optimaize.langdetect.text.TextObjectFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/**
 * In which language somebody writes, by the frequency of letter groups. Says nothing rather than
 * something doubtful: under {@link #LEAST} letters, or below nine tenths of certainty.
 */
public final class LanguageGuess {

  /** Fewer letters say too little. */
  static final int LEAST = 24;

  /** More letters say nothing new. */
  private static final int MOST = 1_000;

  private static final double CERTAIN = 0.9;

  /** The languages that are told apart; each more costs time and memory. */
  private static final List<String> KNOWN =
      List.of(
          "cs", "da", "de", "en", "es", "fr", "hu", "it", "nl", "pl", "pt", "ro", "ru", "sv", "tr",
          "uk");

  private final TextObjectFactory texts = CommonTextObjectFactories.forDetectingShortCleanText();
  private final LanguageDetector detector;

  public LanguageGuess() {
    try {
      var locales = KNOWN.stream().map(LdLocale::fromString).toList();
      detector =
          LanguageDetectorBuilder.create(NgramExtractors.standard())
              .withProfiles(new LanguageProfileReader().readBuiltIn(locales))
              .seed(1)
              .build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The language as a BCP 47 tag, if it is certain enough. */
  public Optional<String> of(String text) {
    var letters = text.length() > MOST ? text.substring(0, MOST) : text;
    if (letters.codePoints().filter(Character::isLetter).count() < LEAST) {
      return Optional.empty();
    }
    return detector.getProbabilities(texts.forText(letters)).stream()
        .filter(guess -> guess.getProbability() >= CERTAIN)
        .map(guess -> guess.getLocale().getLanguage())
        .findFirst();
  }
}
