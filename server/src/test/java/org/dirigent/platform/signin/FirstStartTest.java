package org.dirigent.platform.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.dirigent.platform.database.FreshDatabase;
import org.dirigent.platform.web.Answer;
import org.dirigent.platform.web.Browser;
import org.dirigent.platform.web.PlatformAlone;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A start without any account, as somebody meets it who just installed Dirigent. */
@SpringBootTest(
    classes = PlatformAlone.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@FreshDatabase
class FirstStartTest {

  private final SetupCode code;
  private final int port;

  FirstStartTest(@Autowired SetupCode code, @LocalServerPort int port) {
    this.code = code;
    this.port = port;
  }

  @Test
  void whoever_knows_the_code_becomes_the_first_administrator_and_nobody_after_them(JdbcClient jdbc)
      throws Exception {
    Browser browser = Browser.at(port);
    assertThat(browser.get("/api/setup").body()).isEqualTo("{\"needed\":true}");
    browser.get("/api/session");
    assertThat(setUp(browser, "0000-0000-0000-0000").code()).isEqualTo("wrong-setup-code");

    try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Integer> rush = () -> setUp(fresh(), code.printed()).status();
      List<Integer> answers =
          crowd.invokeAll(List.of(rush, rush, rush)).stream().map(f -> f.resultNow()).toList();
      assertThat(answers).containsExactlyInAnyOrder(201, 409, 409);
    }

    assertThat(jdbc.sql("select count(*) from account").query(Long.class).single()).isEqualTo(1);
    assertThat(browser.get("/api/setup").body()).isEqualTo("{\"needed\":false}");
    assertThat(setUp(browser, code.printed()).code()).isEqualTo("already-set-up");

    Browser boss = Browser.at(port).signedIn("boss", "nine yellow kites");
    Answer users = boss.get("/api/users");
    assertThat(users.at("/items/0/roles/0")).isEqualTo("ADMINISTRATOR");
    lastAdministratorStays(boss, users.at("/items/0/id"));
  }

  private static void lastAdministratorStays(Browser boss, String id) {
    for (Map<String, ?> change :
        List.of(Map.of("active", false), Map.of("roles", List.of("AGENT")))) {
      Answer answer = boss.patch("/api/users/" + id, "\"1\"", change);
      assertThat(answer.code()).isEqualTo("last-administrator");
    }
  }

  private Browser fresh() {
    Browser browser = Browser.at(port);
    browser.get("/api/session");
    return browser;
  }

  private static Answer setUp(Browser browser, String code) {
    Map<String, String> body = new HashMap<>();
    body.put("code", code);
    body.put("login", "boss");
    body.put("name", "The first");
    body.put("password", "nine yellow kites");
    return browser.post("/api/setup", body);
  }
}
