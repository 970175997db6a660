package org.dirigent.rules.language;

import java.util.Map;

/** Everything on which a contact is judged, gathered once before the first rule is asked. */
public record Facts(
    ContactFacts contact,
    CustomerFacts customer,
    ConversationFacts conversation,
    MessageFacts message) {

  /** The facts by the names that conditions use. */
  public Map<String, Object> variables() {
    return FactCatalogue.byName(this);
  }

  /** The same with other words of the customer. */
  public Facts saying(MessageFacts words) {
    return new Facts(contact, customer, conversation, words);
  }
}
