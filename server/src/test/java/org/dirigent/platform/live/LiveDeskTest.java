package org.dirigent.platform.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
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
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** The desk's socket, shown on the weather: feeds, news, commands, comings and goings. */
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
class LiveDeskTest {

  private final Weather weather;
  private final Browser browser;
  private final int port;
  private final TransactionTemplate transaction;
  private final JdbcClient jdbc;

  LiveDeskTest(
      @Autowired Weather weather,
      @Autowired People people,
      @Autowired TransactionTemplate transaction,
      @Autowired JdbcClient jdbc,
      @LocalServerPort int port) {
    this.weather = weather;
    this.browser = people.signedIn(port, Role.AGENT);
    this.transaction = transaction;
    this.jdbc = jdbc;
    this.port = port;
  }

  @Test
  void a_desk_gets_a_snapshot_first_and_then_numbered_news() {
    try (Desk desk = Desk.of(browser, port)) {
      int before = desk.frame("snapshot").get("degrees").asInt();
      weather.getWarmer();
      weather.getWarmer();

      Await.until("both come", () -> desk.frames().stream().filter(is("warmer")).count() == 2);
      assertThat(desk.frame("snapshot").get("serverTime").asString()).endsWith("Z");
      assertThat(desk.frame("warmer").get("degrees").asInt()).isEqualTo(before + 1);
      assertThat(desk.frames().stream().map(frame -> frame.get("seq").asInt()))
          .isEqualTo(IntStream.rangeClosed(1, desk.frames().size()).boxed().toList());
      assertThat(desk.frames().getFirst().get("type").asString()).isEqualTo("snapshot");
    }
  }

  @Test
  void news_of_a_transaction_is_told_when_it_commits_and_never_when_it_does_not() {
    try (Desk desk = Desk.of(browser, port)) {
      desk.frame("snapshot");
      transaction.executeWithoutResult(
          status -> {
            weather.storm("rolled back");
            weather.getWarmer();
            status.setRollbackOnly();
          });
      transaction.executeWithoutResult(
          _ -> {
            weather.getWarmer();
            assertThat(desk.find("warmer")).isEmpty();
          });

      desk.frame("warmer");
      assertThat(desk.frames().stream().filter(is("warmer"))).hasSize(1);
    }
  }

  @Test
  void a_desk_hears_more_when_it_asks_and_is_told_when_it_may_not() {
    try (Desk desk = Desk.of(browser, port)) {
      weather.storm("berlin");
      desk.say(Map.of("type", "watch-city", "city", "berlin"));
      assertThat(desk.frame("city").get("city").asString()).isEqualTo("berlin");
      weather.storm("hamburg");
      weather.storm("berlin");
      assertThat(desk.frame("storm").get("city").asString()).isEqualTo("berlin");

      desk.say(Map.of("type", "watch-city", "city", "atlantis"));
      assertThat(desk.frame("problem").get("code").asString()).isEqualTo("not-found");
      assertThat(desk.frame("problem").get("frame").asString()).isEqualTo("watch-city");
    }
  }

  @Test
  void frames_that_nobody_understands_are_answered_and_harm_nothing() {
    try (Desk desk = Desk.of(browser, port)) {
      for (String frame :
          List.of("not json", "[]", "{}", "{\"type\":\"fly\"}", "{\"type\":\"watch-city\"}")) {
        desk.say(frame);
      }

      Await.until(
          "all are answered", () -> desk.frames().stream().filter(is("problem")).count() >= 4);
      weather.getWarmer();
      desk.frame("warmer");
    }
  }

  @Test
  void a_desk_that_talks_too_much_is_told_so() {
    try (Desk desk = Desk.of(browser, port)) {
      for (int i = 0; i < 260; i++) {
        desk.say("{\"type\":\"fly\"}");
      }

      Await.until(
          "it is told",
          () ->
              desk.frames().stream()
                  .anyMatch(f -> f.path("code").asString("").equals("too-many-requests")));
    }
  }

  @Test
  void a_frame_over_the_limit_ends_the_connection() {
    Desk desk = Desk.of(browser, port);
    desk.frame("snapshot");

    desk.say("{\"type\":\"" + "x".repeat(20_000) + "\"}");

    assertThat(desk.awaitClose()).isEqualTo(1009);
  }

  @Test
  void a_ticket_opens_one_socket_only() {
    String ticket = Desk.ticket(browser);
    try (Desk desk = Desk.connect(browser.origin(), port, ticket)) {
      desk.frame("snapshot");

      assertThat(Desk.refusal(browser.origin(), port, ticket)).isEqualTo(401);
    }
  }

  @Test
  void a_ticket_is_worth_nothing_after_its_time_or_its_session() {
    String late = Desk.ticket(browser);
    jdbc.sql("update live_ticket set expires_at = now() - interval '1 second'").update();
    String left = Desk.ticket(browser);
    browser.delete("/api/session");

    assertThat(Desk.refusal(browser.origin(), port, late)).isEqualTo(401);
    assertThat(Desk.refusal(browser.origin(), port, left)).isEqualTo(401);
    assertThat(Desk.refusal(browser.origin(), port, "")).isEqualTo(401);
    assertThat(Desk.refusal(browser.origin(), port, "made-up")).isEqualTo(401);
  }

  @Test
  void a_socket_from_a_foreign_page_is_refused_even_with_a_ticket() {
    String ticket = Desk.ticket(browser);

    assertThat(Desk.refusal("https://evil.example", port, ticket)).isEqualTo(403);
    assertThat(Desk.refusal("http://localhost:1", port, ticket)).isEqualTo(403);
    assertThat(Desk.refusal("null", port, ticket)).isEqualTo(403);
    assertThat(Desk.refusal(browser.origin(), port, ticket)).isEqualTo(101);
  }

  @Test
  void nobody_gets_a_ticket_without_being_signed_in() {
    Browser stranger = Browser.at(port);
    stranger.get("/api/session");

    assertThat(stranger.post("/api/live/ticket", "").code()).isEqualTo("not-signed-in");
  }

  private static Predicate<JsonNode> is(String type) {
    return frame -> frame.get("type").asString().equals(type);
  }
}
