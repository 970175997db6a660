package org.dirigent.conversation.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.dirigent.channel.Claim;
import org.dirigent.conversation.ConversationSearch;
import org.dirigent.conversation.FoundConversation;
import org.dirigent.conversation.house.Facts;
import org.dirigent.conversation.house.HouseTest;
import org.dirigent.conversation.house.Visitor;
import org.dirigent.customer.CustomerLabel;
import org.dirigent.customer.CustomerSearch;
import org.dirigent.platform.database.FreshDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What agents find by what they remember. */
@FreshDatabase
class SearchTest extends HouseTest {

  private Visitor mueller;

  @BeforeAll
  void people() {
    openSite();
    mueller = known("1", "Änne Müller-Groß", "aenne.mueller@example.org", "+49 211 4567890");
    mueller.says("Die Rechnung für die Straßenbahnkarte ist falsch");
    known("2", "Max Schmidt", "max.schmidt@example.org", "+49 30 111222");
    IntStream.range(0, 80)
        .forEach(
            n ->
                known(
                    "x" + n, "Alle Gleich", "gleich" + n + "@example.org", "+4940" + (100000 + n)));
    house.untilUnderstood();
    house
        .sql()
        .sql("update conversation set topic = 'Rückerstattung Jahreskarte' where id = ?")
        .param(mueller.conversation().value())
        .update();
  }

  private Visitor known(String subject, String name, String email, String phone) {
    return site.visitor(subject)
        .signsInAs(
            subject,
            new Claim(Claim.Kind.NAME, name, true),
            new Claim(Claim.Kind.EMAIL, email, true),
            new Claim(Claim.Kind.PHONE, phone, true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Änne Müller-Groß",
        "müller",
        "MUELLER",
        "Muller",
        "mul",
        "än",
        "Gross",
        "aenne.mueller",
        "0211 456 78",
        "+49 (0)211 4567890",
        "0049 211 / 456 78 90",
        "(0211) 4567890",
        "+49 211 4567890",
        "456789",
        "Muelller",
        "  müller  "
      })
  void a_customer_is_found_however_the_name_or_number_is_written(String query) {
    assertThat(house.the(CustomerSearch.class).find(query, 20))
        .extracting(CustomerLabel::name)
        .contains("Änne Müller-Groß");
  }

  @Test
  void the_best_comes_first() {
    assertThat(house.the(CustomerSearch.class).find("Max Schmidt", 20).getFirst().name())
        .isEqualTo("Max Schmidt");
  }

  @Test
  void a_customer_is_found_by_number() {
    long number =
        house
            .sql()
            .sql("select number from customer where id = ?")
            .param(Facts.of(house).customerOf(mueller.conversation()))
            .query(Long.class)
            .single();

    assertThat(house.the(CustomerSearch.class).find("#" + number, 20))
        .extracting(CustomerLabel::name)
        .containsExactly("Änne Müller-Groß");
  }

  @Test
  void what_fits_everybody_yields_no_more_than_asked_for() {
    assertThat(house.the(CustomerSearch.class).find("Alle Gleich", 20)).hasSize(20);
    assertThat(house.the(CustomerSearch.class).find("Alle Gleich", 5_000)).hasSize(50);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"%", "_", "\\", "'; drop table customer; --", "(", "a:*&|!<>", "🙂", "  "})
  void signs_mean_nothing_and_harm_nothing(String query) {
    assertThat(house.the(CustomerSearch.class).find(query, 20)).hasSizeLessThan(21);
    assertThat(house.the(ConversationSearch.class).find(query, 20)).hasSizeLessThan(21);
  }

  @ParameterizedTest
  @CsvSource({
    "rechnung",
    "Straßenbahn",
    "strassenbahnkarte falsch",
    "Rückerstattung",
    "rueckerstattung jahr",
    "STRASSEN",
    "Rükerstattung",
  })
  void a_conversation_is_found_by_topic_and_by_what_was_said(String query) {
    List<FoundConversation> found = house.the(ConversationSearch.class).find(query, 20);

    assertThat(found)
        .extracting(FoundConversation::id)
        .containsExactly(mueller.conversation().value());
    assertThat(found.getFirst().customer().name()).isEqualTo("Änne Müller-Groß");
  }

  @Test
  void one_slip_in_a_short_word_of_a_topic_is_forgiven_where_nothing_is_spelt_so() {
    Visitor lost = known("lost", "Lore Lost", "lore@example.org", "+49 30 777");
    lost.says("Guten Tag");
    house.untilUnderstood();
    var id = lost.conversation().value();
    house.sql().sql("update conversation set topic = 'Helm weg' where id = ?").param(id).update();
    house.the(TopicWords.class).learn();

    for (String slip : List.of("hlem", "Halm", "hellm", "hlem weg")) {
      assertThat(house.the(ConversationSearch.class).find(slip, 20))
          .as(slip)
          .extracting(FoundConversation::id)
          .containsExactly(id);
    }
    assertThat(house.the(ConversationSearch.class).find("Halt", 20)).isEmpty();
  }

  @Test
  void all_words_must_be_there() {
    assertThat(house.the(ConversationSearch.class).find("rechnung zebra", 20)).isEmpty();
  }
}
