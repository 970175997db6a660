package org.dirigent.conversation.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.dirigent.channel.Acceptance;
import org.dirigent.channel.Inbound;
import org.dirigent.conversation.house.ConversationHouse;
import org.dirigent.conversation.house.DyingDatabase;
import org.dirigent.conversation.house.Facts;
import org.dirigent.conversation.house.Site;
import org.dirigent.conversation.house.Visitor;
import org.dirigent.platform.database.FreshDatabase;
import org.dirigent.testkit.Await;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The process dies at any statement; the next life goes on with nothing lost and nothing doubled.
 */
@FreshDatabase
class DeathTest {

  private final DataSource database;

  DeathTest(DataSource database) {
    this.database = database;
  }

  static IntStream statements() {
    return IntStream.rangeClosed(1, 45);
  }

  @ParameterizedTest
  @MethodSource("statements")
  void whichever_statement_is_the_last_everything_acknowledged_is_there_once(int statement) {
    var dying = new DyingDatabase(database);
    var acknowledged = new ArrayList<String>();
    Visitor anna;
    Site site;
    try (ConversationHouse first = ConversationHouse.open(dying)) {
      site = Site.of(first);
      anna = site.visitor("anna" + statement);
      dying.dieAfter(statement);
      tellStory(anna, acknowledged);
      Await.until("the first life is over or done", () -> dying.isDead() || nothingWaits());
    }
    try (ConversationHouse second = ConversationHouse.open(database)) {
      Visitor again = anna.in(second);
      second.untilUnderstood();
      again.signsInAs(again.address().value());
      again.says("ende");
      second.untilUnderstood();

      var said = again.reads().stream().filter(line -> line.startsWith("me: ")).toList();
      assertThat(said).doesNotHaveDuplicates().contains("me: ende");
      assertThat(said).containsAll(acknowledged.stream().map(text -> "me: " + text).toList());
      assertThat(Facts.of(second).worksOn(site.in(second))).hasSize(1);
      int entries = Facts.of(second).seqs(again.conversation()).size();
      assertThat(Facts.of(second).seqs(again.conversation()))
          .isEqualTo(IntStream.rangeClosed(1, entries).boxed().toList());
      assertThat(second.sql().sql("select count(*) from inbox_aside").query(Long.class).single())
          .isZero();
    }
  }

  /** Asked of the living, so that looking is not what it dies of. */
  private boolean nothingWaits() {
    return JdbcClient.create(database)
            .sql("select count(*) from inbox where state = 0")
            .query(Long.class)
            .single()
        == 0;
  }

  /** Arrives, speaks, signs in and speaks on; notes what was acknowledged. */
  private static void tellStory(Visitor anna, List<String> acknowledged) {
    try {
      anna.arrives();
      for (String text : new String[] {"eins", "zwei", "drei"}) {
        Inbound.Message message = anna.message(text);
        if (anna.accept(message) instanceof Acceptance.Taken) {
          acknowledged.add(text);
        }
      }
      anna.signsInAs(anna.address().value());
      if (anna.accept(anna.message("vier")) instanceof Acceptance.Taken) {
        acknowledged.add("vier");
      }
    } catch (IllegalStateException died) {
      // The sender saw the connection break; it may repeat in the next life.
    }
  }

  @Test
  void nobody_needs_to_ring_what_was_taken_in_before_the_death_is_understood_by_the_next_life() {
    Site site;
    Visitor anna;
    try (ConversationHouse first = ConversationHouse.open(database)) {
      site = Site.of(first);
      anna = site.visitor("silent");
      anna.arrives();
      first.untilUnderstood();
      // As if it was taken in and the process died before anything else.
      first
          .sql()
          .sql(
              """
              insert into inbox (account_id, delivery_key, lane, kind, payload, received_at)
              select account_id, 'silent-' || n, lane, 'message',
                     '{"from":{"kind":"visitor","scope":"s","value":"v"},"said":{"text":"m' || n || '"}}',
                     now()
                from inbox, generate_series(1, 5) as n where account_id = ?""")
          .param(site.account().value())
          .update();
    }
    try (ConversationHouse second = ConversationHouse.open(database)) {
      second.untilUnderstood();
      assertThat(anna.in(second).reads())
          .containsExactly("me: m1", "me: m2", "me: m3", "me: m4", "me: m5");
    }
  }
}
