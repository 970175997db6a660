package org.dirigent.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dirigent.workforce.QueueId;

/** Where rules hand a part of a conversation to a unit. */
public interface RuledTasks {

  /**
   * Makes the task and gives it to its unit, in the caller's transaction. One that exists is not
   * made again.
   *
   * @return nothing if there is no such conversation, or it has as many tasks as it may have
   */
  Optional<TaskId> make(RuledTask task, Instant at);

  /**
   * What is to be done.
   *
   * @param id the same for the same wish, so that a repeat is known
   * @param rule the name of the rule that wants it; it stands where an agent would
   * @param unit a queue in use
   */
  record RuledTask(
      TaskId id,
      ConversationId conversation,
      String rule,
      String title,
      String text,
      QueueId unit,
      Optional<Instant> dueAt,
      List<String> checklist) {

    public RuledTask {
      checklist = List.copyOf(checklist);
    }
  }
}
