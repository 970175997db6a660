package org.dirigent.conversation.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.dirigent.channel.Cursor;
import org.dirigent.channel.Signals;
import org.dirigent.conversation.EntryBody;
import org.dirigent.conversation.EntryId;
import org.dirigent.conversation.EntryKind;
import org.dirigent.conversation.Happening;
import org.dirigent.conversation.Segments;
import org.dirigent.conversation.Timeline;
import org.dirigent.conversation.house.HouseTest;
import org.dirigent.conversation.house.Visitor;
import org.dirigent.platform.database.FreshDatabase;
import org.dirigent.testkit.Await;
import org.dirigent.workforce.AgentId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every way out of the server, tried with a note. The word that must never be seen is unique. */
@FreshDatabase
class NotesStayInsideTest extends HouseTest {

  private static final String SECRET = "Schwierig-4f7a1c";

  private AgentId ann;
  private Visitor anna;
  private final List<String> signals = new CopyOnWriteArrayList<>();

  @BeforeEach
  void a_conversation_full_of_notes() {
    ann = house.staff().hire(new AgentId(house.newId()), "Ann Albers");
    AgentId ben = house.staff().hire(new AgentId(house.newId()), "Ben Brandt");
    anna = site.visitor("anna").arrives().says("Guten Tag");
    house.untilUnderstood();
    house
        .the(Signals.class)
        .subscribe(site.account(), anna.address(), signal -> signals.add(signal.toString()));
    house.the(Segments.class).assign(anna.work(), ann, house.now());
    happens(new Happening.Joined(ann));
    note();
    happens(
        new Happening.Transferred(
            ann, Optional.of(ben), Optional.empty(), Optional.of(SECRET + " weiter")));
    happens(new Happening.OfferMissed(ben, Duration.ofSeconds(20)));
    happens(new Happening.OfferDeclined(ben, Optional.of(SECRET + " keine Lust")));
    happens(new Happening.Returned(Optional.of(ben), SECRET));
    happens(
        new Happening.WrappedUp(
            ann,
            Duration.ofSeconds(9),
            Optional.of(SECRET),
            Optional.of(SECRET + " fertig"),
            true));
  }

  private void happens(Happening happening) {
    var id = new EntryId(house.newId());
    assertThat(house.the(Timeline.class).append(id, anna.work(), happening, house.now())).isTrue();
  }

  private void note() {
    house.inTransaction(
        () -> {
          var store = house.the(ConversationStore.class);
          var conversation = store.lock(anna.conversation()).orElseThrow();
          var voice = Voice.of(ann, new AgentNames.Names("Ann Albers", "Ann"));
          conversation.append(
              new NewEntry(
                  new EntryId(house.newId()),
                  voice,
                  new EntryBody.Note(SECRET + " Kunde ist anstrengend"),
                  house.now(),
                  null),
              house.the(SegmentRows.class).newestOf(conversation.id()).orElseThrow());
          conversation.write();
        });
  }

  @Test
  void the_customers_transcript_holds_what_they_may_know_and_no_note() {
    assertThat(anna.reads())
        .containsExactly("me: Guten Tag", "(joined)", "(transferred)", "(left)");
    assertThat(anna.transcript().toString()).doesNotContain(SECRET);
    for (var line : anna.transcript()) {
      assertThat(anna.transcriptAfter(line.at()).toString()).doesNotContain(SECRET);
    }
    assertThat(anna.transcriptAfter(new Cursor("nonsense")).toString()).doesNotContain(SECRET);
  }

  @Test
  void the_customers_signals_hold_no_word_of_a_note() {
    Await.until("something was heard", () -> !signals.isEmpty());
    assertThat(signals.toString()).doesNotContain(SECRET);
    assertThat(
            house.bus().told().stream()
                .filter(news -> news.topic().name().startsWith("lane/"))
                .map(news -> news.json()))
        .noneMatch(news -> news.contains(SECRET));
  }

  @Test
  void the_view_of_what_may_leave_holds_no_note_and_the_types_agree_with_it() {
    assertThat(
            house
                .sql()
                .sql("select row_to_json(o)::text from outward_entry o")
                .query(String.class)
                .list())
        .noneMatch(row -> row.contains(SECRET));
    String view =
        house.sql().sql("select pg_get_viewdef('outward_entry')").query(String.class).single();
    Set<EntryKind> let =
        Arrays.stream(EntryKind.values())
            .filter(kind -> view.contains("'" + kind.code() + "'"))
            .collect(Collectors.toSet());
    assertThat(let)
        .isEqualTo(
            Arrays.stream(EntryKind.values())
                .filter(EntryKind::outward)
                .collect(Collectors.toSet()));
  }

  @Test
  void a_note_that_was_smuggled_into_the_outbox_is_not_sent() {
    house
        .sql()
        .sql(
            """
            insert into outbox (entry_id, conversation_id, segment_id, seq, author_id, due_at)
            select id, conversation_id, segment_id, seq, author_id, ? from entry
             where conversation_id = ? and kind = 'note'""")
        .params(Timestamp.from(house.now()), anna.conversation().value())
        .update();
    anna.says("noch etwas");
    house.untilUnderstood();
    Await.until(
        "the postman looked",
        () -> house.bus().told("entry").stream().anyMatch(n -> n.json().contains("noch etwas")));

    assertThat(house.channel().attempts().toString()).doesNotContain(SECRET);
    house
        .sql()
        .sql("delete from outbox where conversation_id = ?")
        .param(anna.conversation().value())
        .update();
  }

  @Test
  void agents_read_all_of_it() {
    var entries = house.the(EntryReader.class).before(anna.conversation(), 1_000, 50);
    assertThat(entries).filteredOn(entry -> entry.internal()).hasSize(1);
    assertThat(entries.toString()).contains(SECRET + " Kunde ist anstrengend");
  }
}
