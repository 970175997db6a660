package org.dirigent.platform.startup;

import java.io.PrintStream;
import java.net.URI;
import java.util.List;
import org.dirigent.platform.DataDirectory;
import org.dirigent.platform.StartupNotice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/** Tells the person at the console, once, that everything is ready and where to go. */
final class Announcement implements ApplicationListener<ApplicationReadyEvent> {

  private static final Logger log = LoggerFactory.getLogger(Announcement.class);

  private final List<StartupNotice> notices;
  private final PrintStream console;

  Announcement(List<StartupNotice> notices, PrintStream console) {
    this.notices = notices;
    this.console = console;
  }

  @Override
  public void onApplicationEvent(ApplicationReadyEvent event) {
    if (event.getApplicationContext() instanceof WebServerApplicationContext web
        && web.getWebServer() != null) {
      int port = web.getWebServer().getPort();
      URI home = home(address(event.getApplicationContext().getEnvironment()), port);
      log.info("Ready on port {}", port);
      print(home, event.getApplicationContext().getBean(DataDirectory.class));
    }
  }

  private void print(URI home, DataDirectory data) {
    console.printf("%nDirigent is ready: %s%n", home);
    for (StartupNotice notice : notices) {
      notice.lines(home).forEach(line -> console.println("  " + line));
    }
    console.printf("  Data and logs are kept in %s. Stop with Ctrl-C.%n%n", data.path());
    console.flush();
  }

  private static String address(Environment environment) {
    return environment.getProperty("server.address", "127.0.0.1");
  }

  static URI home(String address, int port) {
    boolean anywhere = address.equals("0.0.0.0") || address.equals("::");
    String host = anywhere ? "localhost" : address;
    return URI.create(
        "http://%s:%d/".formatted(host.contains(":") ? "[" + host + "]" : host, port));
  }
}
