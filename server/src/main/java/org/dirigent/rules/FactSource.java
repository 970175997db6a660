package org.dirigent.rules;

import java.util.Map;

/**
 * Somebody above who knows further facts of a contact; all beans of this type are asked once a
 * contact. What they say is read in conditions as {@code contact.facts['name']}.
 */
public interface FactSource {

  /**
   * A few small facts, at most 20 of at most 200 characters; names begin with the module's, {@code
   * journey.touchpoint}. Quick, and without an exception: a fact that cannot be told is left out.
   */
  Map<String, String> of(Contact contact);
}
