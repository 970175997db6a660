package org.dirigent.conversation.channels;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.dirigent.platform.Role;
import org.dirigent.platform.database.SharedDatabase;
import org.dirigent.platform.web.Answer;
import org.dirigent.platform.web.Browser;
import org.dirigent.platform.web.People;
import org.dirigent.testkit.Deadline;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/**
 * The door that foreign pages and providers come through, in the whole server: no cookie, no
 * session, no way on to the rest of the house, and no more often than the setting says.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@SharedDatabase
@Import(People.class)
@TestPropertySource(
    properties = {
      "dirigent.web.open-requests-per-minute=40",
      "dirigent.web.trusted-proxies=127.0.0.0/8,::1/128"
    })
@Deadline
class ChannelDoorTest {

  private static final String TRANSCRIPT = "/channel/webchat/transcript";

  @Autowired People people;
  @LocalServerPort int port;

  @Test
  void an_answer_sets_no_cookie_is_not_kept_and_is_nothing_but_what_it_says() {
    Answer answer = stranger().get(TRANSCRIPT);

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    assertThat(answer.header("Cache-Control")).contains("no-store");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
  }

  @Test
  void somebody_elses_page_is_turned_away_before_anything_is_looked_at() {
    for (String origin : List.of("https://thief.example", "null", "http://localhost:1")) {
      Answer answer =
          stranger()
              .send(
                  stranger()
                      .request("/channel/webchat/session")
                      .header("Origin", origin)
                      .header("Content-Type", "application/json")
                      .POST(BodyPublishers.ofString("{\"site\":\"demo-shop\"}")));

      assertThat(answer.code()).as(origin).isEqualTo("origin-not-allowed");
      assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }
  }

  @Test
  void the_session_of_a_desk_opens_nothing_here() {
    Browser desk = people.signedIn(port, Role.values());

    assertThat(desk.get(TRANSCRIPT).code()).isEqualTo("session-missing");
    assertThat(desk.post("/channel/webchat/messages", Map.of("key", "k", "text", "t")).code())
        .isEqualTo("session-missing");
  }

  @Test
  void no_way_leads_from_here_to_the_rest_of_the_house() {
    for (String path :
        List.of(
            "/channel/../api/users",
            "/channel/%2e%2e/api/users",
            "/channel/webchat/..;/..;/api/users",
            "/channel//api/users",
            "/channel;x/../api/users",
            "/channel/webchat%2f..%2f..%2fapi/users")) {
      Answer answer = stranger().get(path);

      assertThat(answer.status()).as(path).isIn(400, 401, 404);
      assertThat(answer.body()).as(path).doesNotContain("login");
    }
  }

  @Test
  void who_comes_more_often_than_the_setting_says_waits() {
    Browser crowd = from("203.0.113.7");
    for (int i = 0; i < 40; i++) {
      assertThat(crowd.get(TRANSCRIPT).status()).isEqualTo(401);
    }

    Answer refused = crowd.get(TRANSCRIPT);

    assertThat(refused.code()).isEqualTo("too-many-requests");
    assertThat(refused.header("Retry-After")).isNotEmpty();
    assertThat(from("203.0.113.8").get(TRANSCRIPT).status()).as("somebody else").isEqualTo(401);
  }

  private Browser stranger() {
    return Browser.at(port).withoutOrigin();
  }

  /** As a proxy tells it that is believed. */
  private Browser from(String address) {
    return stranger().always(request -> request.setHeader("X-Forwarded-For", address));
  }
}
