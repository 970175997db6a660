package org.dirigent.demo.traffic;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.InstantSource;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.dirigent.platform.DemoSettings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the {@link Street} alive from the moment everything is ready until it is to stop. */
@Component
class Traffic implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(Traffic.class);
  private static final String SITE = "demo-shop";
  private static final String LOOPBACK = "127.0.0.1";
  private static final int STEP_MILLIS = 200;

  private final DemoSettings settings;
  private final InstantSource clock;
  private final RandomGenerator random;
  private final JsonMapper json;
  private final AtomicInteger chats = new AtomicInteger();
  private volatile @Nullable Beat beat;
  private volatile boolean running;

  Traffic(DemoSettings settings, InstantSource clock, RandomGenerator random, JsonMapper json) {
    this.settings = settings;
    this.clock = clock;
    this.random = random;
    this.json = json;
  }

  @EventListener
  void ready(ApplicationReadyEvent event) {
    if (!running || settings.traffic() == 0) {
      return;
    }
    if (!settings.demo()) {
      log.warn("No traffic: dirigent.traffic needs dirigent.demo, for it chats at the demo's site");
    } else if (event.getApplicationContext() instanceof WebServerApplicationContext web
        && web.getWebServer() != null) {
      String address = web.getEnvironment().getProperty("server.address", LOOPBACK);
      begin(home(address, web.getWebServer().getPort()));
    }
  }

  private static URI home(String address, int port) {
    boolean anywhere = address.equals("0.0.0.0") || address.equals("::");
    String host = anywhere ? LOOPBACK : address;
    return URI.create(
        "http://%s:%d/".formatted(host.contains(":") ? "[" + host + "]" : host, port));
  }

  private void begin(URI home) {
    long seed = random.nextLong();
    log.info("{} invented customers an hour come, seed {}", settings.traffic(), seed);
    HttpClient http = HttpClient.newHttpClient();
    String run = Long.toString(seed & Long.MAX_VALUE, Character.MAX_RADIX);
    Street street =
        new Street(
            settings.traffic(),
            new SplittableRandom(seed),
            () -> new WidgetLine(http, json, home, SITE, run + "-" + chats.incrementAndGet()),
            clock.instant());
    ScheduledExecutorService timer =
        Executors.newSingleThreadScheduledExecutor(
            work -> Thread.ofPlatform().daemon().name("traffic").unstarted(work));
    var _ =
        timer.scheduleWithFixedDelay(
            () -> street.live(clock.instant()), STEP_MILLIS, STEP_MILLIS, TimeUnit.MILLISECONDS);
    beat = new Beat(street, timer);
  }

  @Override
  public void start() {
    running = true;
  }

  /** Before the web server, so that nobody talks to a door that closes. */
  @Override
  public void stop() {
    running = false;
    Beat present = beat;
    beat = null;
    if (present != null) {
      present.end();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** The street and what keeps it going. */
  private record Beat(Street street, ScheduledExecutorService timer) {

    void end() {
      timer.shutdownNow();
      try {
        if (timer.awaitTermination(1, TimeUnit.SECONDS)) {
          street.clear();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
