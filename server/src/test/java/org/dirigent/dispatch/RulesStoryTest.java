package org.dirigent.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dirigent.dispatch.AgentsDesk.Rings;
import org.dirigent.platform.Role;
import org.dirigent.platform.database.SharedDatabase;
import org.dirigent.platform.web.Answer;
import org.dirigent.platform.web.Browser;
import org.dirigent.platform.web.Json;
import org.dirigent.platform.web.People;
import org.dirigent.testkit.Deadline;
import org.dirigent.workforce.QueueId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Rules that an administrator writes, from the draft to the agent who is asked, and back. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@SharedDatabase
@Import({People.class, Centre.class})
@Deadline
class RulesStoryTest {

  private static final String PAGE = "https://shop.example/lieferung?from=mail";

  @Autowired Centre centre;
  @Autowired People people;
  @LocalServerPort int port;
  private Browser admin;
  private QueueId general;
  private QueueId delivery;

  @BeforeEach
  void openDoors() {
    admin = people.signedIn(port, Role.ADMINISTRATOR);
    general = centre.queue();
    delivery = centre.queue();
  }

  /** Other tests know of no rules. */
  @AfterEach
  void takeRulesBack() {
    admin.post("/api/rules/versions/1/restore", Map.of("reason", "The test is over"));
    save(List.of(), List.of());
  }

  @Test
  void a_rule_leads_a_contact_to_another_queue_and_is_named_until_it_is_taken_back() {
    try (AgentsDesk ann = centre.available(port, general);
        AgentsDesk dee = centre.available(port, delivery)) {
      centre.writesFrom(general, PAGE, "Before");
      Rings before = ann.isOffered();
      ann.accepts(before);

      Answer saved = save(List.of(toDelivery()), List.of(example(delivery)));
      assertThat(saved.json().at("/problems")).isEmpty();
      assertThat(saved.json().at("/tests/0/passed").asBoolean()).isTrue();
      Answer dry = admin.get("/api/rules/draft/dry-run?contacts=50");
      assertThat(dry.json().at("/changed").asInt()).isPositive();
      assertThat(dry.at("/changes/0/after/rules/0")).isEqualTo("Delivery page");
      Answer published = publish(saved, "Delivery has people of its own");
      assertThat(published.status()).as(published.body()).isEqualTo(200);

      centre.writesFrom(general, PAGE, "After");
      Rings led = dee.isOffered();
      Answer why = dee.browser().get("/api/work/" + led.work() + "/decisions");
      assertThat(why.at("/0/rules/0")).isEqualTo("Delivery page");
      assertThat(why.at("/0/rulesVersion")).isEqualTo(published.at("/number"));
      dee.accepts(led);

      assertThat(restore(1).status()).isEqualTo(200);
      centre.writesFrom(general, PAGE, "As before");
      assertThat(ann.isOffered().work()).isNotEqualTo(before.work());
      assertThat(admin.get("/api/rules/versions").at("/0/restored")).isEqualTo("1");
      assertThat(admin.get("/api/audit?limit=50").body())
          .contains("rules.draft-changed", "rules.published", "rules.restored");
    }
  }

  @Test
  void rules_with_mistakes_are_kept_in_the_draft_and_never_published() {
    Map<String, Object> wrong = toDelivery();
    wrong.put("when", "contact.pth == '/lieferung'");
    Answer saved = save(List.of(wrong), List.of());

    assertThat(saved.status()).isEqualTo(200);
    assertThat(saved.at("/problems/0/mistake/code")).isEqualTo("unknown-fact");
    assertThat(saved.at("/problems/0/mistake/remedy/en")).contains("contact.path");
    Answer refused = publish(saved, "Oops");
    assertThat(refused.code()).isEqualTo("rules-not-valid");
    assertThat(refused.at("/errors/0/field")).isEqualTo("rules[0].when");
    assertThat(refused.at("/errors/0/message"))
        .contains("'Delivery page': Line 1, character 8", "contact.pth", "contact.path");
  }

  @Test
  void a_cell_of_the_wrong_kind_is_named_by_row_and_column_with_what_belongs_there() {
    Map<String, Object> table = toDelivery();
    table.put(
        "table",
        Map.of(
            "inputs",
            List.of("contact.language", "contact.weekday"),
            "rows",
            List.of(
                Map.of("cells", List.of("de", "1..5"), "then", Map.of()),
                Map.of("cells", List.of("pl", "Montag"), "then", Map.of()))));
    Answer refused = publish(save(List.of(table), List.of()), "Oops");

    assertThat(refused.code()).isEqualTo("rules-not-valid");
    assertThat(refused.at("/errors/0/field")).isEqualTo("rules[0].table.rows[1].cells[1]");
    assertThat(refused.at("/errors/0/message")).contains("'Montag' does not fit", "a number: 3");
  }

  @Test
  void a_test_that_fails_keeps_rules_from_being_published() {
    Answer saved = save(List.of(toDelivery()), List.of(example(general)));

    assertThat(publish(saved, "Untested").code()).isEqualTo("rule-tests-fail");
  }

  @Test
  void two_administrators_never_overwrite_each_other() {
    Answer mine = save(List.of(toDelivery()), List.of());
    save(List.of(), List.of());

    assertThat(put(mine.header("ETag"), List.of(toDelivery()), List.of()).code())
        .isEqualTo("stale");
    assertThat(publish(mine, "Stale").code()).isEqualTo("stale");
    assertThat(admin.post("/api/rules/draft/publish", Map.of("reason", "x")).code())
        .isEqualTo("version-needed");
  }

  @Test
  void nothing_new_and_unknown_versions_are_said_to_be() {
    assertThat(publish(save(List.of(), List.of()), "Nothing").code())
        .isEqualTo("nothing-to-publish");
    assertThat(restore(987_654).code()).isEqualTo("not-found");
    assertThat(publish(save(List.of(toDelivery()), List.of()), " ").code())
        .isEqualTo("invalid-request");
  }

  @Test
  void a_text_is_checked_while_it_is_typed() {
    assertThat(check("contact.channel = 'x'", null).at("/mistakes/0/code"))
        .isEqualTo("single-equals");
    assertThat(check("contact.open", null).json().at("/mistakes")).isEmpty();
    assertThat(check("Monday", "contact.weekday").at("/mistakes/0/code")).isEqualTo("wrong-cell");
    assertThat(admin.get("/api/rules/language").body()).contains("contact.path", "startsWith");
  }

  @Test
  void a_rule_that_cannot_be_asked_stops_nobody_and_is_counted() {
    Map<String, Object> failing = toDelivery();
    failing.put("name", "Fails");
    failing.put("when", "contact.facts['no-such'] == 'x'");
    publish(save(List.of(failing), List.of()), "To see it fail");
    try (AgentsDesk ann = centre.available(port, general)) {
      centre.writesFrom(general, PAGE, "Hello");
      ann.accepts(ann.isOffered());

      assertThat(admin.get("/api/rules/failing").at("/0/rule")).isEqualTo("Fails");
    }
  }

  @Test
  void only_administrators_see_rules() {
    assertThat(people.signedIn(port, Role.SUPERVISOR).get("/api/rules/draft").code())
        .isEqualTo("not-allowed");
  }

  private Map<String, Object> toDelivery() {
    Map<String, Object> rule = new LinkedHashMap<>();
    rule.put("name", "Delivery page");
    rule.put("active", true);
    rule.put("when", "contact.path == '/lieferung'");
    rule.put("then", Map.of("queueId", delivery.value().toString(), "tags", List.of("delivery")));
    rule.put("stop", false);
    return rule;
  }

  private static Map<String, Object> example(QueueId queue) {
    return Map.of(
        "name",
        "The page leads there",
        "given",
        Map.of("contact.path", "/lieferung"),
        "expected",
        Map.of("queueId", queue.value().toString(), "rule", "Delivery page"));
  }

  private Answer save(List<?> rules, List<?> tests) {
    return put(admin.get("/api/rules/draft").header("ETag"), rules, tests);
  }

  private Answer put(String etag, List<?> rules, List<?> tests) {
    return send("PUT", "/api/rules/draft", etag, Map.of("rules", rules, "tests", tests));
  }

  private Answer publish(Answer draft, String reason) {
    return send("POST", "/api/rules/draft/publish", draft.header("ETag"), Map.of("reason", reason));
  }

  private Answer restore(long number) {
    return admin.post("/api/rules/versions/" + number + "/restore", Map.of("reason", "Back"));
  }

  private Answer check(String text, @org.jspecify.annotations.Nullable String input) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("text", text);
    body.put("input", input);
    return admin.post("/api/rules/check", body);
  }

  private Answer send(String method, String path, String etag, Object body) {
    return admin.send(
        admin
            .request(path)
            .header("Content-Type", "application/json")
            .header("If-Match", etag)
            .method(method, BodyPublishers.ofString(Json.write(body))));
  }
}
