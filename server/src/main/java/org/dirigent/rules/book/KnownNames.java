package org.dirigent.rules.book;

import java.util.UUID;
import org.dirigent.knowledge.TeamTemplates;
import org.dirigent.knowledge.Template;
import org.dirigent.workforce.AgentId;
import org.dirigent.workforce.ColleagueNames;
import org.dirigent.workforce.Queue;
import org.dirigent.workforce.QueueId;
import org.dirigent.workforce.RequiredSkill;
import org.dirigent.workforce.Skill;
import org.dirigent.workforce.Workforce;
import org.springframework.stereotype.Component;

/** Names as workforce and knowledge know them. */
@Component
final class KnownNames implements NamesOfThings {

  private final Workforce workforce;
  private final ColleagueNames agents;
  private final TeamTemplates templates;

  KnownNames(Workforce workforce, ColleagueNames agents, TeamTemplates templates) {
    this.workforce = workforce;
    this.agents = agents;
    this.templates = templates;
  }

  @Override
  public String of(QueueId queue) {
    return workforce.queue(queue).map(Queue::name).orElse("");
  }

  @Override
  public String of(RequiredSkill required) {
    String skill = workforce.skill(required.skillId()).map(Skill::name).orElse("");
    return skill + " " + required.minLevel();
  }

  @Override
  public String of(AgentId agent) {
    return agents.of(agent);
  }

  @Override
  public String ofTemplate(UUID template) {
    return templates.find(template).map(Template::name).orElse("");
  }
}
