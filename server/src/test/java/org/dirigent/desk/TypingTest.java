package org.dirigent.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.dirigent.platform.Role;
import org.dirigent.platform.database.SharedDatabase;
import org.dirigent.platform.live.Desk;
import org.dirigent.platform.web.Browser;
import org.dirigent.platform.web.People;
import org.dirigent.testkit.Await;
import org.dirigent.testkit.Deadline;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** "I am typing" goes from desk to desk; what cannot be is refused and costs nobody the desk. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@SharedDatabase
@Import(People.class)
@Deadline
class TypingTest {

  private static final String CONVERSATION = "01990000-0000-7000-8000-0000000000aa";

  @Autowired People people;
  @LocalServerPort int port;

  @Test
  void whoever_looks_at_the_conversation_sees_a_colleague_type_and_stop() {
    Browser ann = people.signedIn(port, Role.AGENT);
    Browser bob = people.signedIn(port, Role.AGENT);
    try (Desk writes = Desk.of(ann, port);
        Desk looks = Desk.of(bob, port)) {
      looks.say(Map.of("type", "watch", "conversationId", CONVERSATION, "mode", "viewing"));
      looks.frame("viewers");

      writes.say(Map.of("type", "typing", "conversationId", CONVERSATION, "on", true));

      assertThat(looks.frame("typing").toString())
          .contains(CONVERSATION, ann.get("/api/session").at("/user/id"));
    }
  }

  @Test
  void a_supervisor_who_is_no_agent_does_not_type_to_customers() {
    try (Desk desk = Desk.of(people.signedIn(port, Role.SUPERVISOR), port)) {
      desk.say(Map.of("type", "typing", "conversationId", CONVERSATION, "on", true));

      assertThat(desk.frame("problem").toString()).contains("not-allowed");
    }
  }

  @Test
  void an_administrator_who_is_nothing_else_hears_no_conversation() {
    try (Desk desk = Desk.of(people.signedIn(port, Role.ADMINISTRATOR), port)) {
      desk.say(Map.of("type", "watch", "conversationId", CONVERSATION, "mode", "viewing"));

      assertThat(desk.frame("problem").toString()).contains("not-allowed");
    }
  }

  @Test
  void nonsense_is_answered_and_the_desk_stays() {
    try (Desk desk = Desk.of(people.signedIn(port, Role.AGENT), port)) {
      for (Object said :
          List.of(
              Map.of("type", "typing"),
              Map.of("type", "typing", "conversationId", "no-id", "on", "perhaps"),
              "{\"type\":",
              "[]")) {
        long before = problems(desk);
        desk.say(said);
        Await.until(said + " is refused", () -> problems(desk) > before);
      }

      desk.say(Map.of("type", "watch", "conversationId", CONVERSATION, "mode", "viewing"));
      desk.frame("viewers");
    }
  }

  private static long problems(Desk desk) {
    return desk.frames().stream()
        .filter(frame -> frame.path("type").asString().equals("problem"))
        .count();
  }
}
