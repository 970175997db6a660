package org.dirigent.workforce.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.dirigent.platform.Role;
import org.dirigent.platform.database.SharedDatabase;
import org.dirigent.platform.web.Answer;
import org.dirigent.platform.web.Browser;
import org.dirigent.platform.web.People;
import org.dirigent.testkit.Deadline;
import org.dirigent.workforce.QueueId;
import org.dirigent.workforce.Workforce;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** How administrators configure queues, and what they are told when it cannot be so. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@SharedDatabase
@Import(People.class)
@Deadline
class RegistersTest {

  private static final AtomicInteger NUMBER = new AtomicInteger();

  @Autowired People people;
  @Autowired Workforce workforce;
  @LocalServerPort int port;
  private Browser admin;

  @BeforeEach
  void signIn() {
    admin = people.signedIn(port, Role.ADMINISTRATOR);
  }

  @Test
  void a_queue_is_there_as_soon_as_it_is_saved_and_stands_in_the_audit_log() {
    Answer saved = admin.post("/api/queues", queue("Returns"));

    assertThat(saved.status()).isEqualTo(201);
    QueueId id = new QueueId(java.util.UUID.fromString(saved.at("/id")));
    assertThat(workforce.queue(id).orElseThrow().name()).isEqualTo(saved.at("/name"));
    assertThat(admin.get("/api/queues/" + id.value()).header("ETag"))
        .isEqualTo(saved.header("ETag"))
        .isNotEmpty();
    assertThat(admin.get("/api/audit?limit=20").body()).contains(id.value().toString());
  }

  @Test
  void two_queues_never_have_one_name() {
    Map<String, Object> one = queue("Twins");
    admin.post("/api/queues", one);

    Answer again = admin.post("/api/queues", one);

    assertThat(again.status()).isEqualTo(409);
    assertThat(again.code()).isEqualTo("name-taken");
    assertThat(again.at("/errors/0/field")).isEqualTo("name");
  }

  @Test
  void who_changes_what_somebody_else_changed_meanwhile_is_told_so() {
    Answer saved = admin.post("/api/queues", queue("Contested"));
    String path = "/api/queues/" + saved.at("/id");
    Map<String, Object> mine = queue("Mine");

    assertThat(put(path, saved.header("ETag"), mine).status()).isEqualTo(200);
    assertThat(put(path, saved.header("ETag"), queue("Theirs")).code()).isEqualTo("stale");
    assertThat(admin.put(path, mine).code()).isEqualTo("version-needed");
    assertThat(admin.get(path).at("/name")).isEqualTo(mine.get("name"));
  }

  @Test
  void every_value_that_cannot_be_is_named() {
    Map<String, Object> wrong = queue("");
    wrong.put("name", " ");
    wrong.put("offerSeconds", 1);
    wrong.put("serviceLevelTarget", 1.5);

    Answer refused = admin.post("/api/queues", wrong);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.code()).isEqualTo("invalid-request");
    assertThat(refused.json().at("/errors").findValuesAsString("field"))
        .containsExactlyInAnyOrder("name", "offerSeconds", "serviceLevelTarget");
  }

  @Test
  void what_points_into_the_void_is_refused() {
    Map<String, Object> wrong = queue("Void");
    wrong.put("hoursId", "01990000-0000-7000-8000-000000000001");

    Answer refused = admin.post("/api/queues", wrong);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.at("/errors/0/field")).isEqualTo("hoursId");
  }

  @Test
  void agents_read_queues_and_change_none() {
    Browser agent = people.signedIn(port, Role.AGENT);

    assertThat(agent.get("/api/queues").status()).isEqualTo(200);
    assertThat(agent.post("/api/queues", queue("Mutiny")).code()).isEqualTo("not-allowed");
  }

  private Answer put(String path, String ifMatch, Object body) {
    return admin.send(
        admin
            .request(path)
            .header("Content-Type", "application/json")
            .header("If-Match", ifMatch)
            .method(
                "PUT",
                java.net.http.HttpRequest.BodyPublishers.ofString(
                    org.dirigent.platform.web.Json.write(body))));
  }

  private static Map<String, Object> queue(String name) {
    Map<String, Object> queue = new LinkedHashMap<>();
    queue.put("name", name + " " + NUMBER.incrementAndGet());
    queue.put("priority", "normal");
    queue.put("answerWithinSeconds", 60);
    queue.put("serviceLevelTarget", 0.8);
    queue.put("offerSeconds", 20);
    queue.put("preferredAgentSeconds", 0);
    queue.put("wrapUp", Map.of("mode", "none", "seconds", 0));
    queue.put("requiredSkills", List.of());
    queue.put("selection", List.of("longest-idle"));
    queue.put("declineNeedsReason", false);
    queue.put("languageAsSkill", false);
    return queue;
  }
}
