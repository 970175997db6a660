package org.dirigent.knowledge.texts;

import java.util.Optional;
import java.util.UUID;
import org.dirigent.knowledge.TeamTemplates;
import org.dirigent.knowledge.Template;
import org.springframework.stereotype.Component;

/** Templates from the team's shelf, filled without a colleague. */
@Component
final class AutomaticTemplates implements TeamTemplates {

  private final Shelf<Template> templates;
  private final Values values;

  AutomaticTemplates(Shelves shelves, Values values) {
    this.templates = shelves.templates;
    this.values = values;
  }

  @Override
  public Optional<Template> find(UUID id) {
    return templates.ofTeam(id);
  }

  @Override
  public boolean speaksForNobody(Template template) {
    return !Variables.named(template.text()).contains(Values.AGENT);
  }

  @Override
  public Optional<String> filled(UUID id, UUID conversation) {
    return find(id)
        .flatMap(
            template ->
                values
                    .in(conversation, template.language())
                    .map(known -> Variables.fillWhatIsKnown(template.text(), known)));
  }
}
