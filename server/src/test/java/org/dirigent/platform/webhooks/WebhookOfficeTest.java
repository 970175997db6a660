package org.dirigent.platform.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.dirigent.platform.EventLog;
import org.dirigent.platform.Role;
import org.dirigent.platform.database.SharedDatabase;
import org.dirigent.platform.web.Answer;
import org.dirigent.platform.web.Browser;
import org.dirigent.platform.web.People;
import org.dirigent.testkit.Await;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Administrators say who is told of what, and look after it. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@SharedDatabase
@Import(People.class)
class WebhookOfficeTest {

  private static final String TYPE = Telling.TYPE;

  private final Telling telling;
  private final Receiver crm = new Receiver("127.0.0.2");

  WebhookOfficeTest(
      @Autowired People people,
      @Autowired JdbcClient jdbc,
      @Autowired EventLog events,
      @Autowired TransactionTemplate transaction,
      @LocalServerPort int port) {
    Browser admin = people.signedIn(port, Role.ADMINISTRATOR);
    this.telling = new Telling(admin, jdbc, events, transaction, crm);
  }

  @AfterEach
  void stop() {
    telling.close();
  }

  @Test
  void a_change_names_its_version() {
    String id = telling.make(crm.url(), TYPE).at("/webhook/id");
    telling.change(id, 1, true);

    assertThat(telling.change(id, 1, false).status()).isEqualTo(412);
    assertThat(telling.admin().get(Telling.path(id)).header("ETag")).isEqualTo("\"2\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1/",
        "https://127.0.0.1/",
        "https://localhost/",
        "https://[::ffff:127.0.0.1]/",
        "https://2130706433/",
        "https://169.254.169.254/latest/meta-data",
        "https://10.0.0.1/",
        "http://1.1.1.1/",
        "file:///etc/passwd",
        "https://user:pass@1.1.1.1/",
        "nonsense"
      })
  void a_forged_place_is_refused_when_it_is_named(String url) {
    Answer refused =
        telling
            .admin()
            .post("/api/webhooks", Map.of("name", "x", "url", url, "types", List.of(TYPE)));

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.at("/errors/0/field")).isEqualTo("url");
  }

  @Test
  void an_unknown_type_is_refused() {
    Answer refused =
        telling
            .admin()
            .post(
                "/api/webhooks",
                Map.of("name", "x", "url", crm.url(), "types", List.of("no.such")));

    assertThat(refused.at("/errors/0/field")).isEqualTo("types");
    assertThat(telling.admin().get("/api/webhooks/types").body()).contains("work.arose", TYPE);
  }

  @Test
  void after_a_rotation_both_secrets_sign_for_a_day() throws Exception {
    Answer made = telling.make(crm.url(), TYPE);
    String id = made.at("/webhook/id");
    Answer rotated = telling.admin().post(Telling.path(id) + "/rotation", Map.of());
    assertThat(rotated.at("/secret")).startsWith("whsec_").isNotEqualTo(made.at("/secret"));
    telling.happens();

    Receiver.Letter letter = telling.arrived(1).getFirst();
    assertThat(letter.signature())
        .isEqualTo(
            "v1,%s v1,%s"
                .formatted(
                    Telling.hmac(rotated.at("/secret"), letter),
                    Telling.hmac(made.at("/secret"), letter)));

    telling
        .jdbc()
        .sql("update webhook set overlap_until = now() where id = ?::uuid")
        .param(id)
        .update();
    telling.happens();
    assertThat(telling.arrived(2).getLast().signature()).doesNotContain(" ");
  }

  @Test
  void what_is_off_is_told_nothing_and_hears_nothing_of_it_later() {
    String id = telling.make(crm.url(), TYPE).at("/webhook/id");
    telling.change(id, 1, false);
    telling.happens();
    telling.make(crm.url(), TYPE);
    telling.happens();
    telling.arrived(1);

    assertThat(telling.admin().get(Telling.path(id) + "/deliveries").json().path("items"))
        .isEmpty();
  }

  @Test
  void a_test_arrives_and_everything_since_a_moment_can_be_sent_again() {
    String id = telling.make(crm.url(), TYPE).at("/webhook/id");
    Instant before = Instant.parse(telling.admin().get(Telling.path(id)).at("/madeAt"));
    assertThat(telling.admin().post(Telling.path(id) + "/test", Map.of()).status()).isEqualTo(202);
    telling.arrived(1);
    telling.happens();
    telling.arrived(2);
    Await.until(
        "both are written down",
        () ->
            telling
                    .admin()
                    .get(Telling.path(id) + "/deliveries?state=DELIVERED")
                    .json()
                    .path("items")
                    .size()
                == 2);

    Answer again =
        telling.admin().post(Telling.path(id) + "/again", Map.of("since", before.toString()));

    assertThat(again.json().path("count").asInt()).isEqualTo(2);
    assertThat(telling.arrived(4).stream().map(Receiver.Letter::id).distinct()).hasSize(2);
  }
}
