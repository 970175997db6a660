package org.dirigent.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dirigent.dispatch.RuleDesk.rule;

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
import tools.jackson.databind.JsonNode;

/** Waiting work is judged again when rules or facts change, and people have the last word. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@SharedDatabase
@Import({People.class, Centre.class})
@Deadline
class WaitingWorkTest {

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
  void waiting_work_is_judged_again_when_rules_are_published_and_keeps_its_age() {
    QueueId other = centre.queue();
    try (AgentsDesk ann = centre.agent(port, Set.of(Role.AGENT), queue, other)) {
      centre.writes(other, "Later in the other queue");
      Await.until("it waits", () -> ann.waitingIn(other) == 1);
      centre.writesFrom(queue, "https://shop.example/lob", "Stays");
      centre.writesFrom(queue, "https://shop.example/umzug", "Moves");
      Await.until("two wait", () -> ann.waitingIn(queue) == 2);
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
      Await.until("it waits", () -> ann.waitingIn(queue) == 1);
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

  private static Map<String, Object> to(QueueId queue, String priority) {
    return Map.of("queueId", queue.value().toString(), "priority", priority);
  }
}
