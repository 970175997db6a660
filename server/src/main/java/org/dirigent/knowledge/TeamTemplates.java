package org.dirigent.knowledge;

import java.util.Optional;
import java.util.UUID;

/** The templates of the team, for what is said without a person. */
public interface TeamTemplates {

  /** The template, if it is one of the team's and in use. */
  Optional<Template> find(UUID id);

  /** Whether every variable in it can be filled without a person who speaks. */
  boolean speaksForNobody(Template template);

  /**
   * Its text for a conversation; what is not known is left out. Nothing if there is no such
   * template or conversation.
   */
  Optional<String> filled(UUID id, UUID conversation);
}
