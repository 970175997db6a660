package org.dirigent.conversation.inbox;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dirigent.channel.Assurance;
import org.dirigent.customer.CustomerId;

/** Somebody for whom a segment is to be opened. */
record Newcomer(
    CustomerId customer,
    Assurance assurance,
    Optional<String> language,
    Optional<String> topic,
    Set<String> consents,
    Map<String, String> facts) {

  /**
   * The customer, who is not there: something else needs somebody to look at their conversation.
   */
  static Newcomer absent(CustomerId customer, Map<String, String> facts) {
    return new Newcomer(
        customer, Assurance.NONE, Optional.empty(), Optional.empty(), Set.of(), facts);
  }

  /** Somebody who said no more than that they are there. */
  static Newcomer silent(CustomerId customer, Assurance assurance) {
    return new Newcomer(
        customer, assurance, Optional.empty(), Optional.empty(), Set.of(), Map.of());
  }
}
