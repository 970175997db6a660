package org.dirigent.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dirigent.dispatch.RuleDesk.rule;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dirigent.dispatch.AgentsDesk.Rings;
import org.dirigent.platform.Role;
import org.dirigent.platform.database.SharedDatabase;
import org.dirigent.platform.web.Answer;
import org.dirigent.platform.web.People;
import org.dirigent.testkit.Await;
import org.dirigent.testkit.Deadline;
import org.dirigent.workforce.QueueId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** What rules set takes effect: at the desk, in the line, on the timeline, for the customer. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@SharedDatabase
@Import({People.class, Centre.class})
@Deadline
class RuleEffectsTest {

  @Autowired Centre centre;
  @Autowired People people;
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
    rules.holds(rule("Quick", "", Map.of("answerWithinSeconds", 3_600)));
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
    rules.holds(rule("Labels", "", Map.of("topic", "Lieferung", "tags", List.of(tag))));
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
    rules.holds(rule("Answers", "", Map.of("autoReplyTemplateId", template)));
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

  private static List<JsonNode> automatic(AgentsDesk ann, String conversation) {
    return ann.entries(conversation).stream()
        .filter(entry -> entry.path("kind").asString().equals("message"))
        .filter(entry -> entry.at("/author/kind").asString().equals("system"))
        .toList();
  }
}
