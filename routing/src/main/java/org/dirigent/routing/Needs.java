package org.dirigent.routing;

import java.util.List;
import java.util.Optional;

/// What an item needs, as the rules judged it: where it waits, who may take it, how pressing it is.
public record Needs(
    QueueId queue,
    ChannelName channel,
    List<Requirement> requirements,
    Priority priority,
    Optional<Preference> preference) {

  public Needs {
    requirements = Checks.atMost(16, requirements, "requirements for an item");
  }

  public Needs(QueueId queue, ChannelName channel) {
    this(queue, channel, List.of(), Priority.ORDINARY, Optional.empty());
  }

  public Needs with(Priority other) {
    return new Needs(queue, channel, requirements, other, preference);
  }

  public Needs on(ChannelName other) {
    return new Needs(queue, other, requirements, priority, preference);
  }

  public Needs preferring(Preference other) {
    return new Needs(queue, channel, requirements, priority, Optional.of(other));
  }

  /// A skill that the agent must have, at this level or above, until the requirement expires. An
  /// item that settles for less step by step carries one requirement for each step.
  ///
  /// @param expiresAfter counted in open time from entering the queue; absent means never
  public record Requirement(SkillId skill, int atLeast, Optional<Ticks> expiresAfter) {
    public Requirement {
      Checks.between(1, 5, atLeast, "a level");
    }
  }

  /// The agent who should have the item if they can soon. For a bounded time it waits for them
  /// alone, but only while they are signed in and reachable; later they still win against equals.
  ///
  /// @param within in open time; absent means as the queue says
  public record Preference(AgentId agent, Why why, Optional<Ticks> within) {

    public enum Why {
      /// Looks after the conversation.
      OWNER,
      /// Served this customer last.
      LAST_AGENT,
      /// Asked for by the customer.
      CUSTOMER_WISH,
      /// Handed over by a colleague: neither queue nor skills are asked for.
      TRANSFER,
      /// Was working on it when the connection was lost: neither queue nor skills are asked for.
      UNFINISHED;

      /// Whether a person, not a rule, singled the agent out.
      public boolean directed() {
        return switch (this) {
          case OWNER, LAST_AGENT, CUSTOMER_WISH -> false;
          case TRANSFER, UNFINISHED -> true;
        };
      }
    }
  }
}
