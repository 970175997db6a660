package org.dirigent.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dirigent.platform.Account;
import org.dirigent.platform.Role;
import org.dirigent.platform.web.Answer;
import org.dirigent.platform.web.Browser;
import org.dirigent.platform.web.People;
import org.dirigent.platform.web.RunningServer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningServer
class AuditEndpointTest {

  private final People people;
  private final int port;

  AuditEndpointTest(@Autowired People people, @LocalServerPort int port) {
    this.people = people;
    this.port = port;
  }

  @Test
  void a_change_shows_who_did_what_from_where_with_before_and_after() {
    Account boss = people.with(Role.ADMINISTRATOR);
    Browser browser = Browser.at(port).signedIn(boss.login(), People.PASSWORD);
    Account ann = people.with(Role.AGENT);
    browser.patch("/api/users/" + ann.id(), "\"1\"", Map.of("name", "Ann II"));

    Answer log = browser.get("/api/audit?actor=" + boss.id() + "&action=account.changed");

    assertThat(log.json().at("/items")).hasSize(1);
    assertThat(log.at("/items/0/actor/name")).isEqualTo(boss.displayName());
    assertThat(log.at("/items/0/subject")).isEqualTo("account/" + ann.id());
    assertThat(log.at("/items/0/before/displayName")).isEqualTo(ann.displayName());
    assertThat(log.at("/items/0/after/displayName")).isEqualTo("Ann II");
    assertThat(log.at("/items/0/from")).isIn("127.0.0.1", "0:0:0:0:0:0:0:1");
  }

  @Test
  void the_log_is_filtered_by_subject_name_and_time() {
    Browser boss = people.signedIn(port, Role.ADMINISTRATOR);
    Account ann = people.with(Role.AGENT);

    String subject = "&subject=account/" + ann.id();
    assertThat(items(boss, "actor=TEST" + subject)).containsExactly("account.opened");
    assertThat(items(boss, "actor=nobody" + subject)).isEmpty();
    assertThat(items(boss, "from=2020-01-01T00:00:00Z" + subject)).hasSize(1);
    assertThat(items(boss, "to=2020-01-01T00:00:00Z" + subject)).isEmpty();
    assertThat(items(boss, "actor=%25" + subject)).as("a percent sign is no wildcard").isEmpty();
  }

  @Test
  void pages_follow_one_another_without_hole_or_repetition() {
    Account boss = people.with(Role.ADMINISTRATOR);
    Browser browser = Browser.at(port).signedIn(boss.login(), People.PASSWORD);
    for (int i = 0; i < 6; i++) {
      browser.signedIn(boss.login(), People.PASSWORD);
    }
    Set<String> seen = new HashSet<>();
    String path = "/api/audit?limit=3&actor=" + boss.id();

    Answer page = browser.get(path);
    while (!page.at("/next").isEmpty()) {
      assertThat(seen).doesNotContainAnyElementsOf(ids(page));
      seen.addAll(ids(page));
      page = browser.get(path + "&cursor=" + page.at("/next"));
    }
    seen.addAll(ids(page));

    assertThat(seen).hasSize(7);
  }

  @Test
  void the_log_verifies_itself() {
    Browser boss = people.signedIn(port, Role.ADMINISTRATOR);

    Answer verdict = boss.get("/api/audit/verification");

    assertThat(verdict.json().at("/intact").asBoolean()).isTrue();
    assertThat(verdict.at("/hash")).matches("[0-9a-f]{64}");
  }

  private static List<String> items(Browser browser, String query) {
    return browser.get("/api/audit?" + query).json().at("/items").findValuesAsString("action");
  }

  private static List<String> ids(Answer page) {
    return page.json().at("/items").valueStream().map(item -> item.get("id").asString()).toList();
  }
}
