package org.dirigent.platform.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.dirigent.platform.LiveListener;
import org.dirigent.platform.LiveNews;
import org.dirigent.platform.LiveSubscription;
import org.dirigent.platform.LiveTopic;
import org.dirigent.testkit.Await;
import org.dirigent.testkit.Deadline;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

@Deadline
class LiveBusTest {

  private static final LiveTopic WEATHER = new LiveTopic("weather/berlin");
  private static final LiveTopic TRAFFIC = new LiveTopic("traffic/berlin");

  private final InProcessBus bus =
      new InProcessBus(
          JsonMapper.builder().build(),
          new LiveSettings(Duration.ofSeconds(10), Duration.ofSeconds(10), 10, 10));

  @Test
  void a_listener_hears_what_it_wants_to_hear_in_order() {
    Remembering ann = new Remembering();
    try (LiveSubscription subscription = bus.subscribe(ann)) {
      subscription.hear(WEATHER);
      subscription.hear(WEATHER);

      bus.publish(TRAFFIC, "jam", Map.of("km", 3));
      for (int i = 1; i <= 8; i++) {
        bus.publish(WEATHER, "rain", Map.of("mm", i));
      }

      Await.until("all rain is heard", () -> ann.heard.size() == 8);
      assertThat(ann.heard)
          .isEqualTo(IntStream.rangeClosed(1, 8).mapToObj(i -> "{\"mm\":" + i + "}").toList());
      subscription.stopHearing(WEATHER);
      bus.publish(WEATHER, "rain", Map.of("mm", 9));
      subscription.hear(TRAFFIC);
      bus.publish(TRAFFIC, "jam", Map.of("km", 4));
      Await.until("the jam is heard", () -> ann.heard.contains("{\"km\":4}"));
      assertThat(ann.heard).hasSize(9);
    }
  }

  @Test
  void a_slow_listener_is_cut_off_and_nobody_waits_for_it() throws InterruptedException {
    Stuck stuck = new Stuck();
    Remembering quick = new Remembering();
    bus.subscribe(stuck).hear(WEATHER);
    bus.subscribe(quick).hear(WEATHER);

    for (int i = 1; i <= 12; i++) {
      int number = i;
      bus.publish(WEATHER, "rain", Map.of("mm", i));
      Await.until("the quick one heard it", () -> quick.heard.size() == number);
    }

    assertThat(stuck.cutOff.await(5, TimeUnit.SECONDS)).isTrue();
    assertThat(quick.cutOff).isFalse();
    stuck.free.countDown();
  }

  @Test
  void a_listener_that_fails_goes_on_hearing() {
    List<String> tried = new CopyOnWriteArrayList<>();
    LiveListener clumsy =
        new Remembering() {
          @Override
          public void heard(LiveNews news) {
            tried.add(news.type());
            throw new IllegalStateException("clumsy");
          }
        };
    bus.subscribe(clumsy).hear(WEATHER);

    bus.publish(WEATHER, "rain", Map.of());
    bus.publish(WEATHER, "sun", Map.of());

    Await.until("both are heard", () -> tried.size() == 2);
  }

  @Test
  void a_closed_subscription_hears_nothing_and_leaves_nothing_behind() {
    Remembering ann = new Remembering();
    LiveSubscription subscription = bus.subscribe(ann);
    subscription.hear(WEATHER);
    subscription.close();
    subscription.close();
    subscription.hear(WEATHER);

    bus.publish(WEATHER, "rain", Map.of());

    assertThat(bus.hearers(WEATHER)).isZero();
    assertThat(ann.heard).isEmpty();
  }

  @Test
  void news_must_have_members() {
    assertThatThrownBy(() -> bus.publish(WEATHER, "rain", List.of(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no record or map");
  }

  private static class Remembering implements LiveListener {

    final List<String> heard = new CopyOnWriteArrayList<>();
    volatile boolean cutOff;

    @Override
    public void heard(LiveNews news) {
      heard.add(news.json());
    }

    @Override
    public void cutOff() {
      cutOff = true;
    }
  }

  private static final class Stuck implements LiveListener {

    final CountDownLatch free = new CountDownLatch(1);
    final CountDownLatch cutOff = new CountDownLatch(1);

    @Override
    public void heard(LiveNews news) {
      try {
        free.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    @Override
    public void cutOff() {
      cutOff.countDown();
    }
  }
}
