package org.dirigent.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dirigent.dispatch.RuleDesk.rule;

import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Waiting work is judged again when rules or facts change, and people have the last word. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@SharedDatabase
@Import({People.class, Centre.class})
@Deadline
class WaitingWorkTest {

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
  void waiting_work_is_judged_again_when_rules_are_published_and_keeps_its_age() {
    QueueId other = centre.queue();
    try (AgentsDesk ann = centre.agent(port, Set.of(Role.AGENT), queue, other)) {
      centre.writes(other, "Later in the other queue");
      Await.until("it waits", () -> ann.waitingIn(other) == 1);
      centre.writesFrom(queue, "https://shop.example/lob", "Stays");
      centre.writesFrom(queue, "https://shop.example/umzug", "Moves");
      due().waitsJudged(ann, queue, 2);
      Map<String, Object> moves = rule("Moves", "contact.path == '/umzug'", to(other, "urgent"));

      rules.holds(moves);

      Await.until("it moved", () -> ann.waitingIn(other) == 2 && ann.waitingIn(queue) == 1);
      ann.becomes("available");
      Rings rings = ann.isOffered();
      ann.accepts(rings);
      assertThat(ann.cardOf(rings.work(), "/lastMessage/text")).isEqualTo("Moves");
      String conversation = "/api/conversations/" + ann.cardOf(rings.work(), "/conversationId");
      JsonNode again = ann.entry(conversation, "reassessed");
      assertThat(again.at("/body/why").asString()).isEqualTo("rules");
      assertThat(again.at("/body/rules/0").asString()).isEqualTo("Moves");
      assertThat(again.at("/body/toQueue/id").asString()).isEqualTo(other.value().toString());
      assertThat(ann.browser().get("/api/work/" + rings.work() + "/decisions").at("/0/rules/0"))
          .isEqualTo("Moves");
      ann.does("end", rings.work(), Map.of());
      ann.servesNext();
      ann.servesNext();
    }
  }

  @Test
  void who_publishes_may_leave_waiting_work_alone() {
    QueueId other = centre.queue();
    try (AgentsDesk ann = centre.agent(port, Set.of(Role.AGENT), queue, other)) {
      centre.writes(queue, "Waits");
      due().waitsJudged(ann, queue);
      rules.holdsForNewOnes(rule("New ones", "", to(other, "normal")));
      centre.writes(queue, "Comes");

      Await.until("the new one is there", () -> ann.waitingIn(other) == 1);
      assertThat(ann.waitingIn(queue)).isEqualTo(1);
      ann.becomes("available");
      ann.servesNext();
      ann.servesNext();
    }
  }

  @Test
  void what_a_customer_says_while_waiting_is_judged_too() {
    QueueId other = centre.queue();
    rules.holds(
        rule(
            "Cancels",
            "message.text.contains('kündigen') && message.question && conversation.contacts == 1"
                + " && conversation.channels == ['webchat']",
            to(other, "normal")));
    try (AgentsDesk ann = centre.agent(port, Set.of(Role.AGENT), queue, other)) {
      Centre.Customer customer = centre.writes(queue, "Guten Tag");
      Await.until("it waits", () -> ann.waitingIn(queue) == 1);

      customer.says("Wie kann ich KÜNDIGEN?");

      Await.until("it moved", () -> ann.waitingIn(other) == 1);
      Answer dry = rules.browser().get("/api/rules/draft/dry-run?contacts=5");
      assertThat(dry.status()).isEqualTo(200);
      ann.becomes("available");
      ann.servesNext();
    }
  }

  @Test
  void what_other_systems_tell_of_a_customer_counts_while_they_wait() {
    QueueId other = centre.queue();
    rules.holds(
        rule(
            "Suppliers",
            "customer.party == 'supplier' && customer.attributes['class'] == 'a'",
            to(other, "normal")));
    try (AgentsDesk ann = centre.agent(port, Set.of(Role.AGENT), queue, other)) {
      centre.writes(queue, "Invoice");
      Await.until("it waits", () -> ann.waitingIn(queue) == 1);
      String customer =
          "/api/customers/"
              + ann.browser()
                  .get("/api/work?scope=waiting&queueId=" + queue.value())
                  .at("/items/0/customer/id");

      Answer changed =
          RuleDesk.send(
              ann.browser(),
              "PATCH",
              customer,
              ann.browser().get(customer).header("ETag"),
              Map.of("kind", "supplier", "attributes", Map.of("class", "a")));

      assertThat(changed.status()).as(changed.body()).isEqualTo(200);
      assertThat(changed.at("/attributes/class")).isEqualTo("a");
      Await.until("it moved", () -> ann.waitingIn(other) == 1);
      ann.becomes("available");
      ann.servesNext();
    }
  }

  @Test
  void who_turns_out_to_speak_another_language_is_judged_by_it() {
    QueueId english = centre.queue();
    rules.holds(rule("English", "contact.language == 'en'", to(english, "normal")));
    try (AgentsDesk ann = centre.agent(port, Set.of(Role.AGENT), queue, english)) {
      Centre.Customer customer = centre.writes(queue, "Hello");
      due().waitsJudged(ann, queue);

      customer.arrives("en", Map.of());

      Await.until("it moved", () -> ann.waitingIn(english) == 1);
      ann.becomes("available");
      Rings rings = ann.isOffered();
      ann.accepts(rings);
      String conversation = "/api/conversations/" + ann.cardOf(rings.work(), "/conversationId");
      assertThat(ann.entry(conversation, "reassessed").at("/body/why").asString())
          .isEqualTo("language");
      ann.does("end", rings.work(), Map.of());
    }
  }

  @Test
  void what_is_offered_or_in_hand_is_left_alone_and_an_offer_that_fails_is_judged_after() {
    QueueId other = centre.queue();
    try (AgentsDesk ann = centre.available(port, queue);
        AgentsDesk ben = centre.agent(port, Set.of(Role.AGENT), other)) {
      centre.writesFrom(queue, "https://shop.example/umzug", "In hand");
      Rings inHand = ann.isOffered();
      ann.accepts(inHand);
      centre.writesFrom(queue, "https://shop.example/umzug", "Offered");
      Rings offered = ann.isOffered();

      rules.holds(rule("Moves", "contact.path == '/umzug'", to(other, "urgent")));
      centre.writesFrom(queue, "https://shop.example/umzug", "New");
      Await.until("what is new waits elsewhere", () -> ben.waitingIn(other) == 1);
      Await.until("all were judged", () -> due().tries(offered.work()) > 0);

      assertThat(ann.offer()).as("still held out").contains(offered);
      assertThat(ann.statusOf(inHand.work())).isEqualTo("engaged");
      assertThat(ann.cardOf(inHand.work(), "/queue/id")).isEqualTo(queue.value().toString());
      ann.declines(offered);
      Await.until("it went where it belongs now", () -> ben.waitingIn(other) == 2);
      assertThat(ann.statusOf(inHand.work())).isEqualTo("engaged");
      assertThat(kinds(ann, inHand.work())).doesNotContain("reassessed");
      ann.does("end", inHand.work(), Map.of());
      ben.becomes("available");
      ben.servesNext();
      ben.servesNext();
    }
  }

  private DueWork due() {
    return new DueWork(jdbc);
  }

  private List<String> kinds(AgentsDesk desk, String work) {
    String conversation = "/api/conversations/" + desk.cardOf(work, "/conversationId");
    return desk.entries(conversation).stream().map(entry -> entry.path("kind").asString()).toList();
  }

  private static Map<String, Object> to(QueueId queue, String priority) {
    return Map.of("queueId", queue.value().toString(), "priority", priority);
  }
}
