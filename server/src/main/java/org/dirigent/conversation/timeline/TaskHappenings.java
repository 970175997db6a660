package org.dirigent.conversation.timeline;

import java.util.Optional;
import java.util.UUID;
import org.dirigent.conversation.Fact;
import org.dirigent.conversation.Happening;
import org.dirigent.conversation.WorkItemId;
import org.dirigent.workforce.AgentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the timeline tells of the work on a task: who took it, and whether it went on. */
@Component
final class TaskHappenings {

  private final JdbcClient jdbc;
  private final Happenings happenings;
  private final AgentNames names;

  TaskHappenings(JdbcClient jdbc, Happenings happenings, AgentNames names) {
    this.jdbc = jdbc;
    this.happenings = happenings;
    this.names = names;
  }

  /** The fact to be told; nothing where the task itself tells more. */
  Optional<Fact> fact(WorkItemId work, Happening happening) {
    return switch (happening) {
      case Happening.Joined(AgentId agent) ->
          taskOf(work).map(task -> new Fact.TaskNoted(task, "taken", names.named(agent)));
      case Happening.WrappedUp _ -> Optional.empty();
      case Happening.Transferred _,
          Happening.OfferMissed _,
          Happening.OfferDeclined _,
          Happening.Returned _,
          Happening.Reassessed _,
          Happening.Restarted _ ->
          Optional.of(happenings.fact(happening));
    };
  }

  private Optional<Fact.TaskNamed> taskOf(WorkItemId work) {
    return jdbc.sql("select id, title from task where work_item_id = ?")
        .param(work.value())
        .query((row, _) -> new Fact.TaskNamed(row.getObject(1, UUID.class), row.getString(2)))
        .optional();
  }
}
