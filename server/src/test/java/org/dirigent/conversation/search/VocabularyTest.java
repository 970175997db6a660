package org.dirigent.conversation.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was meant by a word that no topic has. */
class VocabularyTest {

  private final Vocabulary vocabulary = new Vocabulary();

  @ParameterizedTest
  @CsvSource({
    "akuk, akku",
    "aku, ''",
    "hlem, helm",
    "helmm, helm",
    "bremze, bremse",
    "brmese, bremse",
    "remse, bremse",
    "termon, termin",
    "inspektoin, inspektion",
    "bremsen, bremse",
    "bramze, ''",
    "x, ''",
  })
  void one_slip_is_forgiven_and_two_are_not(String written, String meant) {
    vocabulary.learn("akku helm bremse (17) termin, inspektion");

    assertThat(vocabulary.meant(written).orElse("")).isEqualTo(meant);
  }

  @Test
  void a_word_that_is_known_means_itself() {
    vocabulary.learn("helm helm helm halm");

    assertThat(vocabulary.meant("halm")).isEmpty();
  }

  @Test
  void of_two_that_are_near_the_one_that_is_met_more_often_is_meant() {
    vocabulary.learn("halm helm helm");

    assertThat(vocabulary.meant("hilm")).contains("helm");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "1234567", "ok", "donaudampfschifffahrtsgesellschaft"})
  void what_is_no_word_of_a_topic_is_neither_learned_nor_meant(String text) {
    vocabulary.learn(text);

    assertThat(vocabulary.meant(text)).isEmpty();
  }
}
