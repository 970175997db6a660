package org.dirigent.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dirigent.conversation.WorkFacts;
import org.dirigent.conversation.WorkItemId;
import org.dirigent.dispatch.AgentsDesk.Rings;
import org.dirigent.platform.Role;
import org.dirigent.platform.web.Answer;
import org.dirigent.testkit.Await;
import org.dirigent.workforce.QueueId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One conversation is one concern: what is about two is split, two about one are merged. */
class ConcernsTest extends TwoLetters {

  private static final String BOTH =
      """
      From: Erika Muster <%s>
      Subject: Rechnung und Beschwerde
      Message-ID: <%s>
      Content-Type: text/plain; charset=utf-8

      Stimmt die Rechnung 4711?

      Ihr Fahrer war sehr unfreundlich.
      """;
  private static final String COMPLAINT = "Ihr Fahrer war sehr unfreundlich.";

  private QueueId complaints;
  @Autowired WorkFacts facts;

  @BeforeEach
  void anotherUnit() {
    complaints = centre.queue();
  }

  @Test
  void two_concerns_in_one_letter_are_two_conversations_with_two_threads() {
    String id = UUID.randomUUID() + "@kunde.example";
    comes(BOTH.formatted(erika, id));
    try (AgentsDesk ann = centre.available(port, queue);
        AgentsDesk ben = centre.available(port, complaints)) {
      String bill = accepts(ann);
      String letter = said(ann, bill).getFirst().path("id").asString();

      String complaint =
          splits(ann, bill, letter, List.of(COMPLAINT), complaints).at("/conversationId");

      Rings offer = ben.isOffered();
      ben.accepts(offer);
      assertThat(ben.cardOf(offer.work(), "/conversationId")).isEqualTo(complaint);
      assertThat(ben.cardOf(offer.work(), "/arrivedAt"))
          .as("it has waited since the letter came")
          .isEqualTo(ann.cardOf(ann.works().getFirst(), "/arrivedAt"));
      assertThat(facts.asOfNow(WorkItemId.of(offer.work())))
          .as("no rule sends elsewhere what a colleague sent here")
          .isEmpty();
      assertThat(texts(ben, complaint)).containsExactly(COMPLAINT);
      assertThat(texts(ann, bill).getFirst()).contains("4711", COMPLAINT);
      assertThat(kinds(ann, bill)).contains("split-off");
      assertThat(kinds(ben, complaint)).containsSubsequence("split-from", "message");

      answers(ben, complaint, "Das tut uns leid.");
      MimeMessage sorry = received(erika);
      assertThat(header(sorry, "In-Reply-To")).isEqualTo("<" + id + ">");
      comes(
          "From: %s\nSubject: Aw\nIn-Reply-To: %s\n\nSchon gut.\n"
              .formatted(erika, header(sorry, "Message-ID")));
      Await.until("it lands there", () -> texts(ben, complaint).contains("Schon gut."));
      assertThat(texts(ann, bill)).doesNotContain("Schon gut.");
    }
  }

  @Test
  void only_what_the_customer_said_can_be_split_off_and_a_repeat_splits_once() {
    comes(BOTH.formatted(erika, UUID.randomUUID() + "@kunde.example"));
    try (AgentsDesk ann = centre.available(port, queue)) {
      String bill = accepts(ann);
      String letter = said(ann, bill).getFirst().path("id").asString();

      assertThat(splits(ann, bill, letter, List.of("Ich kündige."), null).at("/errors/0/code"))
          .isEqualTo("not-said");
      assertThat(
              splits(ann, bill, UUID.randomUUID().toString(), List.of(), null)
                  .at("/errors/0/field"))
          .isEqualTo("entryId");
      assertThat(
              splits(ann, bill, letter, List.of(), new QueueId(UUID.randomUUID()))
                  .at("/errors/0/field"))
          .isEqualTo("queueId");
      var once = Map.of("key", UUID.randomUUID(), "entryId", letter, "topic", "Fahrer");
      Answer first = ann.browser().post("/api/conversations/" + bill + "/split", once);
      Answer again = ann.browser().post("/api/conversations/" + bill + "/split", once);
      assertThat(again.at("/conversationId")).isEqualTo(first.at("/conversationId"));
      Rings mine = ann.isOffered();
      assertThat(ann.cardOf(mine.work(), "/conversationId"))
          .as("who splits looks after it")
          .isEqualTo(first.at("/conversationId"));
    }
  }

  @Test
  void two_letters_about_one_concern_are_one_conversation_with_one_work_item() {
    String second = UUID.randomUUID() + "@kunde.example";
    try (AgentsDesk ann = centre.available(port, queue)) {
      comes(letter("Lieferung", UUID.randomUUID() + "@kunde.example", "Wo ist mein Paket?"));
      String kept = accepts(ann);
      comes(letter("Nachtrag", second, "Die Nummer ist 99."));
      Rings offer = ann.isOffered();
      ann.accepts(offer);
      String gone = ann.cardOf(offer.work(), "/conversationId");

      assertThat(merges(ann, gone, kept).at("/conversationId")).isEqualTo(kept);

      Await.until("one work item is left", () -> ann.works().size() == 1);
      assertThat(ann.cardOf(ann.works().getFirst(), "/conversationId")).isEqualTo(kept);
      assertThat(kinds(ann, kept)).contains("merged-in");
      assertThat(kinds(ann, gone)).contains("merged-into");
      assertThat(view(ann, gone).at("/status")).isEqualTo("resolved");
      assertThat(view(ann, gone).at("/mayReply")).isEqualTo("false");

      answers(ann, kept, "Es kommt morgen.");
      assertThat(header(received(erika), "References")).contains("<" + second + ">");
      comes("From: %s\nSubject: Re\nIn-Reply-To: <%s>\n\nDanke.\n".formatted(erika, second));
      Await.until("an answer to either goes on there", () -> texts(ann, kept).contains("Danke."));
      assertThat(merges(ann, gone, kept).status()).as("again").isEqualTo(200);
      assertThat(raw(received(erika))).contains("Es kommt morgen.");
    }
  }

  @Test
  void what_is_open_goes_on_where_it_was_merged_into() {
    try (AgentsDesk ann = centre.available(port, queue)) {
      comes(letter("Lieferung", UUID.randomUUID() + "@kunde.example", "Wo ist mein Paket?"));
      String kept = accepts(ann);
      ann.does("complete", ann.works().getFirst(), Map.of());
      comes(letter("Nachtrag", UUID.randomUUID() + "@kunde.example", "Noch nicht da."));
      String gone = accepts(ann);
      String work = ann.works().getFirst();

      merges(ann, gone, kept);

      Await.until("it moved", () -> ann.cardOf(work, "/conversationId").equals(kept));
      assertThat(ann.works()).containsExactly(work);
      assertThat(view(ann, kept).at("/mayReply")).isEqualTo("true");
      assertThat(ann.browser().get("/api/conversations/" + kept + "/reply").at("/subject"))
          .isEqualTo("Re: Nachtrag");
      answers(ann, kept, "Morgen.");
      assertThat(ann.does("complete", work, Map.of()).status()).isEqualTo(200);
    }
  }

  @Test
  void what_does_not_belong_together_is_not_merged() {
    try (AgentsDesk ann = centre.available(port, queue);
        AgentsDesk ben = centre.agent(port, Set.of(Role.AGENT), queue)) {
      comes(letter("Lieferung", UUID.randomUUID() + "@kunde.example", "Wo?"));
      String hers = accepts(ann);
      comes("From: otto-" + erika + "\nSubject: Frage\n\nUnd meins?\n");
      String his = accepts(ann);

      assertThat(merges(ann, his, hers).code()).isEqualTo("not-one-customer");
      assertThat(merges(ann, his, his).at("/errors/0/field")).isEqualTo("into");
      assertThat(merges(ann, his, UUID.randomUUID().toString()).status()).isEqualTo(404);
      comes(letter("Nachtrag", UUID.randomUUID() + "@kunde.example", "Da!"));
      String more = accepts(ann);
      assertThat(merges(ben, more, hers).code()).isEqualTo("in-other-hands");
      assertThat(merges(ann, more, hers).status()).isEqualTo(200);
      assertThat(merges(ann, hers, more).code()).isEqualTo("merged-already");
    }
  }
}
