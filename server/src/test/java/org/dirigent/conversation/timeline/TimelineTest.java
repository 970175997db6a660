package org.dirigent.conversation.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.dirigent.conversation.ConversationId;
import org.dirigent.conversation.Conversations;
import org.dirigent.conversation.Entry;
import org.dirigent.conversation.EntryId;
import org.dirigent.conversation.EntryKind;
import org.dirigent.conversation.Happening;
import org.dirigent.conversation.Segments;
import org.dirigent.conversation.Timeline;
import org.dirigent.conversation.WorkItemId;
import org.dirigent.conversation.house.Facts;
import org.dirigent.conversation.house.HouseTest;
import org.dirigent.conversation.house.Visitor;
import org.dirigent.customer.CustomerId;
import org.dirigent.platform.database.FreshDatabase;
import org.dirigent.workforce.AgentId;
import org.junit.jupiter.api.Test;

/** What other modules write on a timeline, and how it is read. */
@FreshDatabase
class TimelineTest extends HouseTest {

  @Test
  void what_is_told_twice_under_one_id_stands_there_once() {
    Visitor anna = arrived("anna");
    AgentId ann = house.staff().hire(new AgentId(house.newId()), "Ann Albers");
    var id = new EntryId(house.newId());
    var timeline = house.the(Timeline.class);

    assertThat(timeline.append(id, anna.work(), new Happening.Joined(ann), house.now())).isTrue();
    assertThat(timeline.append(id, anna.work(), new Happening.Joined(ann), house.now())).isFalse();
    assertThat(Facts.of(house).kinds(anna.conversation()))
        .containsExactly("segment-opened", "joined");
  }

  @Test
  void what_is_told_in_parallel_is_numbered_without_gaps_and_once() {
    Visitor anna = arrived("anna");
    var timeline = house.the(Timeline.class);
    List<EntryId> ids = IntStream.range(0, 40).mapToObj(_ -> new EntryId(house.newId())).toList();
    try (var tellers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int twice = 0; twice < 2; twice++) {
        ids.forEach(
            id ->
                tellers.execute(
                    () ->
                        timeline.append(id, anna.work(), new Happening.Restarted(), house.now())));
        tellers.execute(() -> anna.says("dazwischen"));
      }
    }
    house.untilUnderstood();

    assertThat(Facts.of(house).seqs(anna.conversation()))
        .isEqualTo(IntStream.rangeClosed(1, 43).boxed().toList());
  }

  @Test
  void a_telling_that_is_rolled_back_leaves_no_gap() {
    Visitor anna = arrived("anna");
    var timeline = house.the(Timeline.class);
    try {
      house.inTransaction(
          () -> {
            timeline.append(
                new EntryId(house.newId()), anna.work(), new Happening.Restarted(), house.now());
            throw new IllegalStateException("changed its mind");
          });
    } catch (IllegalStateException expected) {
      // Rolled back.
    }
    timeline.append(
        new EntryId(house.newId()), anna.work(), new Happening.Restarted(), house.now());

    assertThat(Facts.of(house).seqs(anna.conversation())).containsExactly(1, 2);
  }

  @Test
  void nothing_is_told_of_work_that_does_not_exist() {
    assertThat(
            house
                .the(Timeline.class)
                .append(
                    new EntryId(house.newId()),
                    new WorkItemId(house.newId()),
                    new Happening.Restarted(),
                    house.now()))
        .isFalse();
  }

  @Test
  void pages_of_a_conversation_follow_one_another_without_gap_or_repeat() {
    Visitor anna = arrived("anna");
    IntStream.range(0, 119).forEach(n -> anna.says("m" + n));
    house.untilUnderstood();
    var reader = house.the(EntryReader.class);
    List<Integer> backwards = new ArrayList<>();
    for (int before = Integer.MAX_VALUE; before > 1; before = backwards.getFirst()) {
      backwards.addAll(0, seqs(reader.before(anna.conversation(), before, 50)));
    }
    List<Integer> forwards = new ArrayList<>();
    for (int after = 0; after < 120; after = forwards.getLast()) {
      forwards.addAll(seqs(reader.after(anna.conversation(), after, 50)));
    }

    List<Integer> all = IntStream.rangeClosed(1, 120).boxed().toList();
    assertThat(backwards).isEqualTo(all);
    assertThat(forwards).isEqualTo(all);
  }

  @Test
  void a_customers_timeline_runs_over_all_their_conversations_newest_first() {
    Visitor anna = arrived("anna").says("alt").leaves();
    house.untilUnderstood();
    ConversationId first = anna.conversation();
    house.pass(Duration.ofDays(10));
    anna.arrives().says("neu");
    house.untilUnderstood();
    var customer = new CustomerId(Facts.of(house).customerOf(anna.conversation()));

    List<Entry> all = pagesOf(customer, new EntryFilter(null, null), 2);
    assertThat(all).hasSize(5);
    assertThat(all.getFirst().conversationId()).isEqualTo(anna.conversation());
    assertThat(all.getLast().conversationId()).isEqualTo(first);
    assertThat(pagesOf(customer, new EntryFilter(null, EntryKind.MESSAGE), 1)).hasSize(2);
    assertThat(pagesOf(customer, new EntryFilter("email", null), 1)).isEmpty();
    assertThat(pagesOf(customer, new EntryFilter("webchat", EntryKind.SEGMENT_ENDED), 7))
        .hasSize(1);
  }

  @Test
  void the_assignee_stands_on_the_segment_before_anybody_is_told() {
    Visitor anna = arrived("anna");
    AgentId ann = house.staff().hire(new AgentId(house.newId()), "Ann Albers");
    house.inTransaction(
        () -> {
          house.the(Segments.class).assign(anna.work(), ann, house.now());
          house.the(Segments.class).assign(anna.work(), ann, house.now());
        });

    assertThat(anna.standing().orElseThrow().agent()).isEqualTo(Optional.of("Ann"));
    house.the(Segments.class).release(anna.work());
    assertThat(anna.standing().orElseThrow().agent()).isEmpty();
  }

  @Test
  void a_segment_that_is_ended_twice_has_ended_once() {
    Visitor anna = arrived("anna");
    var segments = house.the(Segments.class);
    segments.end(anna.work(), Segments.Ending.BY_AGENT, house.now());
    segments.end(anna.work(), Segments.Ending.BY_AGENT, house.now());

    assertThat(anna.standing().orElseThrow().open()).isFalse();
    assertThat(anna.reads()).containsExactly("(ended)");
    assertThat(Facts.of(house).departuresOf(anna.work())).isEmpty();
  }

  @Test
  void lists_show_the_last_message_and_what_is_unread() {
    Visitor anna = arrived("anna").says("eins").says("zwei");
    Visitor silent = arrived("silent");
    house.untilUnderstood();
    var conversations = house.the(Conversations.class);
    var summaries =
        conversations.summaries(
            List.of(anna.conversation(), silent.conversation(), new ConversationId(house.newId())));

    assertThat(summaries).hasSize(2);
    var shown = Objects.requireNonNull(summaries.get(anna.conversation()));
    assertThat(Objects.requireNonNull(shown.lastMessage()).text()).isEqualTo("zwei");
    assertThat(shown.unread()).isEqualTo(2);
    assertThat(shown.customer().name()).startsWith("#");
    assertThat(shown.customer().anonymous()).isTrue();
    assertThat(Objects.requireNonNull(summaries.get(silent.conversation())).lastMessage()).isNull();
    assertThat(conversations.firstMessage(anna.work())).contains("eins");
    assertThat(conversations.firstMessage(silent.work())).isEmpty();
  }

  private List<Entry> pagesOf(CustomerId customer, EntryFilter filter, int limit) {
    List<Entry> all = new ArrayList<>();
    String next = null;
    do {
      CustomerEntries page =
          house
              .the(EntryReader.class)
              .ofCustomer(customer, TimelineCursor.read(next), filter, limit);
      all.addAll(page.items());
      next = page.next();
    } while (next != null);
    return all;
  }

  private static List<Integer> seqs(List<Entry> entries) {
    return entries.stream().map(Entry::seq).toList();
  }

  private Visitor arrived(String name) {
    Visitor visitor = site.visitor(name).arrives();
    house.untilUnderstood();
    return visitor;
  }
}
