package org.dirigent.dispatch.explain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.dirigent.conversation.Named;
import org.dirigent.conversation.WorkItemId;
import org.dirigent.dispatch.engine.Numbers;
import org.dirigent.routing.Decision;
import org.dirigent.workforce.AgentId;
import org.dirigent.workforce.ColleagueNames;
import org.dirigent.workforce.Label;
import org.dirigent.workforce.Queue;
import org.dirigent.workforce.QueueId;
import org.dirigent.workforce.Skill;
import org.dirigent.workforce.SkillId;
import org.dirigent.workforce.Workforce;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads stored decisions and gives the numbers their names back. */
@Component
class Explanations {

  /** An item is rarely offered more often; the newest count. */
  private static final int LIMIT = 50;

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Numbers numbers;
  private final Workforce workforce;
  private final ColleagueNames names;

  Explanations(
      JdbcClient jdbc,
      JsonMapper json,
      Numbers numbers,
      Workforce workforce,
      ColleagueNames names) {
    this.jdbc = jdbc;
    this.json = json;
    this.numbers = numbers;
    this.workforce = workforce;
    this.names = names;
  }

  /** All decisions about a work item, the newest first. */
  List<DecisionView> of(WorkItemId work) {
    return jdbc.sql(
            """
            select d.at, d.what, d.agent, d.queue, d.waited_ms, d.body, w.rules_version,
                   w.rule_names
              from decision d join work_item w on w.id = d.work
             where d.work = ? order by d.position desc, d.ordinal desc limit ?
            """)
        .params(work.value(), LIMIT)
        .query((row, _) -> view(row))
        .list();
  }

  private DecisionView view(ResultSet row) throws SQLException {
    Decision decision = json.readValue(row.getString(6), Decision.class);
    Named agent = agent(new AgentId(row.getObject(3, UUID.class)));
    Named queue = queue(new QueueId(row.getObject(4, UUID.class)));
    long waitedSeconds = row.getLong(5) / 1_000;
    return new DecisionView(
        row.getObject(1, OffsetDateTime.class).toInstant(),
        row.getString(2),
        agent,
        queue,
        waitedSeconds,
        code(decision.decidedBy()),
        decision.runnersUp().stream().map(other -> agent(numbers.agent(other.agent()))).toList(),
        decision.moreRunnersUp(),
        decision.ruledOut().stream().map(this::ruledOut).toList(),
        decision.ruledOutCounts().stream().map(Explanations::count).toList(),
        decision.widened().stream().map(this::widened).toList(),
        sentence(decision, agent, queue, waitedSeconds),
        decision.configuration(),
        row.getLong(7),
        List.of(json.readValue(row.getString(8), String[].class)));
  }

  private Label sentence(Decision decision, Named agent, Named queue, long waitedSeconds) {
    return Sentences.of(decision, agent.name(), queue.name(), waitedSeconds);
  }

  private DecisionView.RuledOut ruledOut(Decision.RuledOut out) {
    return new DecisionView.RuledOut(agent(numbers.agent(out.agent())), code(out.because()));
  }

  private static DecisionView.Count count(Decision.Count count) {
    return new DecisionView.Count(code(count.because()), count.agents());
  }

  private DecisionView.Widened widened(org.dirigent.routing.Plan.Timed timed) {
    SkillId skill = numbers.skill(timed.skill());
    String name = workforce.skill(skill).map(Skill::name).orElse("");
    return new DecisionView.Widened(new Named(skill.value(), name), timed.atLeast());
  }

  private static String code(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private Named agent(AgentId id) {
    return new Named(id.value(), names.of(id));
  }

  private Named queue(QueueId id) {
    return new Named(id.value(), workforce.queue(id).map(Queue::name).orElse(""));
  }
}
