package org.dirigent.conversation.inbox;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dirigent.channel.Assurance;
import org.dirigent.conversation.mail.Subjects;
import org.dirigent.conversation.timeline.Columns;
import org.dirigent.customer.CustomerId;

/** Somebody for whom a segment is to be opened. */
record Newcomer(
    CustomerId customer,
    Assurance assurance,
    Optional<String> language,
    Optional<String> topic,
    Set<String> consents,
    Map<String, String> facts) {

  private static final int TOPIC = 200;

  /**
   * The customer, who is not there: something else needs somebody to look at their conversation.
   */
  static Newcomer absent(CustomerId customer, Map<String, String> facts) {
    return new Newcomer(
        customer, Assurance.NONE, Optional.empty(), Optional.empty(), Set.of(), facts);
  }

  /** Whoever wrote a mail that begins something; its subject says what. */
  static Newcomer writing(CustomerId customer, Letter.Mail letter) {
    String topic = Subjects.bare(letter.mail().subject());
    return writing(
        customer,
        letter,
        Optional.of(topic.substring(0, Math.min(TOPIC, topic.length())))
            .filter(named -> !named.isBlank()));
  }

  /** Whoever goes on writing in the customer's conversation. */
  static Newcomer writingOn(CustomerId customer, Letter.Mail letter) {
    return writing(customer, letter, Optional.empty());
  }

  private static Newcomer writing(CustomerId customer, Letter.Mail letter, Optional<String> topic) {
    return new Newcomer(
        customer,
        Columns.assurance(letter.assurance()),
        Optional.ofNullable(letter.context().get("language")),
        topic,
        Set.of(),
        letter.context());
  }

  /** Somebody who said no more than that they are there. */
  static Newcomer silent(CustomerId customer, Assurance assurance) {
    return new Newcomer(
        customer, assurance, Optional.empty(), Optional.empty(), Set.of(), Map.of());
  }
}
