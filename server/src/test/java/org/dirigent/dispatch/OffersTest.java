package org.dirigent.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.dirigent.workforce.WrapUp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** From a customer's first word to the end of the work, over HTTP and the live socket. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@SharedDatabase
@Import({People.class, Centre.class})
@Deadline
class OffersTest {

  @Autowired Centre centre;
  @LocalServerPort int port;
  private QueueId queue;

  @BeforeEach
  void openQueue() {
    queue = centre.queue();
  }

  @Test
  void what_a_customer_writes_rings_and_is_taken_once() {
    try (AgentsDesk ann = centre.available(port, queue);
        AgentsDesk bob = centre.available(port)) {
      centre.writes(queue, "Hello");
      Rings offer = ann.isOffered();

      assertThat(bob.accepts(offer).code()).isEqualTo("offer-of-another");
      assertThat(ann.accepts(offer).at("/status")).isEqualTo("engaged");
      assertThat(ann.accepts(offer).status()).as("the same again is no mistake").isEqualTo(200);
      assertThat(ann.works()).containsExactly(offer.work());
      assertThat(ann.heard("offer")).hasSize(1);
      Await.until("the offer goes from the screen", () -> ann.heard("offer-ended").size() == 1);
    }
  }

  @Test
  void who_declines_is_asked_last() {
    try (AgentsDesk ann = centre.available(port, queue)) {
      centre.writes(queue, "Hello");
      Rings first = ann.isOffered();
      try (AgentsDesk bob = centre.available(port, queue)) {
        assertThat(ann.declines(first).status()).isEqualTo(204);
        Rings second = bob.isOffered();

        assertThat(second.work()).isEqualTo(first.work());
        assertThat(ann.accepts(first).code()).isEqualTo("offer-declined");
        assertThat(ann.offer()).isEmpty();
      }
    }
  }

  @Test
  void who_lets_it_ring_gets_nothing_more_until_they_are_back() {
    try (AgentsDesk ann = centre.available(port, queue)) {
      centre.writes(queue, "Hello");
      Rings missed = ann.isOffered();
      Await.until("it has rung out", () -> ann.status().equals("not-responding"));
      assertThat(ann.accepts(missed).code()).isEqualTo("offer-timed-out");
      try (AgentsDesk bob = centre.available(port, queue)) {
        Rings again = bob.isOffered();
        assertThat(again.work()).isEqualTo(missed.work());
        assertThat(bob.accepts(again).status()).isEqualTo(200);
      }
    }
  }

  @Test
  void an_offer_goes_when_the_customer_does() {
    try (AgentsDesk ann = centre.available(port, queue)) {
      Centre.Customer customer = centre.writes(queue, "Hello");
      Rings offer = ann.isOffered();
      customer.leaves();
      Await.until("it is abandoned", () -> ann.statusOf(offer.work()).equals("abandoned"));
      assertThat(ann.accepts(offer).code()).isEqualTo("offer-withdrawn");
      assertThat(ann.status()).as("that was not the agent's silence").isEqualTo("available");
    }
  }

  @Test
  void why_me_is_answered_in_words() {
    try (AgentsDesk ann = centre.available(port, queue);
        AgentsDesk bob = centre.agent(port, Set.of(Role.AGENT), queue).becomes("away")) {
      centre.writes(queue, "Hello");
      Rings offer = ann.isOffered();

      Answer why = ann.browser().get("/api/work/" + offer.work() + "/decisions");

      assertThat(why.at("/0/what")).isEqualTo("offered");
      assertThat(why.at("/0/agent/id")).isEqualTo(ann.id().value().toString());
      assertThat(why.at("/0/decidedBy")).isEqualTo("only-candidate");
      assertThat(why.json().at("/0/ruledOut").toString())
          .contains(bob.id().value().toString())
          .contains("away");
      assertThat(why.at("/0/sentence/en")).isNotBlank();
    }
  }

  @Test
  void work_is_passed_on_with_a_note_and_keeps_its_id() {
    try (AgentsDesk ann = centre.available(port, queue);
        AgentsDesk bob = centre.available(port)) {
      centre.writes(queue, "Hello");
      Rings offer = ann.isOffered();
      ann.accepts(offer);
      String to = bob.id().value().toString();

      assertThat(ann.does("transfer", offer.work(), Map.of("agentId", to, "note", "kind")).status())
          .isEqualTo(200);
      Rings passed = bob.isOffered();
      assertThat(passed.work()).isEqualTo(offer.work());
      assertThat(bob.browser().get("/api/offers").at("/0/transfer/note")).isEqualTo("kind");
      bob.accepts(passed);

      assertThat(ann.does("complete", offer.work(), Map.of()).code()).isEqualTo("not-assignee");
      assertThat(bob.does("end", offer.work(), Map.of()).status()).isEqualTo(200);
      Await.until("it is done", () -> bob.statusOf(offer.work()).equals("completed"));
      assertThat(bob.works()).isEmpty();
    }
  }

  @Test
  void wrap_up_asks_for_a_code() {
    QueueId careful = centre.queue(new WrapUp(WrapUp.Mode.MANDATORY, 0, null));
    try (AgentsDesk ann = centre.available(port, careful)) {
      centre.writes(careful, "Hello");
      Rings offer = ann.isOffered();
      ann.accepts(offer);
      assertThat(ann.does("end", offer.work(), Map.of()).at("/status")).isEqualTo("wrapping-up");
      assertThat(ann.does("complete", offer.work(), Map.of()).code())
          .isEqualTo("disposition-needed");
    }
  }

  @Test
  void first_finish_then_break() {
    try (AgentsDesk ann = centre.available(port, queue)) {
      centre.writes(queue, "Hello");
      Rings offer = ann.isOffered();
      ann.accepts(offer);
      ann.browser().put("/api/presence", Map.of("status", "away", "whenIdle", true));
      assertThat(ann.status()).isEqualTo("available");
      centre.writes(queue, "Me too");

      ann.does("end", offer.work(), Map.of());

      Await.until("the break begins", () -> ann.status().equals("away"));
      assertThat(ann.heard("offer")).as("nothing new was offered").hasSize(1);
    }
  }

  @Test
  void a_supervisor_takes_and_assigns_what_waits() {
    try (AgentsDesk ann = centre.agent(port, Set.of(Role.AGENT), queue).becomes("away");
        AgentsDesk sue = centre.agent(port, Set.of(Role.AGENT, Role.SUPERVISOR), queue)) {
      sue.becomes("away");
      centre.writes(queue, "Hello");
      String work = waiting(sue);
      Map<String, String> toAnn = Map.of("agentId", ann.id().value().toString());

      assertThat(ann.does("assign", work, toAnn).status()).isEqualTo(403);
      assertThat(sue.does("assign", work, toAnn).at("/status")).isEqualTo("engaged");
      assertThat(ann.works()).containsExactly(work);
    }
  }

  @Test
  void work_of_an_agent_who_is_gone_finds_somebody_else_and_unknown_things_are_said_to_be() {
    try (AgentsDesk ann = centre.available(port, queue)) {
      String nothing = "01990000-0000-7000-8000-000000000001";
      assertThat(ann.does("take", nothing, Map.of()).code()).isEqualTo("work-unknown");
      assertThat(ann.browser().post("/api/offers/987654321/accept", Map.of()).code())
          .isEqualTo("offer-unknown");
      centre.writes(queue, "Hello");
      Rings offer = ann.isOffered();
      ann.accepts(offer);
      Map<String, String> nowhere = Map.of("queueId", nothing);
      assertThat(ann.does("transfer", offer.work(), nowhere).code()).isEqualTo("queue-unknown");
      assertThat(ann.does("transfer", offer.work(), Map.of()).code()).isEqualTo("invalid-request");
    }
  }

  private String waiting(AgentsDesk desk) {
    String path = "/api/work?scope=waiting&queueId=" + queue.value();
    return Await.value(
        "it waits",
        () ->
            List.of(desk.browser().get(path).at("/items/0/id")).stream()
                .filter(id -> !id.isEmpty())
                .findFirst());
  }
}
