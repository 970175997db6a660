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
import org.dirigent.workforce.Hours;
import org.dirigent.workforce.HoursId;
import org.dirigent.workforce.QueueId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.ObjectNode;

/** Whether it is open is a fact: who waits goes where somebody is there. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@SharedDatabase
@Import({People.class, Centre.class})
@Deadline
class ClosingTimeTest {

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
  void who_waits_where_it_closes_goes_where_somebody_is_there_and_back_when_it_opens() {
    Hours always = Centre.hours(true);
    HoursId hours = centre.add(always);
    QueueId byDay = centre.queue(hours);
    rules.holds(rule("By night", "!contact.open", to(queue, "normal")));
    try (AgentsDesk ann = centre.agent(port, Set.of(Role.AGENT), byDay, queue)) {
      centre.writes(byDay, "Is anybody there?");
      due().waitsJudged(ann, byDay);

      sets(hours, Centre.hours(false));
      Await.until("it is night", () -> ann.waitingIn(queue) == 1);
      sets(hours, always);
      Await.until("it is day again", () -> ann.waitingIn(byDay) == 1);

      ann.becomes("available");
      Rings rings = ann.isOffered();
      ann.accepts(rings);
      String conversation = "/api/conversations/" + ann.cardOf(rings.work(), "/conversationId");
      assertThat(ann.entry(conversation, "reassessed").at("/body/why").asString())
          .isEqualTo("hours");
      ann.does("end", rings.work(), Map.of());
    }
  }

  @Test
  void a_queue_that_is_given_other_hours_counts_as_open_or_closed_by_them_at_once() {
    QueueId byDay = centre.queue(centre.add(Centre.hours(true)));
    HoursId never = centre.add(Centre.hours(false));
    rules.holds(rule("By night", "!contact.open", to(queue, "normal")));
    try (AgentsDesk ann = centre.agent(port, Set.of(Role.AGENT), byDay, queue)) {
      centre.writes(byDay, "Is anybody there?");
      due().waitsJudged(ann, byDay);

      var changed = (ObjectNode) rules.browser().get("/api/queues/" + byDay.value()).json();
      changed.put("hoursId", never.value().toString());
      sets("/api/queues/" + byDay.value(), changed);

      Await.until("it moved", () -> ann.waitingIn(queue) == 1);
      ann.becomes("available");
      ann.servesNext();
    }
  }

  private DueWork due() {
    return new DueWork(jdbc);
  }

  private void sets(HoursId hours, Hours wanted) {
    sets("/api/hours/" + hours.value(), wanted);
  }

  private void sets(String path, Object wanted) {
    String etag = rules.browser().get(path).header("ETag");
    Answer changed = RuleDesk.send(rules.browser(), "PUT", path, etag, wanted);
    assertThat(changed.status()).as(changed.body()).isEqualTo(200);
  }

  private static Map<String, Object> to(QueueId queue, String priority) {
    return Map.of("queueId", queue.value().toString(), "priority", priority);
  }
}
