package org.dirigent.platform.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dirigent.platform.Accounts;
import org.dirigent.platform.AuditEntry;
import org.dirigent.platform.NewAccount;
import org.dirigent.platform.Role;
import org.dirigent.platform.Secret;
import org.dirigent.platform.database.FreshDatabase;
import org.dirigent.platform.database.TestDatabase;
import org.dirigent.platform.web.Answer;
import org.dirigent.platform.web.Browser;
import org.dirigent.platform.web.People;
import org.dirigent.platform.web.PlatformAlone;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

@FreshDatabase
class RestartTest {

  @Test
  void a_session_survives_a_restart_of_the_server(TestDatabase database) {
    String token;
    try (ConfigurableApplicationContext server = start(database)) {
      server
          .getBean(Accounts.class)
          .open(
              new NewAccount(
                  "ann", "Ann", Set.of(Role.AGENT), Locale.GERMAN, new Secret(People.PASSWORD)),
              AuditEntry.bySystem("test"));
      Browser browser = Browser.at(port(server)).signedIn("ann", People.PASSWORD);
      token = browser.cookie(SessionCookie.NAME);
    }
    try (ConfigurableApplicationContext server = start(database)) {
      Answer session = Browser.at(port(server)).holding(token).get("/api/session");

      assertThat(session.at("/user/login")).isEqualTo("ann");
    }
  }

  private static ConfigurableApplicationContext start(TestDatabase database) {
    SpringApplication application = new SpringApplication(PlatformAlone.class);
    List<String> arguments = new ArrayList<>(List.of("--server.port=0"));
    database.settings().forEach(setting -> arguments.add("--" + setting));
    return application.run(arguments.toArray(String[]::new));
  }

  private static int port(ConfigurableApplicationContext server) {
    return ((ServletWebServerApplicationContext) server).getWebServer().getPort();
  }
}
