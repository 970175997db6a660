package org.dirigent.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dirigent.channel.Claim;
import org.dirigent.channel.Content;
import org.dirigent.channel.Cursor;
import org.dirigent.channel.Transcripts.Line;
import org.dirigent.conversation.house.Facts;
import org.dirigent.conversation.house.HouseTest;
import org.dirigent.conversation.house.Visitor;
import org.dirigent.platform.database.FreshDatabase;
import org.dirigent.workforce.AgentId;
import org.junit.jupiter.api.Test;

/** What becomes of what visitors do. */
@FreshDatabase
class UnderstandingTest extends HouseTest {

  @Test
  void a_visitor_who_arrives_and_speaks_has_a_conversation_with_what_was_said_in_order() {
    Visitor anna = site.visitor("anna").arrives().says("Guten Tag").says("Mein Router blinkt rot");
    house.untilUnderstood();

    assertThat(anna.reads()).containsExactly("me: Guten Tag", "me: Mein Router blinkt rot");
    assertThat(Facts.of(house).kinds(anna.conversation()))
        .containsExactly("segment-opened", "message", "message");
  }

  @Test
  void an_arrival_is_work_and_the_work_is_told_with_what_dispatch_needs() {
    Visitor anna = site.visitor("anna").arrives().says("Guten Tag");
    house.untilUnderstood();

    WorkArose arose = Facts.of(house).workOf(anna);
    assertThat(arose.workItem()).isEqualTo(anna.work());
    assertThat(arose.conversation()).isEqualTo(anna.conversation());
    assertThat(arose.account()).isEqualTo(site.account());
    assertThat(arose.channel().value()).isEqualTo("webchat");
    assertThat(arose.language()).isEqualTo("de");
    assertThat(arose.facts()).isEqualTo(Map.of("page", "/tarife"));
    assertThat(arose.lastServed()).isEmpty();
    assertThat(arose.owner()).isEmpty();
  }

  @Test
  void a_second_arrival_joins_the_open_segment_and_is_no_new_work() {
    Visitor anna = site.visitor("anna").arrives().says("eins").arrives().says("zwei");
    house.untilUnderstood();

    assertThat(anna.reads()).containsExactly("me: eins", "me: zwei");
    assertThat(Facts.of(house).worksOn(site)).hasSize(1);
  }

  @Test
  void somebody_who_speaks_without_arriving_is_heard_all_the_same() {
    Visitor anna = site.visitor("anna").says("Hallo?");
    house.untilUnderstood();

    assertThat(anna.reads()).containsExactly("me: Hallo?");
    assertThat(Facts.of(house).worksOn(site)).hasSize(1);
  }

  @Test
  void a_departure_ends_the_segment_and_is_told_once() {
    Visitor anna = site.visitor("anna").arrives().says("Hallo").leaves().leaves().vanishes();
    house.untilUnderstood();

    assertThat(anna.standing().orElseThrow().open()).isFalse();
    assertThat(anna.reads()).containsExactly("me: Hallo", "(ended)");
    assertThat(Facts.of(house).departuresOf(anna.work())).containsExactly("LEFT");
  }

  @Test
  void who_goes_on_writing_after_the_end_gets_new_work_in_the_same_conversation() {
    Visitor anna = site.visitor("anna").arrives().says("Hallo").leaves();
    house.untilUnderstood();
    ConversationId first = anna.conversation();
    house.pass(Duration.ofHours(5));
    anna.says("Noch etwas");
    house.untilUnderstood();

    assertThat(anna.conversation()).isEqualTo(first);
    assertThat(Facts.of(house).worksOn(site)).hasSize(2);
    assertThat(anna.reads()).containsExactly("me: Noch etwas");
  }

  @Test
  void after_a_long_silence_a_message_begins_another_conversation() {
    Visitor anna = site.visitor("anna").arrives().says("Hallo").leaves();
    house.untilUnderstood();
    ConversationId first = anna.conversation();
    house.pass(Duration.ofDays(8));
    anna.says("Etwas anderes");
    house.untilUnderstood();

    assertThat(anna.conversation()).isNotEqualTo(first);
    assertThat(Facts.of(house).customerOf(anna.conversation()))
        .isEqualTo(Facts.of(house).customerOf(first));
  }

  @Test
  void a_word_soon_after_reopens_what_was_resolved() {
    Visitor anna = site.visitor("anna").arrives().says("Hallo").leaves();
    house.untilUnderstood();
    house
        .sql()
        .sql("update conversation set status = 'resolved' where id = ?")
        .param(anna.conversation().value())
        .update();
    anna.says("Es geht wieder nicht");
    house.untilUnderstood();

    assertThat(Facts.of(house).statusOf(anna.conversation())).isEqualTo("open");
    assertThat(Facts.of(house).kinds(anna.conversation())).contains("status-changed");
  }

  @Test
  void who_signs_in_takes_the_anonymous_conversation_along() {
    Visitor anna = site.visitor("anna").arrives().says("Hallo");
    house.untilUnderstood();
    UUID stranger = Facts.of(house).customerOf(anna.conversation());
    anna.signsInAs("4711", new Claim(Claim.Kind.NAME, "Anna Ahrens", true)).says("Ich bin es");
    house.untilUnderstood();

    assertThat(Facts.of(house).customerOf(anna.conversation())).isNotEqualTo(stranger);
    assertThat(Facts.of(house).kinds(anna.conversation()))
        .containsExactly("segment-opened", "message", "identified", "message");
    assertThat(Facts.of(house).worksOn(site)).hasSize(1);
    assertThat(anna.reads()).containsExactly("me: Hallo", "me: Ich bin es");
  }

  @Test
  void another_person_who_signs_in_at_the_same_browser_does_not_see_the_first_ones_words() {
    Visitor browser = site.visitor("shared").signsInAs("anna").says("Meine Kontonummer ist geheim");
    house.untilUnderstood();
    ConversationId annas = browser.conversation();
    browser.signsInAs("berta").says("Guten Tag");
    house.untilUnderstood();

    assertThat(browser.conversation()).isNotEqualTo(annas);
    assertThat(browser.reads()).containsExactly("me: Guten Tag");
    assertThat(Facts.of(house).worksOn(site)).hasSize(2);
  }

  @Test
  void the_same_person_in_a_second_browser_is_in_the_same_contact() {
    Visitor phone = site.visitor("phone").signsInAs("anna").says("vom Telefon");
    house.untilUnderstood();
    Visitor laptop = site.visitor("laptop").signsInAs("anna").says("vom Rechner");
    house.untilUnderstood();

    assertThat(laptop.conversation()).isEqualTo(phone.conversation());
    assertThat(laptop.reads()).isEqualTo(phone.reads());
    assertThat(Facts.of(house).worksOn(site)).hasSize(1);
  }

  @Test
  void an_anonymous_visit_after_signing_out_does_not_continue_the_customers_conversation() {
    Visitor anna = site.visitor("anna").signsInAs("4712").says("vertraulich").leaves();
    house.untilUnderstood();
    ConversationId signedIn = anna.conversation();
    anna.arrives().says("Hallo");
    house.untilUnderstood();

    assertThat(anna.conversation()).isNotEqualTo(signedIn);
  }

  @Test
  void pages_are_noted_only_for_those_who_agreed() {
    Visitor shy = site.visitor("shy").arrives().opens("/preise");
    Visitor open = site.visitor("open").arrivesAgreeing("page-views").opens("/preise");
    house.untilUnderstood();

    assertThat(Facts.of(house).kinds(shy.conversation())).containsExactly("segment-opened");
    assertThat(Facts.of(house).kinds(open.conversation()))
        .containsExactly("segment-opened", "page-view");
    assertThat(Facts.of(house).consentsOf(open.conversation())).containsExactly("page-views");
  }

  @Test
  void receipts_move_the_watermarks_forward_and_never_back() {
    Visitor anna = site.visitor("anna").arrives().says("eins").says("zwei").says("drei");
    house.untilUnderstood();
    List<Line> lines = anna.transcript();
    anna.reads(lines.get(2).at()).receives(lines.get(0).at()).reads(lines.get(1).at());
    house.untilUnderstood();

    assertThat(Facts.of(house).watermarksOf(anna)).containsExactly(4, 4);
  }

  @Test
  void a_receipt_that_points_nowhere_changes_nothing() {
    Visitor anna = site.visitor("anna").arrives().says("eins");
    house.untilUnderstood();
    anna.reads(new Cursor("x")).reads(Cursor.START).reads(new Cursor(house.newId() + ".3"));
    anna.reads(new Cursor(anna.standing().orElseThrow().segment() + ".999999999"));
    house.untilUnderstood();

    assertThat(Facts.of(house).watermarksOf(anna)).containsExactly(2, 2);
  }

  @Test
  void what_is_not_an_open_contact_is_passed_over() {
    Visitor nobody = site.visitor("nobody").leaves().opens("/").reads(new Cursor("x"));
    house.untilUnderstood();

    assertThat(nobody.standing()).isEmpty();
  }

  @Test
  void characters_that_no_database_keeps_become_marks_and_emoji_stay() {
    Visitor anna =
        site.visitor("anna").arrives().says("a\u0000b").says("x\uD83D").says("👩‍👩‍👧 ß Ω");
    house.untilUnderstood();

    assertThat(anna.reads()).containsExactly("me: a\uFFFDb", "me: x\uFFFD", "me: 👩‍👩‍👧 ß Ω");
  }

  @Test
  void choices_and_answers_come_through() {
    Visitor anna =
        site.visitor("anna")
            .arrives()
            .sends(new Content.Chosen(new Content.Choice("ja", "Ja, gern")));
    house.untilUnderstood();

    assertThat(((Line.Said) anna.transcript().getFirst()).content())
        .isEqualTo(new Content.Chosen(new Content.Choice("ja", "Ja, gern")));
  }

  @Test
  void the_next_work_names_who_served_the_customer_last() {
    AgentId ann = house.staff().hire(new AgentId(house.newId()), "Ann Albers");
    Visitor anna = site.visitor("anna").arrives();
    house.untilUnderstood();
    house.the(Segments.class).assign(anna.work(), ann, house.now());
    anna.leaves();
    house.untilUnderstood();
    anna.arrives();
    house.untilUnderstood();

    assertThat(Facts.of(house).workOf(anna).lastServed())
        .hasValueSatisfying(served -> assertThat(served.agent()).isEqualTo(ann));
  }

  @Test
  void every_arrival_is_counted_as_one_work_item() {
    var before = house.now();
    for (int i = 0; i < 7; i++) {
      site.visitor("v" + i).arrives().says("Hallo");
    }
    house.untilUnderstood();
    assertThat(Facts.of(house).worksOn(site)).hasSize(7);
    assertThat(
            house
                .the(Arrivals.class)
                .byChannel(before, house.now().plusSeconds(1))
                .values()
                .stream()
                .mapToLong(Long::longValue)
                .sum())
        .isGreaterThanOrEqualTo(7);
  }
}
