package org.dirigent.rules.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.dirigent.rules.language.Condition.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What conditions can say, and what people are told who write one that makes no sense. */
class LanguageTest {

  private static final Language LANGUAGE = new Language();

  private static final Facts DELIVERY =
      FactCatalogue.given(
          Map.of(
              "contact.channel", "webchat",
              "contact.path", "/lieferung",
              "contact.language", "de",
              "contact.arrivedAt", "2026-03-02T09:00:00Z",
              "contact.weekday", "1",
              "contact.time", "10:00",
              "contact.open", "ja",
              "contact.facts", "page-title=Lieferung",
              "customer.assurance", "3",
              "customer.channels", "webchat, email"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          contact.path == '/lieferung' | YES
          contact.path.startsWith('/lief') && contact.language == 'de' | YES
          contact.language in ['en', 'fr'] | NO
          contact.facts['page-title'] == 'Lieferung' | YES
          contact.facts['nothing'] == 'x' | FAILED
          'nothing' in contact.facts && contact.facts['nothing'] == 'x' | NO
          contact.arrivedAt.getHours('Europe/Berlin') == 10 | YES
          contact.time >= '08:00' && contact.time < '17:00' | YES
          contact.weekday <= 5 && contact.open | YES
          customer.assurance >= 2 | YES
          customer.channels.exists(c, c == 'email') | YES
          1 / customer.earlierContacts > 0 | FAILED
          """)
  void a_condition_is_answered_or_fails_and_never_throws(String text, Verdict expected) {
    assertThat(LANGUAGE.compile(text))
        .isInstanceOfSatisfying(
            Condition.class, condition -> assertThat(condition.of(DELIVERY)).isEqualTo(expected));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          contact.chanel == 'x' ; 1:8 ; unknown-fact ; contact.channel
          kontakt.channel == 'x' ; 1:1 ; unknown-name ; contact
          contact.path.startWith('/a') ; 1:14 ; unknown-name ; startsWith
          contact.channel = 'x' ; 1:17 ; single-equals ; ==
          contact.channel == “x” ; 1:20 ; curly-quote ; around
          contact.channel == 'x ; 1:20 ; open-text ; Close
          contact.open and contact.open ; 1:14 ; word-operator ; &&
          contact.open oder contact.open ; 1:14 ; word-operator ; ||
          contact.open && ; 1:16 ; incomplete ; Complete
          contact.channel == 3 ; 1:17 ; wrong-kinds ; '3'
          contact.open && contact.channel ; 1:14 ; wrong-kinds ; both sides
          contact.channel ; 1:8 ; no-condition ; Compare
          (contact.open ; 1:14 ; incomplete ; Complete
          """)
  void a_mistake_is_found_where_it_is_and_says_what_to_do(
      String text, String place, String code, String remedy) {
    Mistake first = mistakes(text).getFirst();

    assertThat(first.line() + ":" + first.column() + " " + first.code())
        .isEqualTo(place + " " + code);
    assertThat(first.remedy().en()).contains(remedy);
    assertThat(first.message().de()).isNotEqualTo(first.message().en());
  }

  @Test
  void a_mistake_in_a_later_line_is_found_there() {
    Mistake mistake = mistakes("contact.open &&\n  contact.opn").getFirst();

    assertThat(mistake.line()).isEqualTo(2);
    assertThat(mistake.remedy().de()).contains("contact.open");
  }

  @Test
  void two_mistakes_are_both_told() {
    assertThat(mistakes("contact.opn && contact.chanel == 'x'")).hasSize(2);
  }

  @Test
  void a_text_that_is_too_long_or_too_deep_is_refused() {
    assertThat(mistakes("true || ".repeat(1_500) + "true").getFirst().code()).isEqualTo("too-long");
    assertThat(mistakes("(".repeat(400) + "true" + ")".repeat(400)).getFirst().code())
        .isEqualTo("too-deep");
  }

  @Test
  void a_condition_that_would_go_round_for_ever_fails() {
    String many = "[" + "1,".repeat(1_200) + "1]";

    assertThat(((Condition) LANGUAGE.compile(many + ".exists(x, x == 2)")).of(DELIVERY))
        .isEqualTo(Verdict.FAILED);
  }

  @Test
  void every_fact_can_be_written_in_a_condition() {
    for (KnownFact fact : FactCatalogue.ALL) {
      assertThat(LANGUAGE.kindOf(fact.name())).as(fact.name()).contains(fact.kind());
      assertThat(fact.about().de()).isNotBlank();
    }
  }

  @Test
  void a_test_names_only_facts_that_there_are() {
    assertThatThrownBy(() -> FactCatalogue.given(Map.of("contact.colour", "red")))
        .hasMessageContaining("contact.colour");
    assertThatThrownBy(() -> FactCatalogue.given(Map.of("customer.assurance", "much")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static List<Mistake> mistakes(String text) {
    return ((Compiled.Refused) LANGUAGE.compile(text)).mistakes();
  }
}
