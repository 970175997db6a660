package org.dirigent.rules.language;

import java.util.Map;

/** Everything on which a contact is judged, gathered once before the first rule is asked. */
public record Facts(ContactFacts contact, CustomerFacts customer, ConversationFacts conversation) {

  /** The facts by the names that conditions use. */
  public Map<String, Object> variables() {
    return FactCatalogue.byName(this);
  }
}
