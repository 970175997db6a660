package org.dirigent.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dirigent.dispatch.RuleDesk.rule;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dirigent.dispatch.AgentsDesk.Rings;
import org.dirigent.platform.Role;
import org.dirigent.testkit.Await;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A rule says that something is nobody's work; nobody is asked, and nothing is lost. */
class RulesAsideTest extends ShopByMail {

  @Autowired JdbcClient jdbc;
  private RuleDesk rules;

  @BeforeEach
  void anEditor() {
    rules = new RuleDesk(people.signedIn(port, Role.ADMINISTRATOR));
  }

  @AfterEach
  void takeRulesBack() {
    rules.close();
  }

  @Test
  void what_a_rule_sets_aside_is_offered_to_nobody_answered_by_nobody_and_still_found() {
    String template = rules.template("Wir melden uns.");
    rules.holds(
        adverts(),
        rule(
            "All",
            centre.cameFor(queue),
            Map.of("autoReplyTemplateId", template, "tasks", List.of(task("Look at it")))));
    try (AgentsDesk ann = centre.available(port, queue)) {
      comes(letter("Sie haben gewonnen", "gluck@spiel.example"));
      String aside = conversationOf("Sie haben gewonnen");
      Await.until("it is set aside", PATIENCE, () -> statusOf(ann, aside).equals("set-aside"));
      comes(letter("Rechnung", "erika@kunde.example"));
      Rings rings = isOfferedLate(ann);
      assertThat(rings.work()).as("not the advert").isEqualTo(workOf(conversationOf("Rechnung")));

      String path = "/api/conversations/" + aside;
      assertThat(ann.entry(path, "set-aside").at("/body").toString()).contains("Adverts");
      assertThat(kinds(ann, path)).containsOnlyOnce("message").doesNotContain("task-created");
      String closed = workOf(aside);
      assertThat(ann.statusOf(closed)).as("in the books").isEqualTo("cancelled");
      assertThat(ann.browser().get(path).at("/status")).isEqualTo("set-aside");
      assertThat(received("kunde.example")).as("the other one is answered").isNotNull();
      assertThat(server.getReceivedMessagesForDomain("spiel.example")).isEmpty();
      ann.accepts(rings);
      ann.does("end", rings.work(), Map.of());
    }
  }

  @Test
  void a_letter_that_waits_is_set_aside_by_rules_that_are_published_and_the_dry_run_says_so() {
    try (AgentsDesk ann = centre.agent(port, Set.of(Role.AGENT), queue)) {
      comes(letter("Sie haben gewonnen", "gluck@spiel.example"));
      Await.until("it waits", PATIENCE, () -> ann.waitingIn(queue) == 1);
      String conversation = conversationOf("Sie haben gewonnen");

      rules.saves(List.of(adverts()));
      JsonNode dry = rules.browser().get("/api/rules/draft/dry-run?contacts=1").json();
      assertThat(dry.at("/changes/0/before/setAside").asBoolean()).isFalse();
      assertThat(dry.at("/changes/0/after/setAside").asBoolean()).isTrue();
      assertThat(ann.waitingIn(queue)).as("only tried").isEqualTo(1);
      rules.holds(adverts());

      Await.until("nothing waits", PATIENCE, () -> ann.waitingIn(queue) == 0);
      assertThat(statusOf(ann, conversation)).isEqualTo("set-aside");
      Await.until(
          "its work is over",
          PATIENCE,
          () -> !Set.of("waiting", "offered").contains(ann.statusOf(workOf(conversation))));
    }
  }

  @Test
  void a_customer_who_is_there_is_served_whatever_a_rule_says() {
    rules.holds(rule("Adverts", centre.cameFor(queue), Map.of("setAside", true)));
    try (AgentsDesk ann = centre.available(port, queue)) {
      centre.writes(queue, "Hello");
      Rings rings = ann.isOffered();
      ann.accepts(rings);
      ann.does("end", rings.work(), Map.of());
    }
  }

  private static Map<String, Object> adverts() {
    return rule("Adverts", "message.subject.contains('gewonnen')", Map.of("setAside", true));
  }

  private Map<String, Object> task(String title) {
    return Map.of("title", title, "queueId", queue.value().toString());
  }

  private static String letter(String subject, String from) {
    return "From: %s\nSubject: %s\nMessage-ID: <%d@%s>\n\nGuten Tag\n"
        .formatted(from, subject, System.nanoTime(), from.substring(from.indexOf('@') + 1));
  }

  private static Rings isOfferedLate(AgentsDesk desk) {
    return Await.value("something is offered", PATIENCE, desk::offer);
  }

  private String conversationOf(String subject) {
    return Await.value(
        "a conversation about " + subject,
        PATIENCE,
        () ->
            jdbc.sql(
                    """
                    select c.id::text from conversation c join work_item w on w.conversation = c.id
                     where c.topic = ? and w.arrival_queue = ?""")
                .params(subject, queue.value())
                .query(String.class)
                .optional());
  }

  private String workOf(String conversation) {
    return jdbc.sql("select id::text from work_item where conversation = ?::uuid limit 1")
        .param(conversation)
        .query(String.class)
        .single();
  }

  private static String statusOf(AgentsDesk desk, String conversation) {
    return desk.browser().get("/api/conversations/" + conversation).at("/status");
  }

  private static List<String> kinds(AgentsDesk desk, String path) {
    return desk.entries(path).stream().map(entry -> entry.path("kind").asString()).toList();
  }
}
