package org.dirigent.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.dirigent.dispatch.AgentsDesk.Rings;
import org.dirigent.platform.database.SharedDatabase;
import org.dirigent.platform.web.Answer;
import org.dirigent.platform.web.People;
import org.dirigent.testkit.Await;
import org.dirigent.testkit.Deadline;
import org.dirigent.workforce.QueueId;
import org.dirigent.workforce.WrapUp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** A part of a conversation goes to another unit or colleague and comes back. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@SharedDatabase
@Import({People.class, Centre.class})
@Deadline
class TasksTest {

  @Autowired Centre centre;
  @LocalServerPort int port;
  private QueueId service;
  private QueueId complaints;

  @BeforeEach
  void openQueues() {
    service = centre.queue();
    complaints = centre.queue(new WrapUp(WrapUp.Mode.MANDATORY, 0, null));
  }

  @Test
  void a_unit_works_its_part_by_its_own_clock_and_the_owner_hears_what_came_out() {
    try (AgentsDesk ann = centre.available(port, service);
        AgentsDesk ben = centre.available(port, complaints)) {
      String conversation = annTakesAContact(ann);
      String due =
          Instant.now().plus(Duration.ofHours(4)).truncatedTo(ChronoUnit.MILLIS).toString();

      String task = hands(ann, conversation, forQueue(complaints), Map.of("dueAt", due)).at("/id");
      Rings offer = ben.isOffered();
      assertThat(ben.accepts(offer).status()).isEqualTo(200);
      assertThat(ben.cardOf(offer.work(), "/channel")).isEqualTo("task");
      assertThat(ben.cardOf(offer.work(), "/task/title")).isEqualTo("The complaint");
      assertThat(Instant.parse(ben.cardOf(offer.work(), "/promise/dueAt")))
          .as("its own clock")
          .isEqualTo(Instant.parse(due));
      assertThat(read(ben, task).path("assignee").path("id").asString())
          .isEqualTo(ben.id().toString());

      assertThat(ben.does("complete", offer.work(), Map.of()).code())
          .isEqualTo("task-needs-answer");
      Answer done = answers(ben, task, "We refund 20 euros.");

      assertThat(done.at("/state")).isEqualTo("answered");
      Await.until("the work is done", () -> ben.statusOf(offer.work()).equals("completed"));
      assertThat(ann.works()).as("the owner's work goes on").hasSize(1);
      Await.until(
          "it shows what is new", () -> ann.cardOf(ann.works().getFirst(), "/unread").equals("2"));
      assertThat(kinds(ann, conversation))
          .containsSubsequence("task-created", "task-noted", "task-answered")
          .doesNotContain("wrapped-up");
      assertThat(answers(ben, task, "We refund 20 euros.").status()).as("again").isEqualTo(200);
      assertThat(answers(ben, task, "No, 30.").code()).isEqualTo("task-ended");
    }
  }

  @Test
  void its_assignee_reads_and_writes_notes_but_does_not_reply_to_the_customer() {
    try (AgentsDesk ann = centre.available(port, service);
        AgentsDesk ben = centre.available(port, complaints)) {
      String conversation = annTakesAContact(ann);
      hands(ann, conversation, forQueue(complaints), Map.of());
      ben.accepts(ben.isOffered());
      String path = "/api/conversations/" + conversation;

      assertThat(ben.browser().get(path).at("/mayReply")).isEqualTo("false");
      assertThat(
              ben.browser()
                  .post(path + "/messages", Map.of("key", key(), "text", "Hi", "seenUpTo", 9))
                  .status())
          .isEqualTo(409);
      assertThat(
              ben.browser()
                  .post(path + "/notes", Map.of("key", key(), "text", "I look into it"))
                  .status())
          .isEqualTo(200);
      assertThat(ann.browser().get(path).at("/mayReply")).isEqualTo("true");
    }
  }

  @Test
  void what_comes_back_to_finished_work_makes_work_for_the_owner() {
    try (AgentsDesk ann = centre.available(port, service);
        AgentsDesk ben = centre.available(port, complaints)) {
      String conversation = annTakesAContact(ann);
      String task = hands(ann, conversation, forQueue(complaints), Map.of()).at("/id");
      ben.accepts(ben.isOffered());
      ann.does("complete", ann.works().getFirst(), Map.of());
      assertThat(ann.works()).isEmpty();

      Answer back =
          ben.browser().post("/api/tasks/" + task + "/hand-back", Map.of("reason", "Not ours"));

      assertThat(back.at("/state")).isEqualTo("handed-back");
      Rings again = ann.isOffered();
      assertThat(ann.accepts(again).status()).isEqualTo(200);
      assertThat(ann.cardOf(again.work(), "/conversationId")).isEqualTo(conversation);
      assertThat(ann.cardOf(again.work(), "/channel")).isEqualTo("webchat");
      var view = ann.browser().get("/api/conversations/" + conversation);
      assertThat(view.at("/mayReply")).isEqualTo("true");
      assertThat(view.at("/owner/id")).isEqualTo(ann.id().toString());
      assertThat(view.at("/status")).isEqualTo("open");
    }
  }

  @Test
  void a_task_that_waits_for_another_begins_when_that_one_has_ended() {
    try (AgentsDesk ann = centre.available(port, service);
        AgentsDesk ben = centre.available(port, complaints)) {
      String conversation = annTakesAContact(ann);
      String first = hands(ann, conversation, forQueue(complaints), Map.of()).at("/id");
      Answer second =
          hands(ann, conversation, forQueue(complaints), Map.of("after", List.of(first)));
      assertThat(second.json().has("workItemId")).isFalse();
      ben.accepts(ben.isOffered());
      assertThat(ben.offer()).as("only the first").isEmpty();

      answers(ben, first, "Done");

      Rings next = ben.isOffered();
      assertThat(read(ann, second.at("/id")).path("workItemId").asString()).isEqualTo(next.work());
      Answer cancelled = ann.browser().post("/api/tasks/" + second.at("/id") + "/cancel", Map.of());
      assertThat(cancelled.at("/state")).isEqualTo("cancelled");
      Await.until("nobody is asked any more", () -> ben.statusOf(next.work()).equals("cancelled"));
    }
  }

  @Test
  void a_named_colleague_is_asked_first_and_keeps_the_checklist() {
    try (AgentsDesk ann = centre.available(port, service);
        AgentsDesk ben = centre.available(port, complaints);
        AgentsDesk eve = centre.available(port, complaints)) {
      String conversation = annTakesAContact(ann);
      Map<String, String> toEve = Map.of("kind", "agent", "id", eve.id().toString());
      Answer task =
          hands(
              ann,
              conversation,
              toEve,
              Map.of("checklist", List.of(Map.of("text", "Call the shop", "done", false))));
      assertThat(eve.accepts(eve.isOffered()).status()).isEqualTo(200);
      assertThat(ben.offer()).isEmpty();
      String id = task.at("/id");
      String version = "\"" + read(eve, id).path("version").asString() + "\"";
      var ticked = Map.of("checklist", List.of(Map.of("text", "Call the shop", "done", true)));

      Answer changed = eve.browser().patch("/api/tasks/" + id, version, ticked);

      assertThat(changed.at("/checklist/0/done")).isEqualTo("true");
      assertThat(eve.browser().patch("/api/tasks/" + id, version, ticked).status())
          .as("somebody was faster")
          .isEqualTo(412);
      assertThat(answers(ben, id, "Mine").code()).isEqualTo("task-not-yours");
    }
  }

  @Test
  void nonsense_is_refused_with_the_field_at_fault() {
    try (AgentsDesk ann = centre.available(port, service)) {
      String conversation = annTakesAContact(ann);
      String yesterday = Instant.now().minus(Duration.ofDays(1)).toString();
      Map<String, String> nobody = Map.of("kind", "queue", "id", key());

      assertThat(hands(ann, conversation, nobody, Map.of()).at("/errors/0/field"))
          .isEqualTo("for.id");
      assertThat(
              hands(ann, conversation, forQueue(complaints), Map.of("dueAt", yesterday)).status())
          .isEqualTo(400);
      assertThat(
              hands(ann, conversation, forQueue(complaints), Map.of("after", List.of(key())))
                  .status())
          .isEqualTo(400);
      assertThat(
              hands(ann, conversation, forQueue(complaints), Map.of("entryIds", List.of(key())))
                  .status())
          .isEqualTo(400);
      assertThat(hands(ann, key(), forQueue(complaints), Map.of()).status()).isEqualTo(404);
      assertThat(ann.browser().get("/api/tasks/" + key()).status()).isEqualTo(404);
      assertThat(ann.browser().get("/api/conversations/" + conversation + "/tasks").json())
          .isEmpty();
    }
  }

  private String annTakesAContact(AgentsDesk ann) {
    centre.writes(service, "An invoice question and a complaint");
    Rings offer = ann.isOffered();
    assertThat(ann.accepts(offer).status()).isEqualTo(200);
    return ann.cardOf(offer.work(), "/conversationId");
  }

  private static Answer hands(
      AgentsDesk by, String conversation, Map<String, String> to, Map<String, ?> more) {
    Map<String, Object> body = new HashMap<>(more);
    body.put("key", key());
    body.put("title", "The complaint");
    body.put("text", "Please look into it.");
    body.put("for", to);
    return by.browser().post("/api/conversations/" + conversation + "/tasks", body);
  }

  private static Map<String, String> forQueue(QueueId queue) {
    return Map.of("kind", "queue", "id", queue.toString());
  }

  private static Answer answers(AgentsDesk by, String task, String text) {
    return by.browser().post("/api/tasks/" + task + "/answer", Map.of("text", text));
  }

  private static JsonNode read(AgentsDesk by, String task) {
    return by.browser().get("/api/tasks/" + task).json();
  }

  private static List<String> kinds(AgentsDesk by, String conversation) {
    JsonNode items =
        by.browser().get("/api/conversations/" + conversation + "/entries").json().path("items");
    return StreamSupport.stream(items.spliterator(), false)
        .map(entry -> entry.path("kind").asString())
        .toList();
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }
}
