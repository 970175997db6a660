package org.dirigent.platform.live;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.dirigent.platform.LiveBus;
import org.dirigent.platform.LiveCommand;
import org.dirigent.platform.LiveConnection;
import org.dirigent.platform.LiveConnectionListener;
import org.dirigent.platform.LiveFeed;
import org.dirigent.platform.LiveTopic;
import org.dirigent.platform.Problems;
import org.dirigent.platform.SignedIn;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Bean;

/** How a module shows something live: an example, and what the tests of the socket look at. */
@TestComponent
class Weather {

  /** Everybody hears how warm it is. */
  static final LiveTopic EVERYWHERE = new LiveTopic("weather/everywhere");

  private final AtomicInteger degrees = new AtomicInteger(20);
  private final List<String> comings = new CopyOnWriteArrayList<>();
  private final LiveBus bus;

  Weather(LiveBus bus) {
    this.bus = bus;
  }

  /** The first picture: {@code degrees} becomes a member of the snapshot frame. */
  record Snapshot(int degrees) {}

  /** News: a frame {@code {"seq": 2, "type": "warmer", "degrees": 21}}. */
  record Warmer(int degrees) {}

  /** Upstream: {@code {"type": "watch-city", "city": "berlin"}}. */
  record WatchCity(String city) {}

  /** Answer to one desk. */
  record City(String city, int degrees) {}

  void getWarmer() {
    bus.publish(EVERYWHERE, "warmer", new Warmer(degrees.incrementAndGet()));
  }

  void storm(String city) {
    bus.publish(LiveTopic.of("city", city), "storm", new City(city, degrees.get()));
  }

  /** Long news that everybody hears. */
  void rumour(String text) {
    bus.publish(EVERYWHERE, "rumour", new City(text, 0));
  }

  List<String> comings() {
    return comings;
  }

  @Bean
  LiveFeed weatherFeed() {
    return new LiveFeed() {
      @Override
      public Set<LiveTopic> topics(SignedIn who) {
        return Set.of(EVERYWHERE);
      }

      @Override
      public Snapshot snapshot(SignedIn who) {
        return new Snapshot(degrees.get());
      }
    };
  }

  @Bean
  LiveCommand<WatchCity> watchCity() {
    return new LiveCommand<>() {
      @Override
      public String type() {
        return "watch-city";
      }

      @Override
      public Class<WatchCity> data() {
        return WatchCity.class;
      }

      @Override
      public void handle(LiveConnection from, WatchCity wish) {
        if (wish.city().equals("atlantis")) {
          throw Problems.NOT_FOUND.because("There is no such city.");
        }
        from.hear(LiveTopic.of("city", wish.city()));
        from.send("city", new City(wish.city(), degrees.get()));
      }
    };
  }

  @Bean
  LiveConnectionListener guestBook() {
    return new LiveConnectionListener() {
      @Override
      public void opened(LiveConnection connection) {
        comings.add(connection.who().displayName() + " opened");
      }

      @Override
      public void ended(LiveConnection connection, Ending how) {
        comings.add(connection.who().displayName() + " " + how);
      }
    };
  }
}
