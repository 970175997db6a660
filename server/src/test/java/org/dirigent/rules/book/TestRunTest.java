package org.dirigent.rules.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dirigent.rules.language.Language;
import org.dirigent.workforce.AgentId;
import org.dirigent.workforce.QueueId;
import org.dirigent.workforce.RequiredSkill;
import org.dirigent.workforce.SkillId;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Tests beside rules: what they may expect, and what they say when something else came out. */
class TestRunTest {

  private static final BookCompiler COMPILER = new BookCompiler(new Language(), _ -> List.of());
  private static final JsonMapper JSON = new JsonMapper();
  private static final QueueId DELIVERY = new QueueId(new UUID(1, 1));
  private static final QueueId RETURNS = new QueueId(new UUID(1, 2));
  private static final SkillId POLISH = new SkillId(new UUID(2, 1));

  @Test
  void tests_beside_the_rules_say_what_was_expected_and_what_came_out() {
    var book =
        new RuleBook(
            List.of(
                rule(
                    "one",
                    "contact.language == 'pl'",
                    outcome(Map.of("queueId", DELIVERY.value())))),
            List.of(
                test("right", Map.of("queueId", DELIVERY.value(), "rule", "one")),
                test("wrong", Map.of("queueId", RETURNS.value(), "rule", "two")),
                new RuleTest(
                    "no fact", Map.of("contact.colour", "red"), RuleTest.Expected.ANYTHING)));

    assertThat(results(book))
        .extracting(result -> result.name() + " " + result.passed() + " " + result.told())
        .satisfiesExactly(
            right -> assertThat(right).isEqualTo("right true "),
            wrong ->
                assertThat(wrong)
                    .isEqualTo(
                        "wrong false queue: expected returns, got delivery; rule: expected two, got"
                            + " one"),
            unknown -> assertThat(unknown).startsWith("no fact false ").contains("contact.colour"));
  }

  @Test
  void a_test_may_expect_every_effect() {
    Map<String, ?> everything =
        Map.of(
            "queueId",
            RETURNS.value(),
            "skills",
            List.of(Map.of("skillId", POLISH.value(), "minLevel", 3)),
            "priority",
            "high",
            "orderClass",
            "first",
            "answerWithinSeconds",
            1800,
            "preferredAgentId",
            new UUID(3, 1),
            "tags",
            List.of("late"),
            "topic",
            "Returns",
            "autoReplyTemplateId",
            new UUID(4, 1));
    Map<String, Object> expected = new HashMap<>(everything);
    expected.put("setAside", true);
    expected.put("task", "Look for it");
    Map<String, Object> said = new HashMap<>(everything);
    said.put("setAside", true);
    said.put("tasks", List.of(Map.of("title", "Look for it", "queueId", DELIVERY.value())));

    assertThat(results(new RuleBook(List.of(rule("all", "", outcome(said))), one(expected))))
        .allMatch(TestRun.Result::passed);
    assertThat(results(new RuleBook(List.of(), one(expected))).getFirst().differences())
        .extracting(TestRun.Difference::toString)
        .containsExactly(
            "Difference[what=queue, expected=returns, got=]",
            "Difference[what=priority, expected=high, got=]",
            "Difference[what=class, expected=first, got=]",
            "Difference[what=promise, expected=1800, got=]",
            "Difference[what=agent, expected=somebody, got=]",
            "Difference[what=autoReply, expected=a template, got=]",
            "Difference[what=topic, expected=Returns, got=]",
            "Difference[what=skills, expected=polish 3, got=]",
            "Difference[what=tags, expected=late, got=]",
            "Difference[what=setAside, expected=true, got=false]",
            "Difference[what=task, expected=Look for it, got=]");
  }

  @Test
  void a_test_from_before_with_its_one_tag_is_read_as_it_was_meant() {
    var read = JSON.readValue("{\"tag\": \"late\", \"queueId\": null}", RuleTest.Expected.class);

    assertThat(read.tags()).containsExactly("late");
    assertThat(JSON.readValue("{\"tag\": null}", RuleTest.Expected.class))
        .isEqualTo(RuleTest.Expected.ANYTHING);
  }

  private static List<RuleTest> one(Map<String, ?> expected) {
    return List.of(test("only", expected));
  }

  private static RuleTest test(String name, Map<String, ?> expected) {
    return new RuleTest(
        name,
        Map.of("contact.language", "pl"),
        JSON.convertValue(expected, RuleTest.Expected.class));
  }

  private static List<TestRun.Result> results(RuleBook book) {
    return new TestRun(new PlainNames()).of(book, COMPILER.compile(book).compiled());
  }

  /** Whoever is asked in these tests. */
  private static final class PlainNames implements NamesOfThings {

    @Override
    public String of(QueueId queue) {
      return queue.equals(DELIVERY) ? "delivery" : "returns";
    }

    @Override
    public String of(RequiredSkill required) {
      return (required.skillId().equals(POLISH) ? "polish " : "bikes ") + required.minLevel();
    }

    @Override
    public String of(AgentId agent) {
      return "somebody";
    }

    @Override
    public String ofTemplate(UUID template) {
      return "a template";
    }
  }

  private static Rule rule(String name, String when, Outcome then) {
    return new Rule(name, true, when, then, null, false);
  }

  /** As it is written down, where what is not said is left out. */
  private static Outcome outcome(Map<String, ?> said) {
    return JSON.convertValue(said, Outcome.class);
  }
}
