package org.dirigent.platform.startup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.dirigent.platform.DataDirectory;
import org.dirigent.platform.StartRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.boot.context.event.SpringApplicationEvent;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/**
 * Takes the data directory before anything is written to it, the log file included, and hands it to
 * the application as a bean.
 */
final class TakenDataDirectory implements ApplicationListener<SpringApplicationEvent>, Ordered {

  private static final String BEAN = "dataDirectory";

  private @Nullable DataDirectory taken;

  @Override
  public int getOrder() {
    return LoggingApplicationListener.DEFAULT_ORDER - 1;
  }

  @Override
  public void onApplicationEvent(SpringApplicationEvent event) {
    switch (event) {
      case ApplicationEnvironmentPreparedEvent prepared -> take(prepared.getEnvironment());
      case ApplicationPreparedEvent prepared -> hand(prepared);
      case ApplicationFailedEvent failed -> giveFree();
      default -> {} // other moments of the start are of no interest here
    }
  }

  private void take(Environment environment) {
    String folder = environment.getProperty(ProcessSettings.PREFIX + ".data", ProcessSettings.DATA);
    try {
      DataDirectory directory = DataDirectory.open(Path.of(folder));
      taken = directory;
      directory.folder("logs");
    } catch (StartRefused refusal) {
      silenceUnconfiguredLog();
      throw refusal;
    }
  }

  /** Logging is not set up yet and would say the same again, in its own way. */
  private static void silenceUnconfiguredLog() {
    LoggingSystem.get(TakenDataDirectory.class.getClassLoader())
        .setLogLevel("org.springframework.boot.diagnostics", LogLevel.OFF);
  }

  private void hand(ApplicationPreparedEvent event) {
    DataDirectory directory = taken;
    if (directory != null
        && event.getApplicationContext().getBeanFactory()
            instanceof DefaultListableBeanFactory beans) {
      beans.registerSingleton(BEAN, directory);
      beans.registerDisposableBean(BEAN, directory::close);
    }
  }

  private void giveFree() {
    DataDirectory directory = taken;
    if (directory != null) {
      try {
        directory.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
