package org.dirigent.rules.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dirigent.rules.language.FactCatalogue;
import org.dirigent.rules.language.Facts;
import org.dirigent.rules.language.Language;
import org.dirigent.workforce.QueueId;
import org.dirigent.workforce.RequiredSkill;
import org.dirigent.workforce.SkillId;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** How rules come together: who has the first word, what adds up, what happens to broken ones. */
class CompiledBookTest {

  private static final BookCompiler COMPILER = new BookCompiler(new Language(), _ -> List.of());
  private static final JsonMapper JSON = new JsonMapper();
  private static final QueueId DELIVERY = new QueueId(new UUID(1, 1));
  private static final QueueId RETURNS = new QueueId(new UUID(1, 2));
  private static final SkillId POLISH = new SkillId(new UUID(2, 1));
  private static final SkillId BIKES = new SkillId(new UUID(2, 2));
  private static final Facts POLE =
      FactCatalogue.given(Map.of("contact.language", "pl", "contact.path", "/lieferung"));

  @Test
  void the_first_word_counts_and_skills_and_tags_add_up() {
    Finding found =
        judge(
            rule("one", "contact.path == '/lieferung'", to(DELIVERY)),
            rule("two", "contact.language == 'pl'", asking(POLISH, 3)),
            rule("three", "", asking(POLISH, 5)),
            rule("four", "", asking(BIKES, 1)),
            rule("five", "", to(RETURNS)),
            rule("six", "contact.language == 'de'", tagged("never")),
            rule("seven", "", tagged("late")));

    assertThat(found.outcome().queueId()).isEqualTo(DELIVERY);
    assertThat(found.outcome().skills())
        .containsExactly(new RequiredSkill(POLISH, 3, null), new RequiredSkill(BIKES, 1, null));
    assertThat(found.outcome().tags()).containsExactly("late");
    assertThat(found.decidedBy()).containsExactly("one", "two", "four", "seven");
  }

  @Test
  void a_rule_that_stops_is_the_last_one() {
    Finding found =
        judge(new Rule("one", true, "", tagged("a"), null, true), rule("two", "", to(DELIVERY)));

    assertThat(found.outcome().queueId()).isNull();
    assertThat(found.decidedBy()).containsExactly("one");
  }

  @Test
  void a_rule_that_is_off_is_not_asked() {
    assertThat(judge(new Rule("off", false, "", to(DELIVERY), null, false)).decidedBy()).isEmpty();
  }

  @Test
  void a_rule_that_fails_or_is_broken_is_named_and_the_others_go_on() {
    Finding found =
        judge(
            rule("fails", "contact.facts['nothing'] == 'x'", to(RETURNS)),
            rule("broken", "contact.chanel == 'x'", to(RETURNS)),
            rule("good", "", to(DELIVERY)));

    assertThat(found.outcome().queueId()).isEqualTo(DELIVERY);
    assertThat(found.failed()).containsExactly("fails", "broken");
  }

  @Test
  void the_first_row_that_fits_counts_before_what_the_rule_says_anyway() {
    var table =
        table(
            row(to(RETURNS), "de", "-"),
            row(to(DELIVERY), "pl, cs", "/lief*"),
            row(to(RETURNS), "-", "-"));
    Finding found = judge(new Rule("places", true, "", tagged("table"), table, false));

    assertThat(found.outcome().queueId()).isEqualTo(DELIVERY);
    assertThat(found.outcome().tags()).containsExactly("table");
    assertThat(found.decidedBy()).containsExactly("places #2", "places");
  }

  @Test
  void a_table_without_a_row_that_fits_says_nothing() {
    var table = table(row(to(RETURNS), "de", "-"));

    assertThat(judge(new Rule("none", true, "", tagged("table"), table, false)).decidedBy())
        .isEmpty();
  }

  @Test
  void a_wrong_cell_is_named_by_row_and_column_and_the_other_rows_stand() {
    var table =
        new Table(
            List.of("contact.weekday", "contact.path"),
            List.of(
                row(to(RETURNS), "Monday", "-"),
                row(to(DELIVERY), "-"),
                row(to(DELIVERY), "-", "-")));
    CheckedBook checked =
        COMPILER.compile(book(new Rule("days", true, "", Outcome.NOTHING, table, false)));

    assertThat(checked.problems())
        .extracting(p -> p.row() + "/" + p.column() + " " + p.mistake().code())
        .containsExactly("0/0 wrong-cell", "1/null wrong-width");
    assertThat(checked.compiled().judge(POLE).outcome().queueId()).isEqualTo(DELIVERY);
  }

  @Test
  void a_wrong_column_and_a_name_that_stands_twice_are_named() {
    var table = new Table(List.of("contact.colour"), List.of(row(to(DELIVERY), "red")));
    CheckedBook checked =
        COMPILER.compile(
            book(
                rule("twin", "", to(DELIVERY)),
                new Rule("Twin", true, "", to(RETURNS), table, false)));

    assertThat(checked.problems())
        .extracting(p -> p.rule() + " " + p.part() + " " + p.mistake().code())
        .containsExactly("1 NAME name-taken", "1 TABLE unknown-fact");
  }

  @Test
  void more_rows_than_there_may_be_are_refused() {
    List<Table.Row> rows =
        IntStream.range(0, 1_001).mapToObj(i -> row(to(DELIVERY), "p" + i)).toList();
    var table = new Table(List.of("contact.path"), rows);

    assertThat(
            COMPILER
                .compile(
                    book(
                        new Rule("a", true, "", Outcome.NOTHING, table, false),
                        new Rule("b", true, "", Outcome.NOTHING, table, false)))
                .problems())
        .extracting(problem -> problem.mistake().code())
        .containsExactly("too-many-rows");
  }

  @Test
  void tasks_add_up_to_five_and_each_knows_its_rule() {
    Finding found =
        judge(
            rule("one", "", doing("a", "b", "c")),
            rule("two", "", doing("d", "e", "f")),
            rule("three", "", doing("g")));

    assertThat(found.tasks())
        .extracting(task -> task.rule() + " " + task.nth() + " " + task.wish().title())
        .containsExactly("one 0 a", "one 1 b", "one 2 c", "two 0 d", "two 1 e");
    assertThat(found.decidedBy()).containsExactly("one", "two");
  }

  @Test
  void an_earlier_rule_may_keep_a_contact_from_being_set_aside() {
    Finding kept =
        judge(
            rule("ours", "contact.language == 'pl'", outcome(Map.of("setAside", false))),
            rule("adverts", "", outcome(Map.of("setAside", true))));
    Finding aside = judge(rule("adverts", "", outcome(Map.of("setAside", true))));

    assertThat(kept.outcome().setAside()).isFalse();
    assertThat(aside.setAsideBy()).isEqualTo("adverts");
  }

  private static Finding judge(Rule... rules) {
    return COMPILER.compile(book(rules)).compiled().judge(POLE);
  }

  private static RuleBook book(Rule... rules) {
    return new RuleBook(Arrays.asList(rules), List.of());
  }

  private static Rule rule(String name, String when, Outcome then) {
    return new Rule(name, true, when, then, null, false);
  }

  private static Table table(Table.Row... rows) {
    return new Table(List.of("contact.language", "contact.path"), List.of(rows));
  }

  private static Table.Row row(Outcome then, String... cells) {
    return new Table.Row(Arrays.stream(cells).collect(Collectors.toList()), then);
  }

  private static Outcome to(QueueId queue) {
    return outcome(Map.of("queueId", queue.value()));
  }

  private static Outcome asking(SkillId skill, int level) {
    return outcome(Map.of("skills", List.of(Map.of("skillId", skill.value(), "minLevel", level))));
  }

  private static Outcome tagged(String tag) {
    return outcome(Map.of("tags", List.of(tag)));
  }

  private static Outcome doing(String... titles) {
    List<?> tasks =
        Arrays.stream(titles)
            .map(title -> Map.of("title", title, "queueId", RETURNS.value()))
            .toList();
    return outcome(Map.of("tasks", tasks));
  }

  /** As it is written down, where what is not said is left out. */
  private static Outcome outcome(Map<String, ?> said) {
    return JSON.convertValue(said, Outcome.class);
  }
}
