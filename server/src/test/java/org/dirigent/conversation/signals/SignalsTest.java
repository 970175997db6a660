package org.dirigent.conversation.signals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.dirigent.channel.Address;
import org.dirigent.channel.Cursor;
import org.dirigent.channel.Signals;
import org.dirigent.channel.Signals.Signal;
import org.dirigent.channel.Transcripts;
import org.dirigent.conversation.AgentTyping;
import org.dirigent.conversation.ConversationNews;
import org.dirigent.conversation.Conversations;
import org.dirigent.conversation.Segments;
import org.dirigent.conversation.house.HouseTest;
import org.dirigent.conversation.house.Site;
import org.dirigent.conversation.house.Visitor;
import org.dirigent.platform.LiveNews;
import org.dirigent.platform.database.FreshDatabase;
import org.dirigent.testkit.Await;
import org.dirigent.workforce.AgentId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What customers and desks hear of each other, and what customers read. */
@FreshDatabase
class SignalsTest extends HouseTest {

  private Visitor anna;
  private AgentId ann;
  private final List<Signal> heard = new CopyOnWriteArrayList<>();

  @BeforeEach
  void annas_widget_listens() {
    ann = house.staff().hire(new AgentId(house.newId()), "Ann Albers");
    anna = site.visitor("anna").arrives().says("Guten Tag");
    house.untilUnderstood();
    heard.clear();
    house.the(Signals.class).subscribe(site.account(), anna.address(), heard::add);
  }

  @Test
  void the_desk_hears_that_the_customer_types_and_nothing_is_stored() {
    house.the(Signals.class).typing(site.account(), anna.address(), true);

    assertThat(toldOf("typing").getLast().json()).contains("customer", "true");
    assertThat(anna.reads()).containsExactly("me: Guten Tag");
  }

  @Test
  void the_customer_hears_that_the_assignee_types_and_only_the_assignee() {
    var typing = house.the(AgentTyping.class);
    var shown = new Signal.AgentTyping(true);
    typing.typing(anna.conversation(), ann, true);
    assertThat(heard).doesNotContain(shown);
    house.the(Segments.class).assign(anna.work(), ann, house.now());
    typing.typing(anna.conversation(), ann, true);

    assertThat(heard).containsOnlyOnce(shown);
  }

  @Test
  void the_customer_hears_of_new_lines_and_of_changed_whereabouts() {
    anna.says("noch etwas");
    Await.until("it is heard", () -> heard.contains(new Signal.TranscriptGrew()));
    house.the(Segments.class).assign(anna.work(), ann, house.now());
    assertThat(heard).contains(new Signal.WhereaboutsChanged());
    heard.clear();
    house.the(Segments.class).whereaboutsChanged(anna.work());
    assertThat(heard).containsExactly(new Signal.WhereaboutsChanged());
  }

  @Test
  void nobody_hears_what_concerns_another() {
    // Clara has nothing of her own to hear; of Anna, something may still be on its way.
    List<Signal> claras = new CopyOnWriteArrayList<>();
    List<Signal> bertas = new CopyOnWriteArrayList<>();
    var signals = house.the(Signals.class);
    Visitor berta = site.visitor("berta");
    signals.subscribe(site.account(), site.visitor("clara").address(), claras::add);
    signals.subscribe(site.account(), berta.address(), bertas::add);
    berta.arrives().says("Hallo");
    house.untilUnderstood();
    Await.until("Berta hears her own", () -> bertas.contains(new Signal.TranscriptGrew()));

    assertThat(claras).isEmpty();
  }

  @Test
  void who_closed_the_subscription_hears_no_more() {
    List<Signal> late = new CopyOnWriteArrayList<>();
    house.the(Signals.class).subscribe(site.account(), anna.address(), late::add).close();
    anna.says("noch etwas");
    house.untilUnderstood();
    Await.until("others hear it", () -> !heard.isEmpty());

    assertThat(late).isEmpty();
  }

  @Test
  void the_desk_sees_whether_the_customer_is_connected() {
    var conversations = house.the(Conversations.class);
    assertThat(view(conversations)).isFalse();
    house.the(Signals.class).connected(site.account(), anna.address(), true);
    assertThat(view(conversations)).isTrue();
    assertThat(toldOf("customer-online").getLast().json()).contains("true");
    house.the(Signals.class).connected(site.account(), anna.address(), false);
    assertThat(view(conversations)).isFalse();
  }

  private boolean view(Conversations conversations) {
    var view = conversations.view(anna.conversation(), ann).orElseThrow();
    return Objects.requireNonNull(view.segment()).customerOnline();
  }

  @Test
  void the_desk_hears_of_messages_as_they_are_shown() {
    anna.says("noch etwas");
    house.untilUnderstood();
    Await.until(
        "it is told",
        () ->
            !toldOf("entry").isEmpty() && toldOf("entry").getLast().json().contains("noch etwas"));

    assertThat(toldOf("entry").getLast().json())
        .contains("\"kind\":\"message\"", "\"seq\":3", "\"text\":\"noch etwas\"", "\"customer\"");
  }

  @Test
  void the_transcript_goes_on_after_a_cursor_and_begins_anew_in_a_new_segment() {
    IntStream.range(0, 5).forEach(n -> anna.says("m" + n));
    house.untilUnderstood();
    var transcripts = house.the(Transcripts.class);
    var first = transcripts.after(site.account(), anna.address(), Cursor.START, 4);
    assertThat(first.more()).isTrue();
    assertThat(first.restarted()).isFalse();
    var second = transcripts.after(site.account(), anna.address(), first.lines().getLast().at(), 4);
    assertThat(second.lines()).hasSize(2);
    assertThat(second.more()).isFalse();

    anna.leaves();
    house.untilUnderstood();
    anna.arrives().says("neu");
    house.untilUnderstood();
    var anew = transcripts.after(site.account(), anna.address(), second.lines().getLast().at(), 9);
    assertThat(anew.restarted()).isTrue();
    assertThat(anew.lines()).hasSize(1);
  }

  @Test
  void who_never_wrote_reads_nothing() {
    assertThat(site.visitor("nobody").transcript()).isEmpty();
    assertThat(Site.of(house).visitor("anna").transcript()).isEmpty();
  }

  @Test
  void an_adapter_finds_all_open_contacts_again_page_by_page() {
    IntStream.range(0, 7).forEach(n -> site.visitor("v" + n).arrives());
    site.visitor("gone").arrives().leaves();
    house.untilUnderstood();
    var transcripts = house.the(Transcripts.class);
    var readers = new ArrayList<Transcripts.Reader>();
    Optional<Address> after = Optional.empty();
    List<Transcripts.Reader> page;
    do {
      page = transcripts.open(site.account(), after, 3);
      readers.addAll(page);
      after = page.isEmpty() ? after : Optional.of(page.getLast().address());
    } while (page.size() == 3);

    assertThat(readers).hasSize(8).doesNotHaveDuplicates();
    assertThat(readers.getFirst().context()).isEqualTo(Map.of("page", "/tarife"));
    assertThat(readers)
        .extracting(reader -> reader.address().value())
        .contains("visitor-anna", "visitor-v3")
        .doesNotContain("visitor-gone");
  }

  private List<LiveNews> toldOf(String type) {
    return house.bus().told(type).stream()
        .filter(news -> news.topic().equals(ConversationNews.topicOf(anna.conversation())))
        .toList();
  }
}
