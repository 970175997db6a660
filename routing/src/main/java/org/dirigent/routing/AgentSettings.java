package org.dirigent.routing;

import java.util.List;

/// What an agent can do, for which queues, and how much of it at once.
///
/// @param budget what all items of the agent together may cost, see [ChannelSettings#cost()]
/// @param caps how many items of one channel at most; a channel without a cap has only the budget
/// @param offerTimePercent how much longer offers stand for this agent, 100 to 1000: whoever works
/// by
///     ear alone or without a mouse needs the time
public record AgentSettings(
    List<Skill> skills,
    List<QueueId> queues,
    int budget,
    List<ChannelCap> caps,
    int offerTimePercent) {

  public AgentSettings {
    skills = Checks.atMost(1_000, skills, "skills for an agent");
    queues = Checks.atMost(10_000, queues, "queues for an agent");
    caps = Checks.atMost(64, caps, "caps for an agent");
    Checks.distinct(skills.stream().map(Skill::skill).toList(), "the skills of an agent");
    Checks.distinct(queues, "the queues of an agent");
    Checks.distinct(caps.stream().map(ChannelCap::channel).toList(), "the caps of an agent");
    Checks.between(0, 1_000_000, budget, "a budget");
    Checks.between(100, 1_000, offerTimePercent, "the offer time in percent");
  }

  /// A skill at a level, 1 (some) to 5 (expert).
  public record Skill(SkillId skill, int level) {
    public Skill {
      Checks.between(1, 5, level, "a level");
    }
  }

  public record ChannelCap(ChannelName channel, int atMost) {
    public ChannelCap {
      Checks.between(0, 1_000, atMost, "a channel's cap");
    }
  }
}
