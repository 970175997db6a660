package org.dirigent.channel.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
final class TurnTest {

  private static final Duration LONG = Duration.ofHours(1);

  @Test
  void reading_stands_back_until_everything_is_taken_out() {
    var turn = new Turn(LONG);
    turn.take();
    var reading = CompletableFuture.runAsync(turn::standBack);
    assertThat(reading).isNotDone();
    turn.taken();
    reading.join();
  }

  @Test
  void it_stands_back_for_a_bounded_time_and_then_for_the_rest_of_the_flood_no_more() {
    var turn = new Turn(Duration.ofMillis(1));
    turn.take();
    turn.standBack();
    turn.standBack();
  }

  @Test
  void it_begins_with_a_look_into_the_bag_and_then_waits_until_something_lies_there() {
    var turn = new Turn(LONG);
    assertThat(turn.await()).isTrue();
    var next = CompletableFuture.supplyAsync(turn::await);
    assertThat(next).isNotDone();
    turn.kept();
    assertThat(next.join()).isTrue();
  }

  @Test
  void what_was_kept_is_read_before_it_is_over_unless_it_ends_now() {
    var turn = new Turn(LONG);
    turn.endWhenEmpty();
    assertThat(turn.await()).isTrue();
    assertThat(turn.await()).isFalse();

    var hasty = new Turn(LONG);
    hasty.end();
    hasty.endWhenEmpty();
    assertThat(hasty.await()).isFalse();
    hasty.rest(LONG);
    assertThat(hasty.isOver()).isTrue();
  }
}
