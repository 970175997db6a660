package org.dirigent.conversation.inbox;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dirigent.conversation.Fact;
import org.dirigent.conversation.timeline.LockedConversation;
import org.dirigent.conversation.timeline.SegmentRow;
import org.dirigent.customer.CustomerId;
import org.dirigent.customer.CustomerLabel;
import org.dirigent.customer.Customers;
import org.dirigent.customer.Recognition;
import org.springframework.stereotype.Component;

/** What follows when somebody in an open segment proves who they are. */
@Component
final class Identifying {

  private final Customers customers;

  Identifying(Customers customers) {
    this.customers = customers;
  }

  /**
   * Whether whoever was recognised can be the one in the open segment: the same, or one of the two
   * has proven nothing yet.
   */
  boolean fits(Visit visit, Recognition who) {
    CustomerId there = visit.conversation().orElseThrow().row().customer();
    return there.equals(who.customer()) || who.anonymous() || label(there).anonymous();
  }

  /** Moves an anonymous conversation to its customer and says on the timeline what was proven. */
  void identify(
      LockedConversation conversation,
      SegmentRow before,
      SegmentRow joined,
      Recognition who,
      Instant at) {
    CustomerId there = conversation.row().customer();
    boolean moves = !there.equals(who.customer()) && !who.anonymous();
    if (moves || joined.assurance() != before.assurance()) {
      String from = label(there).name();
      if (moves) {
        conversation.moveTo(who.customer());
      }
      String to = label(conversation.row().customer()).name();
      conversation.note(new Fact.Identified(joined.assurance().level(), from, to), joined, at);
    }
  }

  private CustomerLabel label(CustomerId customer) {
    Map<CustomerId, CustomerLabel> labels = customers.labels(Set.of(customer));
    return Optional.ofNullable(labels.get(customer)).orElseThrow();
  }
}
