package org.dirigent.workforce;

import org.dirigent.platform.AuditEntry;

/** Configures by program: the first-start assistant, imports, tests. People use the HTTP API. */
public interface NewWorkforce {

  SkillId add(Skill skill, AuditEntry.Actor actor);

  HoursId add(Hours hours, AuditEntry.Actor actor);

  QueueId add(Queue queue, AuditEntry.Actor actor);

  DispositionId add(Disposition disposition, AuditEntry.Actor actor);

  ReasonId add(Reason reason, AuditEntry.Actor actor);

  ExpertId add(Expert expert, AuditEntry.Actor actor);

  /** Sets what an account is like as an agent. */
  void put(AgentId id, Agent agent, AuditEntry.Actor actor);
}
