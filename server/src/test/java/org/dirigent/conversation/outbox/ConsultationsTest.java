package org.dirigent.conversation.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.dirigent.channel.MailParty;
import org.dirigent.conversation.Consultations;
import org.dirigent.conversation.Entry;
import org.dirigent.conversation.EntryBody;
import org.dirigent.conversation.EntryId;
import org.dirigent.conversation.EntryKind;
import org.dirigent.platform.database.FreshDatabase;
import org.dirigent.testkit.Await;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** Letters to people who are not the customer, and what they answer. */
@FreshDatabase
class ConsultationsTest extends CorrespondenceTest {

  @Test
  void an_outsiders_answer_comes_home_and_no_customer_reads_it() throws IOException {
    shop.from(erika).called("1@kunde.example").says("Warum?");
    EntryId question = ask("Stimmt die Rechnung?");
    Await.until("it is sent", () -> house.channel().mail().sent(question.value()).isPresent());
    var letter = house.channel().mail().sent(question.value()).orElseThrow();
    assertThat(letter.head().to())
        .containsExactly(new MailParty("Buch Halter", "buch@firma.example"));
    assertThat(letter.head().references()).isEmpty();

    shop.from("vertretung@firma.example")
        .called("r@firma.example")
        .answering(question.value())
        .rich("<b>Ja</b>", "raw", "Beleg")
        .says("Ja, stimmt.");
    Entry answer = last();
    assertThat(answer.kind()).isEqualTo(EntryKind.ADVISED);
    assertThat(((EntryBody.Advised) answer.body()).advised().text()).isEqualTo("Ja, stimmt.");
    shop.from("buch@firma.example").naming("r@firma.example").says("Nachtrag");
    assertThat(last().kind()).isEqualTo(EntryKind.ADVISED);

    assertThat(shop.conversations()).hasSize(1);
    assertThat(works()).isEqualTo(1);
    assertThat(answers(question)).containsExactly("person", "person");
    assertThat(
            house
                .sql()
                .sql("select count(*) from outward_entry where conversation_id = ?")
                .param(conversation().value())
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void an_answer_to_an_agents_letter_finds_somebody_even_if_nobody_is_at_it_any_more() {
    shop.from(erika).says("Warum?");
    var question = question("Stimmt die Rechnung?");
    EntryId id =
        house
            .the(TransactionTemplate.class)
            .execute(
                _ ->
                    house
                        .the(PostgresConsultations.class)
                        .ask(question, new EntryId(house.newId()), "key", house.now()));
    house.the(Postman.class).ring(conversation());
    Await.until("it is sent", () -> house.channel().mail().sent(id.value()).isPresent());
    resolve();
    shop.from("buch@firma.example").ofKind("auto-reply").answering(id.value()).says("Urlaub");
    assertThat(works()).isEqualTo(1);
    shop.from("buch@firma.example").answering(id.value()).says("Ja, stimmt.");

    assertThat(works()).isEqualTo(2);
    assertThat(answers(id)).containsExactly("auto-reply", "person");
    shop.from("buch@firma.example").answering(id.value()).says("Noch etwas");
    assertThat(works()).isEqualTo(2);
  }

  @Test
  void a_letter_that_bounces_is_told_where_it_was_asked() {
    shop.from(erika).says("Warum?");
    EntryId question = ask("Stimmt die Rechnung?");
    Await.until("it is sent", () -> house.channel().mail().sent(question.value()).isPresent());
    shop.bounces(question.value(), "mailbox-unknown", true, "buch@firma.example");

    assertThat(answers(question)).containsExactly("bounce");
    assertThat(works()).isEqualTo(1);
  }

  private List<String> answers(EntryId question) {
    return house
        .sql()
        .sql(
            """
            select payload::jsonb ->> 'kind' from event
             where name = 'conversation.consultation-answered.1'
               and payload::jsonb ->> 'question' = ? order by position""")
        .param(question.toString())
        .query(String.class)
        .list();
  }

  private Consultations.Question question(String text) {
    return new Consultations.Question(
        conversation(),
        Optional.of(ann),
        "Buch Halter",
        "buch@firma.example",
        "Rückfrage",
        text,
        List.of());
  }

  private EntryId ask(String text) {
    var question = question(text);
    EntryId id =
        house
            .the(TransactionTemplate.class)
            .execute(_ -> house.the(Consultations.class).ask(question, house.now()));
    house.the(Postman.class).ring(conversation());
    return id;
  }
}
