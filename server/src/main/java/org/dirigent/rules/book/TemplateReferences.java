package org.dirigent.rules.book;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.dirigent.knowledge.TeamTemplates;
import org.dirigent.knowledge.Template;
import org.dirigent.rules.language.Mistake;
import org.dirigent.workforce.Label;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Automatic answers and checklists come from templates of the team that name no colleague. */
@Component
final class TemplateReferences implements References {

  private static final Label ANSWER =
      new Label("der automatischen Antwort", "the automatic answer");
  private static final Label CHECKLIST = new Label("der Checkliste", "the checklist");

  private final TeamTemplates templates;

  TemplateReferences(TeamTemplates templates) {
    this.templates = templates;
  }

  @Override
  public List<Mistake> check(Outcome outcome) {
    return Stream.concat(
            check(outcome.autoReplyTemplateId(), ANSWER),
            outcome.tasks().stream().flatMap(task -> check(task.checklistTemplateId(), CHECKLIST)))
        .toList();
  }

  private Stream<Mistake> check(@Nullable UUID wanted, Label what) {
    if (wanted == null) {
      return Stream.empty();
    }
    Optional<Template> template = templates.find(wanted);
    if (template.isEmpty()) {
      return Stream.of(gone(what));
    }
    return templates.speaksForNobody(template.get())
        ? Stream.empty()
        : Stream.of(speaksForSomebody(what));
  }

  private static Mistake gone(Label what) {
    return Mistake.of(
        "template-gone",
        new Label(
            "Die Vorlage " + what.de() + " gibt es nicht mehr",
            "The template of " + what.en() + " is not in use"),
        new Label(
            "Wählen Sie eine Vorlage des Teams, die es gibt",
            "Choose a template of the team that is in use"));
  }

  private static Mistake speaksForSomebody(Label what) {
    return Mistake.of(
        "template-names-agent",
        new Label(
            "Die Vorlage " + what.de() + " nennt den Agenten, und es gibt hier keinen",
            "The template of " + what.en() + " names the agent, and there is none here"),
        new Label(
            "Wählen Sie eine Vorlage ohne {{agent.name}}",
            "Choose a template without {{agent.name}}"));
  }
}
