package org.dirigent.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.dirigent.dispatch.AgentsDesk.Rings;
import org.dirigent.platform.Role;
import org.dirigent.platform.database.SharedDatabase;
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

/** What a supervisor sees is what happens. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@SharedDatabase
@Import({People.class, Centre.class})
@Deadline
class WallboardTest {

  @Autowired Centre centre;
  @LocalServerPort int port;

  @Test
  void a_queue_is_counted_from_waiting_to_answered() {
    QueueId queue = centre.queue();
    try (AgentsDesk sue =
            centre.agent(port, Set.of(Role.AGENT, Role.SUPERVISOR), queue).becomes("away");
        AgentsDesk ann = centre.agent(port, Set.of(Role.AGENT), queue)) {
      centre.writes(queue, "First");
      Await.until("one waits", () -> line(sue, queue).path("waiting").asInt() == 1);
      assertThat(line(sue, queue).path("serviceLevel").path("value").isNull()).isTrue();

      ann.becomes("available");
      Rings offer = ann.isOffered();
      ann.accepts(offer);

      JsonNode answered = line(sue, queue);
      assertThat(answered.path("waiting").asInt()).isZero();
      assertThat(answered.path("inContact").asInt()).isEqualTo(1);
      assertThat(answered.path("arrivedToday").asInt()).isEqualTo(1);
      assertThat(answered.path("serviceLevel").path("value").asDouble()).isEqualTo(1.0);
      assertThat(answered.path("serviceLevel").path("formula").asString())
          .isEqualTo("answered-in-time/answered+abandoned-late");
      ann.does("end", offer.work(), Map.of());
    }
  }

  @Test
  void agents_see_no_wallboard() {
    try (AgentsDesk ann = centre.agent(port, Set.of(Role.AGENT))) {
      assertThat(ann.browser().get("/api/wallboard").code()).isEqualTo("not-allowed");
    }
  }

  private static JsonNode line(AgentsDesk supervisor, QueueId queue) {
    JsonNode board = supervisor.browser().get("/api/wallboard").json();
    return StreamSupport.stream(board.path("queues").spliterator(), false)
        .filter(line -> line.at("/queue/id").asString().equals(queue.value().toString()))
        .findFirst()
        .orElseThrow();
  }
}
