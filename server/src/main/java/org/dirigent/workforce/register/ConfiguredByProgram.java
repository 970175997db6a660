package org.dirigent.workforce.register;

import org.dirigent.platform.AuditEntry;
import org.dirigent.workforce.Agent;
import org.dirigent.workforce.AgentId;
import org.dirigent.workforce.Disposition;
import org.dirigent.workforce.DispositionId;
import org.dirigent.workforce.Expert;
import org.dirigent.workforce.ExpertId;
import org.dirigent.workforce.Hours;
import org.dirigent.workforce.HoursId;
import org.dirigent.workforce.NewWorkforce;
import org.dirigent.workforce.Queue;
import org.dirigent.workforce.QueueId;
import org.dirigent.workforce.Reason;
import org.dirigent.workforce.ReasonId;
import org.dirigent.workforce.Skill;
import org.dirigent.workforce.SkillId;
import org.springframework.stereotype.Component;

/** Lets other modules configure what people configure by hand, under the same checks. */
@Component
final class ConfiguredByProgram implements NewWorkforce {

  private final Registers registers;
  private final References references;

  ConfiguredByProgram(Registers registers, References references) {
    this.registers = registers;
    this.references = references;
  }

  @Override
  public SkillId add(Skill skill, AuditEntry.Actor actor) {
    return new SkillId(registers.skills.add(skill, actor).id());
  }

  @Override
  public HoursId add(Hours hours, AuditEntry.Actor actor) {
    references.check(hours);
    return new HoursId(registers.hours.add(hours, actor).id());
  }

  @Override
  public QueueId add(Queue queue, AuditEntry.Actor actor) {
    references.check(queue, null);
    return new QueueId(registers.queues.add(queue, actor).id());
  }

  @Override
  public DispositionId add(Disposition disposition, AuditEntry.Actor actor) {
    references.check(disposition);
    return new DispositionId(registers.dispositions.add(disposition, actor).id());
  }

  @Override
  public ReasonId add(Reason reason, AuditEntry.Actor actor) {
    return new ReasonId(registers.reasons.add(reason, actor).id());
  }

  @Override
  public ExpertId add(Expert expert, AuditEntry.Actor actor) {
    return new ExpertId(registers.experts.add(expert, actor).id());
  }

  @Override
  public void put(AgentId id, Agent agent, AuditEntry.Actor actor) {
    references.check(agent);
    registers.agents.put(id.value(), agent, actor);
  }
}
