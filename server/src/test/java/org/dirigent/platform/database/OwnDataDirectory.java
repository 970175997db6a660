package org.dirigent.platform.database;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Gives every application of a test process a data directory of its own, unless the test names one.
 * A data directory is taken before a test's other settings count, and by one application only. And
 * no test waits at its end until people at desks have read that it stops.
 */
public final class OwnDataDirectory implements EnvironmentPostProcessor {

  private static final AtomicInteger applications = new AtomicInteger();

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    String folder = TestServer.scratch("data" + applications.incrementAndGet()).toString();
    environment
        .getPropertySources()
        .addLast(
            new MapPropertySource(
                "test data", Map.of("dirigent.data", folder, "dirigent.drain", "0s")));
  }
}
