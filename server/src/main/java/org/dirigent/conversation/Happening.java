package org.dirigent.conversation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.dirigent.workforce.AgentId;

/** Something that became of a work item and belongs on its timeline. Notes in it stay inside. */
public sealed interface Happening {

  /** An agent took the contact. */
  record Joined(AgentId agent) implements Happening {}

  /** An agent passed the contact on, to another agent or to a queue. */
  record Transferred(
      AgentId by, Optional<AgentId> toAgent, Optional<Named> toQueue, Optional<String> note)
      implements Happening {}

  /** An agent was offered the item and did not answer. */
  record OfferMissed(AgentId agent, Duration rang) implements Happening {}

  /** An agent was offered the item and declined it. */
  record OfferDeclined(AgentId agent, Optional<String> reason) implements Happening {}

  /**
   * The item went back to its queue without anybody passing it on.
   *
   * @param reason a stable code that screens translate, such as {@code unreachable}
   */
  record Returned(Optional<AgentId> from, String reason) implements Happening {}

  /**
   * Waiting work was judged again and needs something else.
   *
   * @param why a stable code that screens translate, such as {@code rules}
   * @param from the queue that it left, if it did
   * @param rules the names of those that decided, of that version
   */
  record Reassessed(
      String why, Optional<Named> from, Optional<Named> to, List<String> rules, long version)
      implements Happening {}

  /**
   * The agent finished the work after the contact.
   *
   * @param resolved whether nothing is left to do; a conversation in which somebody speaks again
   *     stays open all the same
   */
  record WrappedUp(
      AgentId agent,
      Duration took,
      Optional<String> disposition,
      Optional<String> note,
      boolean resolved)
      implements Happening {}

  /** We were restarted while the item was being offered or worked. */
  record Restarted() implements Happening {}
}
