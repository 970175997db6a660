package org.dirigent.conversation.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import org.dirigent.conversation.AutoReplies;
import org.dirigent.conversation.EntryKind;
import org.dirigent.conversation.Fact;
import org.dirigent.platform.database.FreshDatabase;
import org.junit.jupiter.api.Test;

/** Whom rules answer, and when they stop. */
@FreshDatabase
class AutoRepliesTest extends CorrespondenceTest {

  @Test
  void a_robot_that_hides_is_known_by_its_haste_and_the_timeline_says_so_once() {
    var answered = new ArrayList<Boolean>();
    for (int mail = 1; mail <= 8; mail++) {
      shop.from(erika).about("Bestellung " + mail).says("Danke für Ihre Nachricht.");
      answered.add(isAnswered());
    }
    assertThat(answered).containsExactly(true, true, true, true, true, false, false, false);
    isAnswered();
    var told = only(EntryKind.AUTO_REPLIES_PAUSED);
    assertThat(told.body()).isEqualTo(new Fact.AutoRepliesPaused(Breaker.MOST));
  }

  @Test
  void what_machines_say_of_themselves_counts_too_and_an_hour_later_it_is_over() {
    for (int mail = 1; mail <= 11; mail++) {
      shop.from(erika).ofKind("auto-reply").about("Urlaub " + mail).says("Ich bin nicht da.");
    }
    shop.from(erika).about("Zurück").says("Jetzt bin ich da.");
    assertThat(isAnswered()).isFalse();
    assertThat(only(EntryKind.AUTO_REPLIES_PAUSED).at()).isEqualTo(house.now());

    house.pass(Duration.ofMinutes(61));
    shop.from(erika).about("Noch einmal").says("Hallo?");
    assertThat(isAnswered()).isTrue();
  }

  private boolean isAnswered() {
    var said = new ArrayList<Boolean>();
    var reply = new AutoReplies.AutoReply(conversation(), "Dank", "Vielen Dank!");
    house.inTransaction(() -> said.add(house.the(AutoReplies.class).say(reply, house.now())));
    return said.getFirst();
  }
}
