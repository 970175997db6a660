package org.dirigent.rules.book;

import java.util.ArrayList;
import java.util.List;
import org.dirigent.rules.TaskWish;
import org.dirigent.rules.language.Mistake;
import org.dirigent.workforce.AgentId;
import org.dirigent.workforce.Label;
import org.dirigent.workforce.QueueId;
import org.dirigent.workforce.Workforce;
import org.springframework.stereotype.Component;

/** Rules may point to queues, skills and agents that are in use. */
@Component
final class WorkforceReferences implements References {

  private final Workforce workforce;

  WorkforceReferences(Workforce workforce) {
    this.workforce = workforce;
  }

  @Override
  public List<Mistake> check(Outcome outcome) {
    List<Mistake> mistakes = new ArrayList<>();
    QueueId queue = outcome.queueId();
    if (queue != null && !workforce.queues().containsKey(queue)) {
      mistakes.add(gone("queue-gone", "Die Warteschlange", "The queue"));
    }
    for (TaskWish task : outcome.tasks()) {
      if (!workforce.queues().containsKey(task.queueId())) {
        mistakes.add(
            gone(
                "unit-gone",
                "Die Einheit der Aufgabe '" + task.title() + "'",
                "The unit of the task '" + task.title() + "'"));
      }
    }
    AgentId agent = outcome.preferredAgentId();
    if (agent != null && !workforce.agents().containsKey(agent)) {
      mistakes.add(gone("agent-gone", "Die Person", "The agent"));
    }
    boolean skills =
        outcome.skills().stream().allMatch(s -> workforce.skills().containsKey(s.skillId()));
    if (!skills) {
      mistakes.add(gone("skill-gone", "Eine Fähigkeit", "A skill"));
    }
    return mistakes;
  }

  private static Mistake gone(String code, String de, String en) {
    return Mistake.of(
        code,
        new Label(de + " gibt es nicht mehr", en + " is not in use"),
        new Label("Wählen Sie etwas, das es gibt", "Choose one that is in use"));
  }
}
