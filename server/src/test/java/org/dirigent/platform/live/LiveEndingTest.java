package org.dirigent.platform.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.dirigent.platform.Account;
import org.dirigent.platform.LiveConnections;
import org.dirigent.platform.Role;
import org.dirigent.platform.web.Browser;
import org.dirigent.platform.web.People;
import org.dirigent.platform.web.RunningServer;
import org.dirigent.testkit.Await;
import org.dirigent.testkit.Deadline;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** How desks come and go, and who is told. */
@RunningServer
@Import(Weather.class)
@TestPropertySource(
    properties = {
      "dirigent.live.ping=300ms",
      "dirigent.live.pong=600ms",
      "dirigent.live.buffer=200",
      "dirigent.live.tabs=3"
    })
@Deadline
class LiveEndingTest {

  private final Weather weather;
  private final Browser admin;
  private final Browser browser;
  private final Account ann;
  private final int port;
  private final LiveConnections connections;
  private final JdbcClient jdbc;

  LiveEndingTest(
      @Autowired Weather weather,
      @Autowired People people,
      @Autowired LiveConnections connections,
      @Autowired JdbcClient jdbc,
      @LocalServerPort int port) {
    this.weather = weather;
    this.ann = people.with(Role.AGENT);
    this.browser = Browser.at(port).signedIn(ann.login(), People.PASSWORD);
    this.admin = people.signedIn(port, Role.ADMINISTRATOR);
    this.connections = connections;
    this.jdbc = jdbc;
    this.port = port;
  }

  @Test
  void coming_and_leaving_is_noticed_once_each() {
    Desk desk = Desk.of(browser, port);
    desk.frame("snapshot");
    assertThat(connections.count(ann.id())).isEqualTo(1);
    desk.close();

    Await.until("she has left", () -> connections.count(ann.id()) == 0);
    Await.until("it is told", () -> comings().size() == 2);
    assertThat(comings()).containsExactly("opened", "CLOSED");
  }

  @Test
  void a_desk_whose_line_breaks_is_lost() {
    Desk desk = Desk.of(browser, port);
    desk.frame("snapshot");
    desk.tearDown();

    Await.until("she is lost", () -> comings().contains("LOST"));
    assertThat(comings()).containsExactly("opened", "LOST");
  }

  @Test
  void a_desk_that_answers_no_ping_is_lost_and_one_that_does_stays() {
    try (Desk healthy = Desk.of(admin, port)) {
      Desk frozen = Desk.of(browser, port);
      frozen.frame("snapshot");
      frozen.freeze();

      Await.until("she is lost", () -> comings().contains("LOST"));
      assertThat(comings()).containsExactly("opened", "LOST");
      Await.until(
          "the other one's heart beats",
          () -> healthy.frames().stream().filter(is("heartbeat")).count() > 5);
      assertThat(healthy.isOpen()).isTrue();
    }
  }

  @Test
  void a_desk_that_reads_too_slowly_is_cut_off() {
    Desk slow = Desk.of(browser, port);
    slow.frame("snapshot");
    slow.freeze();
    String much = "x".repeat(20_000);

    for (int i = 0; i < 5000 && comings().size() < 2; i++) {
      weather.rumour(much);
    }

    Await.until("she is cut off or lost", () -> comings().size() == 2);
    assertThat(comings()).containsExactly("opened", "TOO_SLOW");
  }

  @Test
  void signing_out_ends_the_desks_of_this_session_only() {
    Browser home = Browser.at(port).signedIn(ann.login(), People.PASSWORD);
    Desk office = Desk.of(browser, port);
    try (Desk atHome = Desk.of(home, port)) {
      office.frame("snapshot");
      atHome.frame("snapshot");

      browser.delete("/api/session");

      assertThat(office.awaitClose()).isEqualTo(4401);
      weather.getWarmer();
      atHome.frame("warmer");
    }
  }

  @Test
  void a_session_that_ended_elsewhere_ends_its_desks_too() {
    Desk desk = Desk.of(browser, port);
    desk.frame("snapshot");

    jdbc.sql("delete from account_session where account_id = ?").param(ann.id().value()).update();

    assertThat(desk.awaitClose()).isEqualTo(4401);
  }

  @Test
  void whose_rights_change_connects_again() {
    Desk desk = Desk.of(browser, port);
    desk.frame("snapshot");

    admin.patch("/api/users/" + ann.id(), "\"1\"", Map.of("roles", List.of("SUPERVISOR")));

    assertThat(desk.awaitClose()).isEqualTo(4403);
    assertThat(Desk.refusal(browser.origin(), port, Desk.ticket(browser))).isEqualTo(101);
  }

  @Test
  void the_oldest_tab_makes_room_for_one_too_many() {
    Desk oldest = Desk.of(browser, port);
    oldest.frame("snapshot");
    List<Desk> others = IntStream.range(0, 3).mapToObj(_ -> Desk.of(browser, port)).toList();

    assertThat(oldest.awaitClose()).isEqualTo(4409);
    others.forEach(desk -> desk.frame("snapshot"));
    assertThat(connections.count(ann.id())).isEqualTo(3);
    others.forEach(Desk::close);
  }

  private List<String> comings() {
    String name = ann.displayName() + " ";
    return weather.comings().stream()
        .filter(line -> line.startsWith(name))
        .map(line -> line.substring(name.length()))
        .toList();
  }

  private static Predicate<JsonNode> is(String type) {
    return frame -> frame.get("type").asString().equals(type);
  }
}
