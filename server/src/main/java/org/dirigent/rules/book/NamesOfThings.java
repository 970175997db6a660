package org.dirigent.rules.book;

import java.util.UUID;
import org.dirigent.workforce.AgentId;
import org.dirigent.workforce.QueueId;
import org.dirigent.workforce.RequiredSkill;

/** What people call the things that rules point to; something unknown has an empty name. */
public interface NamesOfThings {

  /** Of a queue, retired or not. */
  String of(QueueId queue);

  /** Of a skill, with its level. */
  String of(RequiredSkill required);

  /** Of an agent, among colleagues. */
  String of(AgentId agent);

  /** Of a template of the team. */
  String ofTemplate(UUID template);
}
