package org.dirigent.workforce.register;

import org.dirigent.platform.AuditLog;
import org.dirigent.platform.EventLog;
import org.dirigent.platform.IdSource;
import org.dirigent.workforce.Agent;
import org.dirigent.workforce.Disposition;
import org.dirigent.workforce.Expert;
import org.dirigent.workforce.Hours;
import org.dirigent.workforce.Queue;
import org.dirigent.workforce.Reason;
import org.dirigent.workforce.Skill;
import org.dirigent.workforce.WorkforceChanged.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The seven registers. */
@Component
final class Registers {

  final Register<Agent> agents;
  final Register<Queue> queues;
  final Register<Skill> skills;
  final Register<Hours> hours;
  final Register<Disposition> dispositions;
  final Register<Reason> reasons;
  final Register<Expert> experts;

  Registers(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      JsonMapper json,
      AuditLog audit,
      EventLog events,
      IdSource ids,
      Changes changes) {
    var tools = new Register.Tools(jdbc, transaction, json, audit, events, ids, changes);
    agents = new Register<>(Kind.AGENT, "agent", Agent.class, tools);
    queues = new Register<>(Kind.QUEUE, "queue", Queue.class, tools);
    skills = new Register<>(Kind.SKILL, "skill", Skill.class, tools);
    hours = new Register<>(Kind.HOURS, "opening_hours", Hours.class, tools);
    dispositions = new Register<>(Kind.DISPOSITION, "disposition", Disposition.class, tools);
    reasons = new Register<>(Kind.REASON, "reason", Reason.class, tools);
    experts = new Register<>(Kind.EXPERT, "expert", Expert.class, tools);
  }
}
