package org.dirigent.dispatch.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dirigent.conversation.WorkItemId;
import org.dirigent.customer.CustomerId;
import org.dirigent.rules.Assessment;
import org.dirigent.workforce.QueueId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which waiting work is to be judged again, and what came out. Work that an agent ever had, or that
 * a person moved or hurried, is left to people.
 */
@Component
public class Reassessments {

  /** Work that only the rules have decided on so far. */
  private static final String UNTOUCHED =
      "ended_at is null and answered_at is null and not by_hand and channel <> 'task'";

  private static final Duration AGAIN = Duration.ofSeconds(2);
  private static final int TRIES = 20;

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final InstantSource clock;

  Reassessments(JdbcClient jdbc, JsonMapper json, InstantSource clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  /**
   * All work that waits, because of something that may concern it all. What is due already keeps
   * its turn.
   */
  public void askAll(String why) {
    jdbc.sql(
            """
            insert into reassessment_due (work, why, asked_at, many)
            select id, ?, ?, true from work_item where %s
            on conflict (work) do update
              set why = excluded.why, tries = 0,
                  asked_at = least(reassessment_due.asked_at, excluded.asked_at)"""
                .formatted(UNTOUCHED))
        .params(why, Timestamp.from(clock.instant()))
        .update();
  }

  void ask(WorkItemId work, String why) {
    ask("id", work.value(), why);
  }

  void ask(CustomerId customer, String why) {
    ask("customer", customer.value(), why);
  }

  private void ask(String column, UUID of, String why) {
    jdbc.sql(
            """
            insert into reassessment_due (work, why, asked_at)
            select id, ?, ? from work_item where %s and %s = ?
            on conflict (work) do update
              set why = excluded.why, asked_at = excluded.asked_at, tries = 0, many = false"""
                .formatted(UNTOUCHED, column))
        .params(why, Timestamp.from(clock.instant()), of)
        .update();
  }

  /**
   * The next work that is due, which nobody else takes before the transaction ends: first that of
   * which something is known anew.
   */
  Optional<Due> next() {
    return jdbc.sql(
            """
            select d.work, d.why, d.tries, w.status, w.needs, w.queue,
                   w.ended_at is null and w.answered_at is null and not w.by_hand as untouched
              from reassessment_due d join work_item w on w.id = d.work
             where d.asked_at <= ? order by d.many, d.asked_at limit 1 for update of d skip locked""")
        .param(Timestamp.from(clock.instant()))
        .query((row, _) -> due(row))
        .optional();
  }

  private static Due due(ResultSet row) throws SQLException {
    return new Due(
        new WorkItemId(row.getObject("work", UUID.class)),
        row.getString("why"),
        row.getInt("tries"),
        row.getString("status"),
        row.getString("needs"),
        new QueueId(row.getObject("queue", UUID.class)),
        row.getBoolean("untouched"));
  }

  void done(WorkItemId work) {
    jdbc.sql("delete from reassessment_due where work = ?").param(work.value()).update();
  }

  /** It may not have been the moment; asked again until what holds is what the rules say. */
  void later(Due due) {
    if (due.tries() >= TRIES) {
      done(due.work());
      return;
    }
    jdbc.sql("update reassessment_due set asked_at = ?, tries = tries + 1 where work = ?")
        .params(Timestamp.from(clock.instant().plus(AGAIN)), due.work().value())
        .update();
  }

  /** Keeps what came out until the engine has taken it. */
  void keep(Due due, Assessment assessment, String needs, @Nullable Integer answerWithin) {
    jdbc.sql(
            """
            insert into reassessment
              (work, why, needs, rules_version, rule_names, answer_within, queue_before, queue_after)
            values (?, ?, ?, ?, ?::jsonb, ?, ?, ?)
            on conflict (work) do update
              set why = excluded.why, needs = excluded.needs,
                  rules_version = excluded.rules_version, rule_names = excluded.rule_names,
                  answer_within = excluded.answer_within, queue_before = excluded.queue_before,
                  queue_after = excluded.queue_after""")
        .params(
            Arrays.asList(
                due.work().value(),
                due.why(),
                needs,
                assessment.version(),
                json.writeValueAsString(assessment.because().rules()),
                answerWithin,
                due.queue().value(),
                assessment.queue().value()))
        .update();
  }

  /** The engine has taken it: from now on it is what the work needs. */
  public Optional<Taken> taken(WorkItemId work) {
    Optional<Taken> taken =
        jdbc.sql(
                """
                delete from reassessment where work = ?
                returning why, needs, rules_version, rule_names, answer_within, queue_before,
                          queue_after""")
            .param(work.value())
            .query((row, _) -> taken(row))
            .optional();
    taken.ifPresent(
        now ->
            jdbc.sql(
                    """
                    update work_item set needs = ?, rules_version = ?, rule_names = ?::jsonb,
                           answer_within = ? where id = ?""")
                .params(
                    Arrays.asList(
                        now.needs(),
                        now.version(),
                        json.writeValueAsString(now.rules()),
                        now.answerWithin(),
                        work.value()))
                .update());
    return taken;
  }

  private Taken taken(ResultSet row) throws SQLException {
    return new Taken(
        row.getString("why"),
        row.getString("needs"),
        row.getLong("rules_version"),
        List.of(json.readValue(row.getString("rule_names"), String[].class)),
        row.getObject("answer_within", Integer.class),
        new QueueId(row.getObject("queue_before", UUID.class)),
        new QueueId(row.getObject("queue_after", UUID.class)));
  }

  /**
   * Work that is to be judged again.
   *
   * @param needs what the rules said last
   * @param untouched whether it is still the rules' alone
   */
  record Due(
      WorkItemId work,
      String why,
      int tries,
      String status,
      String needs,
      QueueId queue,
      boolean untouched) {}

  /** What holds now. */
  public record Taken(
      String why,
      String needs,
      long version,
      List<String> rules,
      @Nullable Integer answerWithin,
      QueueId from,
      QueueId to) {

    public Taken {
      rules = List.copyOf(rules);
    }
  }
}
