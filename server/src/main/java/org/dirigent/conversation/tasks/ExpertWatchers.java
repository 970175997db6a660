package org.dirigent.conversation.tasks;

import org.dirigent.conversation.TaskId;
import org.dirigent.conversation.crew.WorkingCrew;
import org.springframework.stereotype.Component;

/** Those who keep watch; what they know stands in the database, so a restart forgets nothing. */
@Component
final class ExpertWatchers extends WorkingCrew<TaskId> {

  private static final int WORKERS = 2;

  ExpertWatchers(ExpertWatch watch) {
    super("expert-watch", WORKERS, watch);
  }
}
