package org.dirigent.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.dirigent.dispatch.AgentsDesk.Rings;
import org.dirigent.platform.Role;
import org.dirigent.platform.database.FreshDatabase;
import org.dirigent.platform.web.People;
import org.dirigent.testkit.Await;
import org.dirigent.testkit.Deadline;
import org.dirigent.workforce.QueueId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** The ledger over the rows themselves: everything that arrived stands in one place. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@FreshDatabase
@Import({People.class, Centre.class})
@Deadline
class LedgerTest {

  @Autowired Centre centre;
  @LocalServerPort int port;

  @Test
  void what_waits_is_worked_is_done_or_gave_up_adds_up_to_what_arrived() {
    QueueId queue = centre.queue();
    QueueId nobodys = centre.queue();
    try (AgentsDesk sue = centre.agent(port, Set.of(Role.AGENT, Role.SUPERVISOR)).becomes("away");
        AgentsDesk ann = centre.available(port, queue)) {
      assertThat(sue.browser().get("/api/insight/ledger").json().path("channels")).isEmpty();

      centre.writes(queue, "Served");
      Rings served = ann.isOffered();
      ann.accepts(served);
      ann.does("end", served.work(), Map.of());
      Await.until("one is done", () -> chats(sue).path("completed").asInt() == 1);

      centre.writes(queue, "In work");
      ann.accepts(ann.isOffered());
      centre.writes(nobodys, "Waits");
      centre.writes(nobodys, "Gives up").leaves();

      Await.until("one gave up", () -> chats(sue).path("abandoned").asInt() == 1);
      Await.until("one waits", () -> chats(sue).path("waiting").asInt() == 1);
      JsonNode chats = chats(sue);
      assertThat(chats.path("arrived").asInt()).isEqualTo(4);
      assertThat(chats.path("inWork").asInt()).isEqualTo(1);
      assertThat(chats.path("unjudged").asInt()).isZero();
      assertThat(chats.path("refused").asInt() + chats.path("cancelled").asInt()).isZero();
    }
  }

  @Test
  void agents_do_not_read_it() {
    try (AgentsDesk ann = centre.agent(port, Set.of(Role.AGENT))) {
      assertThat(ann.browser().get("/api/insight/ledger").code()).isEqualTo("not-allowed");
    }
  }

  private static JsonNode chats(AgentsDesk supervisor) {
    return supervisor.browser().get("/api/insight/ledger").json().at("/channels/0");
  }
}
