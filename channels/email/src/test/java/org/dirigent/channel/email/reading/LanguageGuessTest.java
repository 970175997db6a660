package org.dirigent.channel.email.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The language of what somebody wrote. */
class LanguageGuessTest {

  private static final LanguageGuess GUESS = new LanguageGuess();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          Guten Tag, wo bleibt meine Bestellung? Ich warte seit zwei Wochen. | de
          Hello, where is my order? I have been waiting for two weeks.       | en
          Bonjour, je voudrais savoir quand ma commande sera livrée.         | fr
          Buongiorno, vorrei sapere quando arriva il mio ordine.             | it
          Dzień dobry, kiedy otrzymam moje zamówienie? Czekam dwa tygodnie.  | pl
          Merhaba, siparişim ne zaman gelecek? İki haftadır bekliyorum.      | tr
          OK                                                                 | -
          4711-0815 4711-0815 4711-0815 4711-0815                            | -
          """)
  void a_sentence_is_enough_and_a_number_says_nothing(String text, String expected) {
    assertThat(GUESS.of(text).orElse(null)).isEqualTo(expected);
  }
}
