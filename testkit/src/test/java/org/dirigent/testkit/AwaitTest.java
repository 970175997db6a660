package org.dirigent.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@Deadline
class AwaitTest {

  @Test
  void asks_again_until_it_is_so() {
    AtomicInteger asked = new AtomicInteger();
    Await.until("asked three times", () -> asked.incrementAndGet() == 3);
    assertThat(asked).hasValue(3);
  }

  @Test
  void hands_over_what_was_found() {
    assertThat(Await.<String>value("there", () -> Optional.of("found"))).isEqualTo("found");
  }

  @Test
  void says_what_it_waited_for_in_vain() {
    assertThatThrownBy(() -> Await.until("pigs fly", Duration.ofMillis(5), () -> false))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("in vain until pigs fly");
  }

  @Test
  void the_dump_names_the_test_and_its_thread() {
    assertThat(ThreadDump.dump("this test"))
        .contains("this test", Thread.currentThread().getName(), "AwaitTest");
  }
}
