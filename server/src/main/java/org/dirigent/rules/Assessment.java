package org.dirigent.rules;

import java.util.List;
import java.util.Optional;
import org.dirigent.workforce.AgentId;
import org.dirigent.workforce.Priority;
import org.dirigent.workforce.QueueId;
import org.dirigent.workforce.RequiredSkill;

/**
 * What a contact needs, frozen when it is made: publishing other rules later does not touch it.
 *
 * @param version of the rules that judged
 * @param remark why it is so, where it is not the ordinary case, as a code such as {@code
 *     default-queue}
 */
public record Assessment(
    QueueId queue,
    List<RequiredSkill> skills,
    Priority priority,
    Optional<Preferred> preferred,
    long version,
    Optional<String> remark) {

  public Assessment {
    skills = List.copyOf(skills);
  }

  /** Whose it should be, and why. */
  public record Preferred(AgentId agent, Why why) {

    /** What singles the agent out. */
    public enum Why {
      OWNER,
      LAST_AGENT
    }
  }
}
