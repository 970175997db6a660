package org.dirigent.dispatch;

import java.util.List;
import java.util.Optional;
import org.dirigent.workforce.AgentId;

/** The floor as it is this moment: who does what, and what waits where. Read from memory. */
public interface Floor {

  Optional<AgentNow> agent(AgentId agent);

  /** All agents in use, by id. */
  List<AgentNow> agents();

  /** All queues in use, by id. */
  List<QueueNow> queues();
}
