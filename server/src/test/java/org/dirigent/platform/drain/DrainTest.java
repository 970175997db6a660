package org.dirigent.platform.drain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dirigent.platform.BeforeStop;
import org.dirigent.platform.DataDirectory;
import org.dirigent.platform.LiveBus;
import org.dirigent.platform.LiveConnections;
import org.dirigent.platform.LiveListener;
import org.dirigent.platform.LiveSubscription;
import org.dirigent.platform.LiveTopic;
import org.dirigent.platform.UserId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

/** A planned stop, with one desk that is there or not. */
@Timeout(20)
class DrainTest {

  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

  @TempDir Path folder;

  private final List<String> happened = new ArrayList<>();
  private boolean connected = true;

  @Test
  void desks_are_told_first_then_nothing_is_begun_any_more() throws IOException {
    Drain drain = drain(Duration.ofMillis(200));
    long begun = System.nanoTime();

    drain.stop();

    assertThat(happened).containsExactly("restart at " + NOW.plusMillis(200), "nothing rings");
    assertThat(drain.stopsAt()).contains(NOW.plusMillis(200));
    assertThat(System.nanoTime() - begun).isGreaterThan(Duration.ofMillis(200).toNanos());
  }

  @Test
  void a_longer_notice_is_asked_for_by_a_file_that_counts_once() throws IOException {
    Files.writeString(folder.resolve("drain"), "1\n");
    Drain drain = drain(Duration.ofMillis(100));

    drain.stop();

    assertThat(happened.getFirst()).isEqualTo("restart at " + NOW.plusSeconds(1));
    assertThat(folder.resolve("drain")).doesNotExist();
  }

  @Test
  void nonsense_in_that_file_and_absurd_times_are_bounded() throws IOException {
    for (var written : Map.of("soon", 0L, "-5", 0L, "999999", 1800L, "", 0L).entrySet()) {
      Files.writeString(folder.resolve("drain"), written.getKey());
      try (DataDirectory data = DataDirectory.open(folder)) {
        assertThat(new Notice(data).take()).hasSeconds(written.getValue());
      }
    }
  }

  @Test
  void where_nobody_is_connected_nobody_waits() throws IOException {
    connected = false;

    drain(Duration.ofMinutes(5)).stop();

    assertThat(happened).isEmpty();
  }

  @Test
  void nought_stops_at_once() throws IOException {
    drain(Duration.ZERO).stop();

    assertThat(happened).isEmpty();
  }

  private Drain drain(Duration quiet) throws IOException {
    var modules = new DefaultListableBeanFactory();
    modules.registerSingleton("ringing", (BeforeStop) () -> happened.add("nothing rings"));
    try (DataDirectory data = DataDirectory.open(folder)) {
      return new Drain(
          new DrainSettings(quiet),
          new Notice(data),
          new OneDesk(),
          new Connected(),
          modules.getBeanProvider(BeforeStop.class),
          () -> NOW);
    }
  }

  private final class Connected implements LiveConnections {
    @Override
    public int count(UserId user) {
      return connected ? 1 : 0;
    }

    @Override
    public boolean any() {
      return connected;
    }
  }

  private final class OneDesk implements LiveBus {
    @Override
    public void publish(LiveTopic topic, String type, Object data) {
      happened.add(type + " at " + ((Map<?, ?>) data).get("at"));
    }

    @Override
    public LiveSubscription subscribe(LiveListener listener) {
      throw new UnsupportedOperationException("nobody listens here");
    }
  }
}
