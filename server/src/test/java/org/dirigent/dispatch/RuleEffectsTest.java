package org.dirigent.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dirigent.dispatch.RuleDesk.rule;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.dirigent.dispatch.AgentsDesk.Rings;
import org.dirigent.platform.Role;
import org.dirigent.platform.database.SharedDatabase;
import org.dirigent.platform.web.Answer;
import org.dirigent.platform.web.People;
import org.dirigent.testkit.Await;
import org.dirigent.testkit.Deadline;
import org.dirigent.workforce.QueueId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What rules set takes effect: at the desk, in the line, on the timeline, for the customer. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@SharedDatabase
@Import({People.class, Centre.class})
@Deadline
class RuleEffectsTest {

  @Autowired Centre centre;
  @Autowired People people;
  @Autowired JdbcClient jdbc;
  @LocalServerPort int port;
  private RuleDesk rules;
  private QueueId queue;

  @BeforeEach
  void openDoors() {
    rules = new RuleDesk(people.signedIn(port, Role.ADMINISTRATOR));
    queue = centre.queue();
  }

  @AfterEach
  void takeRulesBack() {
    rules.close();
  }

  @Test
  void a_promise_of_a_rule_counts_instead_of_the_queues() {
    rules.holds(rule("Quick", centre.cameFor(queue), Map.of("answerWithinSeconds", 3_600)));
    try (AgentsDesk ann = centre.available(port, queue)) {
      centre.writes(queue, "Hello");
      Rings rings = ann.isOffered();

      long left = Long.parseLong(ann.cardOf(rings.work(), "/promise/openSecondsLeft"));
      assertThat(left).as("the queue promises a minute").isBetween(3_000L, 3_600L);
      ann.accepts(rings);
    }
  }

  @Test
  void who_a_rule_puts_first_is_served_before_who_waits_longer() {
    rules.holds(
        rule("First", "contact.path == '/notfall'", Map.of("orderClass", "first")),
        rule("Last", "contact.path == '/lob'", Map.of("orderClass", "last")));
    centre.writesFrom(queue, "https://shop.example/lob", "Praise");
    centre.writesFrom(queue, "https://shop.example/", "Ordinary");
    centre.writesFrom(queue, "https://shop.example/notfall", "Urgent");
    try (AgentsDesk ann = centre.agent(port, Set.of(Role.AGENT), queue)) {
      Await.until("three wait", () -> ann.waitingIn(queue) == 3);
      ann.becomes("available");
      assertThat(List.of(ann.servesNext(), ann.servesNext(), ann.servesNext()))
          .containsExactly("Urgent", "Ordinary", "Praise");
    }
  }

  @Test
  void topic_and_tags_stand_on_the_conversation_name_their_rule_and_are_found() {
    String tag = "Tag" + UUID.randomUUID().toString().substring(0, 8);
    rules.holds(
        rule("Labels", centre.cameFor(queue), Map.of("topic", "Lieferung", "tags", List.of(tag))));
    try (AgentsDesk ann = centre.available(port, queue)) {
      centre.writes(queue, "Hello");
      Rings rings = ann.isOffered();
      ann.accepts(rings);
      String conversation = "/api/conversations/" + ann.cardOf(rings.work(), "/conversationId");

      JsonNode labelled = ann.entry(conversation, "labelled");
      assertThat(labelled.at("/body/topic").asString()).isEqualTo("Lieferung");
      assertThat(labelled.at("/body/tags/0").asString()).isEqualTo(tag);
      assertThat(labelled.at("/body/rules/0").asString()).isEqualTo("Labels");
      Answer view = ann.browser().get(conversation);
      assertThat(view.at("/topic")).isEqualTo("Lieferung");
      assertThat(view.at("/tags/0")).isEqualTo(tag);
      assertThat(ann.browser().get("/api/search?q=" + tag.toLowerCase()).body())
          .contains(view.at("/id"));
      assertThat(ann.browser().get("/api/search?q=%23" + tag).body()).contains(view.at("/id"));
    }
  }

  @Test
  void an_automatic_answer_goes_out_once_and_leaves_the_promise_open() {
    String template = rules.template("Hallo {{customer.name}}, heute ist {{today}}.");
    rules.holds(rule("Answers", centre.cameFor(queue), Map.of("autoReplyTemplateId", template)));
    try (AgentsDesk ann = centre.available(port, queue)) {
      Centre.Customer customer = centre.writes(queue, "Hello");
      Rings rings = ann.isOffered();
      ann.accepts(rings);
      String conversation = "/api/conversations/" + ann.cardOf(rings.work(), "/conversationId");
      Await.until("it is said", () -> automatic(ann, conversation).size() == 1);
      JsonNode said = automatic(ann, conversation).getFirst();
      assertThat(said.at("/body/text").asString()).startsWith("Hallo, heute ist 2");
      assertThat(said.at("/author/name").asString()).isEqualTo("Answers");
      customer.leaves();
      Await.until("the contact is over", () -> !ann.statusOf(rings.work()).equals("engaged"));
      ann.does("complete", rings.work(), Map.of());

      customer.arrives(Map.of());
      customer.says("Again");
      Rings again = ann.isOffered();
      ann.accepts(again);
      assertThat(automatic(ann, conversation)).as("not twice a day").hasSize(1);
    }
  }

  @Test
  void a_template_that_is_gone_or_speaks_for_an_agent_is_refused_while_it_is_written() {
    Answer gone =
        rules.saves(
            List.of(rule("Gone", "", Map.of("autoReplyTemplateId", UUID.randomUUID().toString()))));
    assertThat(gone.at("/problems/0/mistake/code")).isEqualTo("template-gone");

    String names = rules.template("Ihr {{agent.name}}");
    Answer speaks = rules.saves(List.of(rule("N", "", Map.of("autoReplyTemplateId", names))));
    assertThat(speaks.at("/problems/0/mistake/code")).isEqualTo("template-names-agent");
    assertThat(speaks.at("/problems/0/mistake/remedy/de")).contains("{{agent.name}}");
  }

  @Test
  void a_promise_of_no_time_is_refused_with_the_field() {
    Answer refused = rules.saves(List.of(rule("Now", "", Map.of("answerWithinSeconds", 0))));

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.at("/errors/0/field")).isEqualTo("rules[0].then.answerWithinSeconds");
  }

  @Test
  void a_task_of_a_rule_goes_to_its_unit_once_however_often_the_contact_is_judged() {
    QueueId unit = centre.queue();
    String steps = rules.template("- Ask the shop\n\n2. Look into the book");
    rules.holds(
        rule(
            "Checks",
            centre.cameFor(queue),
            Map.of("tasks", List.of(task("Check it", unit, steps)))));
    try (AgentsDesk ben = centre.available(port, unit);
        AgentsDesk ann = centre.agent(port, Set.of(Role.AGENT), queue)) {
      Centre.Customer customer = centre.writes(queue, "Hello");
      Rings rings = ben.isOffered();
      ben.accepts(rings);
      String conversation = "/api/conversations/" + ben.cardOf(rings.work(), "/conversationId");
      isJudgedAgain(conversation, () -> customer.says("Are you there?"));
      var changed = Map.of("tasks", List.of(task("Check it again", unit, steps)));
      isJudgedAgain(
          conversation, () -> rules.holds(rule("Checks", centre.cameFor(queue), changed)));
      ann.becomes("available");
      ann.accepts(ann.isOffered());

      JsonNode only = ben.browser().get(conversation + "/tasks").json();
      assertThat(only).hasSize(1);
      assertThat(only.at("/0/title").asString()).isEqualTo("Check it");
      assertThat(only.at("/0/askedBy/name").asString()).isEqualTo("Checks");
      assertThat(only.at("/0/checklist").valueStream().map(step -> step.path("text").asString()))
          .containsExactly("Call the customer", "Ask the shop", "Look into the book");
      assertThat(Instant.parse(only.at("/0/dueAt").asString()))
          .isBetween(Instant.now().plusSeconds(3_000), Instant.now().plusSeconds(3_601));
      assertThat(ben.entry(conversation, "task-created").at("/author/name").asString())
          .isEqualTo("Checks");

      String answer = "/api/tasks/" + only.at("/0/id").asString() + "/answer";
      ben.browser().post(answer, Map.of("text", "All is well"));
      assertThat(ann.entry(conversation, "task-answered").at("/body/text").asString())
          .isEqualTo("All is well");
      ann.does("end", ann.works().getFirst(), Map.of());
    }
  }

  @Test
  void a_contact_brings_about_five_tasks_at_most_and_the_dry_run_shows_them() {
    QueueId unit = centre.queue();
    List<Map<String, Object>> four =
        Stream.of("a", "b", "c", "d").map(title -> task(title, unit, null)).toList();
    try (AgentsDesk ann = centre.available(port, queue)) {
      centre.writes(queue, "Hello");
      Rings rings = ann.isOffered();
      ann.accepts(rings);
      String conversation = "/api/conversations/" + ann.cardOf(rings.work(), "/conversationId");
      rules.saves(List.of(rule("One", centre.cameFor(queue), Map.of("tasks", four))));
      JsonNode dry = rules.browser().get("/api/rules/draft/dry-run?contacts=1").json();
      assertThat(dry.at("/changes/0/after/tasks").valueStream().map(JsonNode::asString))
          .containsExactly("a", "b", "c", "d");
      assertThat(ann.browser().get(conversation + "/tasks").json()).isEmpty();
      ann.does("end", rings.work(), Map.of());

      rules.holds(
          rule("One", centre.cameFor(queue), Map.of("tasks", four)),
          rule("Two", centre.cameFor(queue), Map.of("tasks", four)));
      centre.writes(queue, "Hello again");
      Rings next = ann.isOffered();
      ann.accepts(next);
      String second = "/api/conversations/" + ann.cardOf(next.work(), "/conversationId");
      Await.until("they are made", () -> ann.browser().get(second + "/tasks").json().size() == 5);
      ann.does("end", next.work(), Map.of());
    }
  }

  @Test
  void a_task_without_a_title_or_for_a_unit_that_is_gone_is_refused_while_it_is_written() {
    Map<String, Object> untitled = task(" ", queue, null);
    Answer refused = rules.saves(List.of(rule("T", "", Map.of("tasks", List.of(untitled)))));
    assertThat(refused.at("/errors/0/field")).isEqualTo("rules[0].then.tasks[0].title");

    Map<String, Object> nowhere = task("T", new QueueId(UUID.randomUUID()), null);
    Answer gone = rules.saves(List.of(rule("T", "", Map.of("tasks", List.of(nowhere)))));
    assertThat(gone.at("/problems/0/mistake/code")).isEqualTo("unit-gone");
    assertThat(gone.at("/problems/0/mistake/message/en")).contains("'T'");
  }

  @Test
  void a_test_that_expects_an_effect_holds_publishing_back_and_says_what_came_out() {
    var expected = Map.of("topic", "Rechnung", "answerWithinSeconds", 600, "task", "Check");
    Map<String, Object> test = Map.of("name", "Bills", "given", Map.of(), "expected", expected);
    Answer saved =
        rules.saves(
            List.of(rule("All", "", Map.of("topic", "Lieferung", "answerWithinSeconds", 600))),
            List.of(test));

    assertThat(saved.json().at("/tests/0/differences").valueStream().map(JsonNode::toString))
        .containsExactly(
            "{\"what\":\"topic\",\"expected\":\"Rechnung\",\"got\":\"Lieferung\"}",
            "{\"what\":\"task\",\"expected\":\"Check\",\"got\":\"\"}");
    Answer refused =
        RuleDesk.send(
            rules.browser(),
            "POST",
            "/api/rules/draft/publish",
            saved.header("ETag"),
            Map.of("reason", "Try"));
    assertThat(refused.code()).isEqualTo("rule-tests-fail");
    assertThat(refused.at("/errors/0/message"))
        .isEqualTo("topic: expected Rechnung, got Lieferung; task: expected Check, got nothing");
  }

  private void isJudgedAgain(String conversation, Runnable because) {
    int before = timesJudged(conversation);
    because.run();
    Await.until("who waits is judged again", () -> timesJudged(conversation) > before);
  }

  /** How often rules said more of it than its needs. */
  private int timesJudged(String conversation) {
    return jdbc.sql(
            """
            select count(*) from event
             where name = 'rules.contact-judged.1' and payload ->> 'conversation' = ?""")
        .param(conversation.substring(conversation.lastIndexOf('/') + 1))
        .query(Integer.class)
        .single();
  }

  private static Map<String, Object> task(String title, QueueId unit, @Nullable String steps) {
    Map<String, Object> task = new HashMap<>();
    task.put("title", title);
    task.put("queueId", unit.value().toString());
    task.put("dueWithinSeconds", 3_600);
    task.put("checklist", List.of("Call the customer"));
    task.put("checklistTemplateId", steps);
    return task;
  }

  private static List<JsonNode> automatic(AgentsDesk ann, String conversation) {
    return ann.entries(conversation).stream()
        .filter(entry -> entry.path("kind").asString().equals("message"))
        .filter(entry -> entry.at("/author/kind").asString().equals("system"))
        .toList();
  }
}
