package org.dirigent.conversation.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.dirigent.channel.AccountId;
import org.dirigent.channel.Content;
import org.dirigent.channel.FileId;
import org.dirigent.channel.Transcripts.Line;
import org.dirigent.conversation.house.Facts;
import org.dirigent.conversation.house.HouseTest;
import org.dirigent.conversation.house.Site;
import org.dirigent.conversation.house.Visitor;
import org.dirigent.conversation.timeline.Lane;
import org.dirigent.platform.database.FreshDatabase;
import org.dirigent.testkit.Await;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What cannot be understood now, or ever: it stops nobody else and leaves its place marked. */
@FreshDatabase
class PoisonTest extends HouseTest {

  /** A database that stumbles over certain words, as often as it is told to. */
  @BeforeEach
  void a_database_that_stumbles() {
    house
        .sql()
        .sql(
            """
            create table if not exists stumble (word text primary key, state text, times int);
            create sequence if not exists stumbled;
            create or replace function stumble() returns trigger language plpgsql as $$
            declare s stumble%rowtype;
            begin
              select * into s from stumble where new.body ->> 'text' like '%' || word || '%';
              if found and nextval('stumbled') <= s.times then
                raise exception 'stumbled over a word' using errcode = s.state;
              end if;
              return new;
            end $$;
            create or replace trigger stumble before insert or update on entry
              for each row execute function stumble()""")
        .update();
  }

  @AfterEach
  void no_more_stumbling() {
    house.sql().sql("truncate stumble").update();
  }

  /** Setting aside is what these tests are about. */
  @Override
  @AfterEach
  protected void nothingWasSetAside() {
    house.sql().sql("delete from inbox_aside").update();
    house.sql().sql("update inbox set state = 1 where state = 2").update();
  }

  private void stumbleOver(String word, String state, int times) {
    house.sql().sql("select setval('stumbled', 1, false)").query(Long.class).single();
    house.sql().sql("insert into stumble values (?, ?, ?)").params(word, state, times).update();
  }

  @Test
  void a_poisoned_message_leaves_a_placeholder_in_its_place_and_later_ones_pass() {
    stumbleOver("Gift", "22000", 1_000);
    Visitor anna =
        site.visitor("anna").arrives().says("eins").says("Gift").says("zwei").says("drei");
    house.untilUnderstood();

    assertThat(anna.reads()).containsExactly("me: eins", "me: zwei", "me: drei");
    assertThat(Facts.of(house).kinds(anna.conversation()))
        .containsExactly("segment-opened", "message", "unreadable", "message", "message");
  }

  @Test
  void a_poisoned_message_is_put_into_its_place_once_it_is_understood() {
    stumbleOver("Gift", "22000", 1_000);
    Visitor anna = site.visitor("anna").arrives().says("eins").says("Gift").says("zwei");
    house.untilUnderstood();
    assertThat(anna.reads()).containsExactly("me: eins", "me: zwei");
    no_more_stumbling();
    house.pass(Duration.ofMinutes(1));
    house.the(SetAside.class).retryDue();

    assertThat(anna.reads()).containsExactly("me: eins", "me: Gift", "me: zwei");
    assertThat(((Line.Said) anna.transcript().get(1)).key()).isNotEmpty();
    assertThat(Facts.of(house).seqs(anna.conversation())).containsExactly(1, 2, 3, 4);
  }

  @Test
  void what_cannot_be_read_at_all_leaves_a_placeholder_too() {
    Visitor anna = site.visitor("anna").arrives().says("eins");
    house.untilUnderstood();
    poison(anna, "{broken", "message");
    poison(anna, "{\"from\":null}", "message");
    poison(anna, "[]", "receipt");
    anna.says("zwei");
    house.untilUnderstood();

    assertThat(anna.reads()).containsExactly("me: eins", "me: zwei");
    assertThat(Facts.of(house).kinds(anna.conversation()))
        .containsExactly("segment-opened", "message", "unreadable", "unreadable", "message");
  }

  @Test
  void somebody_who_arrives_unreadably_has_arrived_all_the_same() {
    Visitor anna = site.visitor("anna");
    poison(anna, "{broken", "arrival");
    anna.says("Hallo");
    house.untilUnderstood();

    assertThat(anna.reads()).containsExactly("me: Hallo");
    assertThat(Facts.of(house).worksOn(site)).hasSize(1);
    anna.arrives().says("noch da");
    house.untilUnderstood();
    assertThat(anna.reads()).containsExactly("me: Hallo", "me: noch da");
    assertThat(Facts.of(house).worksOn(site)).hasSize(1);
  }

  @Test
  void a_file_of_somebody_else_is_not_sent_along() {
    Visitor anna =
        site.visitor("anna")
            .arrives()
            .sends(
                new Content.File(
                    new FileId(UUID.fromString("019caed9-0000-7000-8000-000000000001")),
                    "fremd.pdf",
                    "application/pdf",
                    10,
                    Optional.empty()))
            .says("zwei");
    house.untilUnderstood();

    assertThat(anna.reads()).containsExactly("me: zwei");
    assertThat(Facts.of(house).kinds(anna.conversation()))
        .containsExactly("segment-opened", "unreadable", "message");
  }

  @Test
  void a_passing_trouble_holds_only_that_sender_and_nothing_is_lost_or_doubled() {
    stumbleOver("Stau", "40001", 6);
    Visitor held = site.visitor("held").arrives().says("vor").says("Stau").says("nach");
    Visitor other = site.visitor("other").arrives().says("frei");

    Await.until(
        "the other one is heard", () -> other.standing().isPresent() && other.reads().size() == 1);
    house.untilUnderstood();
    assertThat(held.reads()).containsExactly("me: vor", "me: Stau", "me: nach");
    assertThat(Facts.of(house).kinds(held.conversation()))
        .containsExactly("segment-opened", "message", "message", "message");
    assertThat(Facts.of(house).worksOn(site)).hasSize(2);
  }

  @Test
  void a_delivery_of_an_account_that_is_unknown_is_set_aside_and_harms_nobody() {
    var nowhere = new Visitor(house, new AccountId(house.newId()), "lost");
    nowhere.arrives().says("Hallo?");
    Visitor anna = site.visitor("anna").arrives().says("Hallo");
    house.untilUnderstood();

    assertThat(nowhere.standing()).isEmpty();
    assertThat(anna.reads()).containsExactly("me: Hallo");
  }

  @Test
  void what_is_not_understood_in_two_days_is_given_up() {
    stumbleOver("Gift", "22000", 1_000_000);
    Visitor anna = site.visitor("anna").arrives().says("Gift");
    house.untilUnderstood();
    Await.until(
        "it is given up",
        Duration.ofSeconds(60),
        () -> {
          house.pass(Duration.ofHours(1));
          house.the(SetAside.class).retryDue();
          return asideOf(site) == 0;
        });

    assertThat(Facts.of(house).kinds(anna.conversation()))
        .containsExactly("segment-opened", "unreadable");
  }

  private long asideOf(Site of) {
    return house
        .sql()
        .sql("select count(*) from inbox where account_id = ? and state = 2")
        .param(of.account().value())
        .query(Long.class)
        .single();
  }

  /** Puts something into the inbox that no version of ours ever wrote. */
  private void poison(Visitor visitor, String payload, String kind) {
    var lane = Lane.of(site.account(), visitor.address()).value();
    house
        .sql()
        .sql(
            """
            insert into inbox (account_id, delivery_key, lane, kind, payload, received_at)
            values (?, ?, ?, ?, ?, now())""")
        .params(site.account().value(), "poison-" + house.newId(), lane, kind, payload)
        .update();
  }
}
