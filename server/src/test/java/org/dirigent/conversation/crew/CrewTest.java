package org.dirigent.conversation.crew;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.dirigent.testkit.Await;
import org.dirigent.testkit.Deadline;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One worker, whose first key waits at a gate while others come into line. */
@Deadline
class CrewTest {

  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch gate = new CountDownLatch(1);
  private final List<String> done = new CopyOnWriteArrayList<>();
  private final Crew<String> crew = Crew.begin("test", 1, new Gated());

  @AfterEach
  void end() {
    crew.end();
  }

  @Test
  void a_key_for_which_somebody_waits_goes_before_all_that_do_not() throws Exception {
    crew.ring("gate", true);
    begun.await();
    IntStream.range(0, 100).forEach(number -> crew.ring("letter " + number, false));
    crew.ring("chat", true);
    gate.countDown();
    Await.until("all are done", () -> done.size() == 102);
    assertThat(done).startsWith("gate", "chat", "letter 0", "letter 1").doesNotHaveDuplicates();
  }

  @Test
  void a_key_in_line_for_which_somebody_begins_to_wait_goes_ahead_and_is_done_once()
      throws Exception {
    crew.ring("gate", true);
    begun.await();
    crew.ring("letter", false);
    crew.ring("other", false);
    crew.ring("other", true);
    crew.ring("other", true);
    gate.countDown();
    Await.until("all are done", () -> done.size() == 3);
    crew.ring("last", false);
    Await.until("the last is done", () -> done.contains("last"));
    assertThat(done).containsExactly("gate", "other", "letter", "last");
  }

  @Test
  void what_is_rung_while_it_runs_runs_once_more_and_what_fails_comes_again() throws Exception {
    crew.ring("gate", false);
    begun.await();
    crew.ring("gate", false);
    crew.ring("fails once", true);
    gate.countDown();
    Await.until("all are done", () -> done.size() == 4);
    assertThat(done).containsExactlyInAnyOrder("gate", "gate", "fails once", "fails once");
  }

  private final class Gated implements KeyedWork<String> {

    @Override
    public Outcome run(String key) {
      if (key.equals("gate")) {
        begun.countDown();
        pass();
      }
      done.add(key);
      if (key.equals("fails once") && done.stream().filter(key::equals).count() == 1) {
        throw new IllegalStateException("Not the first time");
      }
      return new Outcome.Done();
    }

    private void pass() {
      try {
        assertThat(gate.await(10, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    @Override
    public List<String> find(int limit) {
      return List.of();
    }
  }
}
