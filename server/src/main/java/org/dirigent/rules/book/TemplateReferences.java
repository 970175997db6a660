package org.dirigent.rules.book;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dirigent.knowledge.TeamTemplates;
import org.dirigent.knowledge.Template;
import org.dirigent.rules.language.Mistake;
import org.dirigent.workforce.Label;
import org.springframework.stereotype.Component;

/** Automatic answers come from templates of the team that name no colleague. */
@Component
final class TemplateReferences implements References {

  private final TeamTemplates templates;

  TemplateReferences(TeamTemplates templates) {
    this.templates = templates;
  }

  @Override
  public List<Mistake> check(Outcome outcome) {
    UUID wanted = outcome.autoReplyTemplateId();
    if (wanted == null) {
      return List.of();
    }
    Optional<Template> template = templates.find(wanted);
    if (template.isEmpty()) {
      return List.of(gone());
    }
    return templates.speaksForNobody(template.get()) ? List.of() : List.of(speaksForSomebody());
  }

  private static Mistake gone() {
    return Mistake.of(
        "template-gone",
        new Label(
            "Die Vorlage der automatischen Antwort gibt es nicht mehr",
            "The template of the automatic answer is not in use"),
        new Label(
            "Wählen Sie eine Vorlage des Teams, die es gibt",
            "Choose a template of the team that is in use"));
  }

  private static Mistake speaksForSomebody() {
    return Mistake.of(
        "template-names-agent",
        new Label(
            "Die Vorlage nennt den Agenten, und eine automatische Antwort hat keinen",
            "The template names the agent, and an automatic answer has none"),
        new Label(
            "Wählen Sie eine Vorlage ohne {{agent.name}}",
            "Choose a template without {{agent.name}}"));
  }
}
