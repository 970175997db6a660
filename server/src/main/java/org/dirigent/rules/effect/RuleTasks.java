package org.dirigent.rules.effect;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.dirigent.conversation.ConversationId;
import org.dirigent.conversation.RuledTasks;
import org.dirigent.conversation.TaskId;
import org.dirigent.conversation.WorkItemId;
import org.dirigent.knowledge.TeamTemplates;
import org.dirigent.rules.Assessment.RuledTask;
import org.dirigent.rules.TaskWish;
import org.dirigent.workforce.QueueId;
import org.dirigent.workforce.Workforce;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes the tasks that rules want, each once for a contact however often that is judged, and no
 * more than {@link TaskWish#MOST} in all.
 */
@Component
final class RuleTasks {

  private static final int MOST_LINES = 50;
  private static final int LONGEST_LINE = 200;

  private final RuledTasks tasks;
  private final TeamTemplates templates;
  private final Workforce workforce;
  private final JdbcClient jdbc;

  RuleTasks(RuledTasks tasks, TeamTemplates templates, Workforce workforce, JdbcClient jdbc) {
    this.tasks = tasks;
    this.templates = templates;
    this.workforce = workforce;
    this.jdbc = jdbc;
  }

  void make(WorkItemId work, ConversationId conversation, List<RuledTask> wanted, Instant at) {
    for (RuledTask task : wanted) {
      if (isNew(work, task)) {
        tasks
            .make(meant(work, conversation, task, at), at)
            .ifPresent(made -> remember(work, task, made));
      }
    }
  }

  private boolean isNew(WorkItemId work, RuledTask task) {
    return jdbc.sql(
            """
            select count(*) < ? and count(*) filter (where rule = ? and nth = ?) = 0
              from rule_task where work = ?""")
        .params(TaskWish.MOST, task.rule(), task.nth(), work.value())
        .query(Boolean.class)
        .single();
  }

  private void remember(WorkItemId work, RuledTask task, TaskId made) {
    jdbc.sql("insert into rule_task (work, rule, nth, task) values (?, ?, ?, ?)")
        .params(work.value(), task.rule(), task.nth(), made.value())
        .update();
  }

  private RuledTasks.RuledTask meant(
      WorkItemId work, ConversationId conversation, RuledTask task, Instant at) {
    TaskWish wish = task.wish();
    String key = "%s %d %s".formatted(work, task.nth(), task.rule());
    return new RuledTasks.RuledTask(
        new TaskId(UUID.nameUUIDFromBytes(key.getBytes(UTF_8))),
        conversation,
        task.rule(),
        wish.title(),
        wish.text(),
        unit(wish.queueId()),
        Optional.ofNullable(wish.dueWithinSeconds()).map(at::plusSeconds),
        checklist(wish, conversation));
  }

  /** One that was retired since is stood in for by any other: the task is seen, and moved on. */
  private QueueId unit(QueueId wanted) {
    return workforce.queues().containsKey(wanted)
        ? wanted
        : workforce.queues().keySet().stream().findFirst().orElse(wanted);
  }

  private List<String> checklist(TaskWish wish, ConversationId conversation) {
    Stream<String> prepared =
        Optional.ofNullable(wish.checklistTemplateId())
            .flatMap(template -> templates.filled(template, conversation.value()))
            .stream()
            .flatMap(String::lines);
    return Stream.concat(wish.checklist().stream(), prepared)
        .map(line -> line.strip().replaceFirst("^([-*\u2022]|\\d{1,2}[.)])\\s+", ""))
        .filter(line -> !line.isBlank())
        .map(line -> line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) : line)
        .limit(MOST_LINES)
        .toList();
  }
}
