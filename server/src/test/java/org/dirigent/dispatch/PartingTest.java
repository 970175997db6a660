package org.dirigent.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dirigent.dispatch.AgentsDesk.Rings;
import org.dirigent.platform.web.Answer;
import org.dirigent.testkit.Await;
import org.junit.jupiter.api.Test;

/**
 * What agents say about a conversation can be taken back: that two are one, and what it is called.
 */
class PartingTest extends TwoLetters {

  @Test
  void a_merging_is_taken_back_and_each_goes_on_by_itself_with_its_age() {
    try (AgentsDesk ann = centre.available(port, queue)) {
      comes(letter("Lieferung", UUID.randomUUID() + "@kunde.example", "Wo ist mein Paket?"));
      String kept = accepts(ann);
      String second = UUID.randomUUID() + "@kunde.example";
      comes(letter("Andere Sache", second, "Mein Konto?"));
      Rings offer = ann.isOffered();
      ann.accepts(offer);
      String gone = ann.cardOf(offer.work(), "/conversationId");
      String since = ann.cardOf(offer.work(), "/arrivedAt");
      merges(ann, gone, kept);
      Await.until("one work item is left", () -> ann.works().size() == 1);

      assertThat(unmerges(ann, gone).at("/conversationId")).isEqualTo(gone);

      Rings again = ann.isOffered();
      assertThat(ann.accepts(again).status()).isEqualTo(200);
      assertThat(ann.cardOf(again.work(), "/conversationId")).isEqualTo(gone);
      assertThat(ann.cardOf(again.work(), "/arrivedAt")).isEqualTo(since);
      assertThat(view(ann, gone).at("/status")).isEqualTo("open");
      assertThat(view(ann, gone).at("/mayReply")).isEqualTo("true");
      assertThat(kinds(ann, kept)).contains("merged-in", "merge-undone");
      comes("From: %s\nSubject: Re\nIn-Reply-To: <%s>\n\nDanke.\n".formatted(erika, second));
      Await.until("it lands there again", () -> texts(ann, gone).contains("Danke."));
      assertThat(unmerges(ann, gone).code()).isEqualTo("not-merged");
      assertThat(merges(ann, gone, kept).status()).as("merged anew").isEqualTo(200);
    }
  }

  @Test
  void work_that_moved_comes_back_in_the_hands_it_is_in() {
    try (AgentsDesk ann = centre.available(port, queue)) {
      comes(letter("Lieferung", UUID.randomUUID() + "@kunde.example", "Wo ist mein Paket?"));
      String kept = accepts(ann);
      ann.does("complete", ann.works().getFirst(), Map.of());
      comes(letter("Nachtrag", UUID.randomUUID() + "@kunde.example", "Noch nicht da."));
      String gone = accepts(ann);
      String work = ann.works().getFirst();
      String before = view(ann, kept).at("/status");
      merges(ann, gone, kept);
      Await.until("it moved", () -> ann.cardOf(work, "/conversationId").equals(kept));

      unmerges(ann, gone);

      Await.until("it is back", () -> ann.cardOf(work, "/conversationId").equals(gone));
      assertThat(ann.works()).containsExactly(work);
      assertThat(view(ann, kept).at("/status")).isEqualTo(before);
      assertThat(view(ann, gone).at("/mayReply")).isEqualTo("true");
      merges(ann, gone, kept);
      answers(ann, kept, "Morgen.");
      assertThat(unmerges(ann, gone).code()).as("something came of it").isEqualTo("went-on");
      assertThat(unmerges(ann, kept).code()).isEqualTo("not-merged");
    }
  }

  @Test
  void tags_are_said_by_hand_seen_on_the_timeline_and_guarded_by_the_version() {
    comes(letter("Lieferung", UUID.randomUUID() + "@kunde.example", "Wo ist mein Paket?"));
    try (AgentsDesk ann = centre.available(port, queue)) {
      String conversation = accepts(ann);
      String path = "/api/conversations/" + conversation;
      String me = ann.browser().get("/api/session").at("/user/id");
      String first = view(ann, conversation).header("ETag");
      assertThat(ann.browser().patch(path, first, Map.of("ownerId", me)).at("/owner/id"))
          .isEqualTo(me);
      Answer seen = view(ann, conversation);
      var tags = Map.of("tags", List.of("eilig", "größe-XL", "eilig"));

      Answer changed = ann.browser().patch(path, seen.header("ETag"), tags);

      assertThat(changed.json().path("tags").toString()).isEqualTo("[\"eilig\",\"größe-XL\"]");
      assertThat(kinds(ann, conversation)).contains("tags-changed");
      assertThat(changed.at("/owner/id")).as("who is not spoken of stays").isEqualTo(me);
      assertThat(ann.browser().patch(path, seen.header("ETag"), tags).code()).isEqualTo("stale");
      var bad = Map.of("tags", List.of("zwei Wörter"));
      assertThat(ann.browser().patch(path, changed.header("ETag"), bad).code())
          .isEqualTo("invalid-request");
    }
  }
}
