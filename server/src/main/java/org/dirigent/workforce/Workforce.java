package org.dirigent.workforce;

import java.time.Instant;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * The organisation as it is configured now, for other modules. Answers come from memory and are as
 * old as the last {@link WorkforceChanged} that this node committed or heard of.
 */
public interface Workforce {

  /** Active agents by name. */
  SequencedMap<AgentId, Agent> agents();

  /** Active queues by name. */
  SequencedMap<QueueId, Queue> queues();

  /** Active skills by name. */
  SequencedMap<SkillId, Skill> skills();

  /** The agent, retired or not. */
  Optional<Agent> agent(AgentId id);

  /** The queue, retired or not. */
  Optional<Queue> queue(QueueId id);

  /** The skill, retired or not. */
  Optional<Skill> skill(SkillId id);

  /** The disposition, retired or not. */
  Optional<Disposition> disposition(DispositionId id);

  /** The reason, retired or not. */
  Optional<Reason> reason(ReasonId id);

  /** Experts in use by name. */
  SequencedMap<ExpertId, Expert> experts();

  /** The expert, retired or not. */
  Optional<Expert> expert(ExpertId id);

  /** The skill in use that stands for this language. */
  Optional<SkillId> languageSkill(String language);

  /** When that queue is open between two instants; a queue without hours always is. */
  OpenTime openTime(QueueId queue, Instant from, Instant until);

  /** Grows with every change of anything here. */
  long version();

  /**
   * Reads everything anew now, for whoever acts on a change and must not act on the state before.
   */
  void reload();
}
