package org.dirigent.platform.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.dirigent.customer.CustomerId;
import org.dirigent.platform.EventLog;
import org.dirigent.platform.Role;
import org.dirigent.platform.database.SharedDatabase;
import org.dirigent.platform.web.Answer;
import org.dirigent.platform.web.Browser;
import org.dirigent.platform.web.Json;
import org.dirigent.platform.web.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** A neighbouring system is told, whatever happens to it or to us. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@SharedDatabase
@Import(People.class)
class WebhooksTest {

  private static final String TYPE = Telling.TYPE;

  private final Telling telling;
  private final Receiver crm = new Receiver("127.0.0.2");

  WebhooksTest(
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
  void what_happens_is_told_signed_and_without_a_word_of_content() throws Exception {
    Answer made = telling.make(crm.url(), TYPE);
    CustomerId customer = telling.happens();

    Receiver.Letter letter = telling.arrived(1).getFirst();

    JsonNode body = Json.read(letter.text());
    assertThat(body.path("type").asString()).isEqualTo(TYPE);
    assertThat(body.at("/data/customer").asString()).isEqualTo(customer.toString());
    assertThat(Instant.parse(body.path("timestamp").asString())).isBefore(Instant.MAX);
    assertThat(letter.id()).startsWith("msg_");
    assertThat(letter.signature()).isEqualTo("v1," + Telling.hmac(made.at("/secret"), letter));
    assertThat(telling.admin().get("/api/webhooks").body()).doesNotContain("whsec_");
  }

  @Test
  void only_what_was_asked_for_is_told_and_nothing_from_before() {
    telling.happens();
    telling.make(crm.url(), "rules.published");
    telling.make(crm.url(), TYPE);
    CustomerId second = telling.happens();

    assertThat(telling.arrived(1).getFirst().text()).contains(second.toString());
    telling.happens();
    assertThat(telling.arrived(2)).hasSize(2);
  }

  @Test
  void what_does_not_arrive_is_tried_again_under_the_same_id() {
    crm.answering(500, "out of order");
    String id = telling.make(crm.url(), TYPE).at("/webhook/id");
    telling.happens();

    JsonNode failed = telling.delivery(id, each -> each.path("attempts").asInt() == 1);
    assertThat(failed.path("state").asString()).isEqualTo("WAITING");
    assertThat(failed.path("status").asInt()).isEqualTo(500);
    assertThat(failed.path("excerpt").asString()).isEqualTo("out of order");
    assertThat(Instant.parse(failed.path("nextAt").asString()))
        .isAfter(Instant.parse(failed.path("triedAt").asString()));

    crm.answering(204, "");
    telling.due(id);
    telling.delivery(id, each -> each.path("state").asString().equals("DELIVERED"));
    assertThat(crm.letters().stream().map(Receiver.Letter::id).distinct()).hasSize(1);
    assertThat(telling.admin().get(Telling.path(id)).json().path("failingSince").isNull()).isTrue();
  }

  @Test
  void after_a_day_of_tries_a_delivery_is_given_up_and_can_be_sent_again() {
    crm.answering(503, "");
    String id = telling.make(crm.url(), TYPE).at("/webhook/id");
    telling.happens();
    telling.delivery(id, each -> each.path("attempts").asInt() == 1);
    telling
        .jdbc()
        .sql("update webhook_delivery set attempts = 7 where webhook_id = ?::uuid")
        .param(id)
        .update();
    telling.due(id);
    JsonNode given = telling.delivery(id, each -> each.path("state").asString().equals("GIVEN_UP"));
    assertThat(given.path("nextAt").isNull()).isTrue();

    crm.answering(200, "ok");
    Answer again =
        telling
            .admin()
            .post(
                Telling.path(id) + "/deliveries/" + given.path("id").asString() + "/again",
                Map.of());
    assertThat(again.status()).isEqualTo(202);
    telling.delivery(id, each -> each.path("state").asString().equals("DELIVERED"));
  }

  @Test
  void a_place_that_fails_for_days_is_switched_off_and_the_audit_log_says_so() {
    crm.answering(500, "");
    String id = telling.make(crm.url(), TYPE).at("/webhook/id");
    telling
        .jdbc()
        .sql("update webhook set failing_since = now() - interval '6 days' where id = ?::uuid")
        .param(id)
        .update();
    telling.happens();

    JsonNode off = telling.off(id);
    assertThat(off.path("offReason").asString()).isEqualTo("failing");
    assertThat(telling.admin().get("/api/audit?subject=webhook/" + id).body())
        .contains("webhook.switched-off");
    assertThat(telling.admin().post(Telling.path(id) + "/test", Map.of()).code())
        .isEqualTo("webhook-off");

    Answer on = telling.change(id, off.path("version").asInt(), true);
    assertThat(on.json().path("active").asBoolean()).isTrue();
    assertThat(on.json().path("failingSince").isNull()).isTrue();
  }

  @Test
  void a_place_that_says_it_is_gone_is_switched_off_at_once() {
    crm.answering(410, "");
    String id = telling.make(crm.url(), TYPE).at("/webhook/id");
    telling.happens();

    assertThat(telling.off(id).path("offReason").asString()).isEqualTo("gone");
  }

  @Test
  void a_place_that_never_answers_delays_nobody_else() {
    try (Receiver slow = new Receiver("127.0.0.2").silent()) {
      telling.make(slow.url(), TYPE);
      telling.make(crm.url(), TYPE);
      telling.happens();
      telling.happens();

      assertThat(telling.arrived(2)).hasSize(2);
    }
  }
}
