package org.dirigent.rules.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.dirigent.rules.language.Condition.Verdict;
import org.dirigent.rules.language.FactCatalogue;
import org.dirigent.rules.language.KnownFact.Kind;
import org.dirigent.rules.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The short notation of a cell. */
class CellTest {

  private static final Language LANGUAGE = new Language();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          contact.language      | de                         | YES
          contact.language      | "de"                       | YES
          contact.language      | en, de                     | YES
          contact.language      | != de                      | NO
          contact.language      | "en, de"                   | NO
          contact.path          | /lief*                     | YES
          contact.path          | *ferung*                   | YES
          contact.path          | /x*, /lieferung            | YES
          contact.path          | it's                       | NO
          contact.time          | 08:00..17:00               | YES
          contact.weekday       | 1..5                       | YES
          contact.weekday       | > 5                        | NO
          contact.weekday       | 6, 7                       | NO
          contact.open          | nein                       | NO
          customer.channels     | email                      | YES
          customer.channels     | phone                      | NO
          contact.language      | = contact.path.size() > 3  | YES
          size(contact.path)    | >= 3                       | YES
          contact.arrivedAt     | >= 2026-01-01T00:00:00Z    | YES
          """)
  void a_cell_means_what_it_says(String input, String cell, Verdict expected) {
    var facts =
        FactCatalogue.given(
            Map.of(
                "contact.language", "de",
                "contact.path", "/lieferung",
                "contact.weekday", "3",
                "contact.time", "10:00",
                "contact.open", "ja",
                "contact.arrivedAt", "2026-03-02T09:00:00Z",
                "customer.channels", "email"));

    assertThat(read(input, cell))
        .isInstanceOfSatisfying(
            Cell.Asked.class, asked -> assertThat(asked.condition().of(facts)).isEqualTo(expected));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          contact.weekday   | Monday              | wrong-cell
          contact.weekday   | >= many             | wrong-cell
          contact.open      | vielleicht          | wrong-cell
          contact.arrivedAt | morgen              | wrong-cell
          contact.facts     | x                   | wrong-cell
          contact.weekday   | ,                   | wrong-cell
          contact.language  | = contact.lang == 1 | unknown-fact
          contact.open      | > yes, no           | wrong-cell
          """)
  void a_cell_that_makes_no_sense_says_why(String input, String cell, String code) {
    assertThat(read(input, cell))
        .isInstanceOfSatisfying(
            Cell.Wrong.class,
            wrong -> assertThat(wrong.mistakes().getFirst().code()).isEqualTo(code));
  }

  @Test
  void a_dash_and_nothing_fit_anything() {
    assertThat(read("contact.language", " - ")).isInstanceOf(Cell.Any.class);
    assertThat(read("contact.language", "")).isInstanceOf(Cell.Any.class);
  }

  private static Cell read(String input, String cell) {
    Kind kind = LANGUAGE.kindOf(input).orElseThrow();
    return Cell.read(LANGUAGE, input, kind, cell);
  }
}
