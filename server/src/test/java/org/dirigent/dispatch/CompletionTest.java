package org.dirigent.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.dirigent.dispatch.AgentsDesk.Rings;
import org.dirigent.platform.database.SharedDatabase;
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

/** What becomes of a conversation when the work on it is done, and of its promise until then. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@SharedDatabase
@Import({People.class, Centre.class})
@Deadline
class CompletionTest {

  @Autowired Centre centre;
  @LocalServerPort int port;
  private QueueId queue;

  @BeforeEach
  void openQueue() {
    queue = centre.queue(new WrapUp(WrapUp.Mode.OPTIONAL, 0, null));
  }

  @Test
  void finished_work_resolves_its_conversation() {
    try (AgentsDesk ann = centre.available(port, queue)) {
      centre.writes(queue, "Hello");
      Rings work = takes(ann);
      ann.does("end", work.work(), Map.of());
      assertThat(statusOfConversation(ann, work)).isEqualTo("open");

      ann.does("complete", work.work(), Map.of());

      assertThat(statusOfConversation(ann, work)).isEqualTo("resolved");
    }
  }

  @Test
  void unless_the_agent_says_that_something_is_left_to_do() {
    try (AgentsDesk ann = centre.available(port, queue)) {
      centre.writes(queue, "Hello");
      Rings work = takes(ann);
      ann.does("end", work.work(), Map.of());

      ann.does("complete", work.work(), Map.of("keepOpen", true));

      assertThat(ann.statusOf(work.work())).isEqualTo("completed");
      assertThat(statusOfConversation(ann, work)).isEqualTo("open");
    }
  }

  @Test
  void or_the_customer_wrote_again_meanwhile() {
    try (AgentsDesk ann = centre.available(port, queue)) {
      Centre.Customer customer = centre.writes(queue, "Hello");
      Rings work = takes(ann);
      ann.does("end", work.work(), Map.of());
      customer.says("One thing more");
      understood(ann, work, "One thing more");

      ann.does("complete", work.work(), Map.of());

      assertThat(ann.statusOf(work.work())).isEqualTo("completed");
      assertThat(statusOfConversation(ann, work)).isEqualTo("open");
      assertThat(ann.isOffered().work()).as("and it is work again").isNotEqualTo(work.work());
    }
  }

  @Test
  void a_promise_runs_from_the_first_word_that_nobody_answered() {
    try (AgentsDesk ann = centre.available(port, queue)) {
      Centre.Customer customer = centre.writes(queue, "Hello");
      Rings work = takes(ann);
      replies(ann, work, "Good morning");
      assertThat(ann.cardOf(work.work(), "/promise/state")).isEqualTo("met");

      customer.says("First");
      understood(ann, work, "First");
      String due = ann.cardOf(work.work(), "/promise/dueAt");
      customer.says("Second");
      understood(ann, work, "Second");

      assertThat(due).isNotEmpty();
      assertThat(ann.cardOf(work.work(), "/promise/dueAt")).isEqualTo(due);
    }
  }

  private static Rings takes(AgentsDesk agent) {
    Rings offer = agent.isOffered();
    assertThat(agent.accepts(offer).status()).isEqualTo(200);
    return offer;
  }

  private static void understood(AgentsDesk agent, Rings work, String text) {
    Await.until(
        "'" + text + "' is understood",
        () -> agent.cardOf(work.work(), "/lastMessage/text").equals(text));
  }

  private static void replies(AgentsDesk agent, Rings work, String text) {
    var path = "/api/conversations/" + conversation(agent, work) + "/messages";
    var body = Map.of("key", UUID.randomUUID().toString(), "text", text, "seenUpTo", 100);
    var sent = agent.browser().post(path, body);
    assertThat(sent.status()).as(sent.toString()).isBetween(200, 299);
  }

  private static String conversation(AgentsDesk agent, Rings work) {
    return agent.cardOf(work.work(), "/conversationId");
  }

  private static String statusOfConversation(AgentsDesk agent, Rings work) {
    return agent.browser().get("/api/conversations/" + conversation(agent, work)).at("/status");
  }
}
