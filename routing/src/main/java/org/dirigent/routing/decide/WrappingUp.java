package org.dirigent.routing.decide;

import java.util.List;
import java.util.Optional;
import org.dirigent.routing.AgentId;
import org.dirigent.routing.ItemEvent.ItemAbandoned;
import org.dirigent.routing.ItemEvent.ItemCompleted;
import org.dirigent.routing.ItemEvent.WrapUpStarted;
import org.dirigent.routing.OfferEvent.OfferWithdrawn;
import org.dirigent.routing.RoutingEvent;
import org.dirigent.routing.Tick;
import org.dirigent.routing.WrapUp;
import org.dirigent.routing.state.Item;

/// Decides what the end of a contact leads to.
final class WrappingUp {

  private WrappingUp() {}

  /// The agent ended the contact.
  static RoutingEvent contactEnded(Item item, AgentId assignee, boolean asked, Tick at) {
    return switch (item.queue().settings().wrapUp()) {
      case WrapUp.None _ -> new ItemCompleted(at, item.id(), assignee);
      case WrapUp.OnRequest _ ->
          asked ? started(item, assignee, false, at) : new ItemCompleted(at, item.id(), assignee);
      case WrapUp.Mandatory _, WrapUp.Timed _, WrapUp.TimedForced _ ->
          started(item, assignee, false, at);
    };
  }

  /// The customer is gone: who waits has abandoned; an agent who had them wraps up, also where that
  /// is theirs to ask for, for they were not asked.
  static List<RoutingEvent> customerLeft(Item item, Tick at) {
    return switch (item.state()) {
      case SCHEDULED, WAITING -> List.of(new ItemAbandoned(at, item.id()));
      case OFFERED ->
          List.of(
              Withdrawing.withdraw(item, OfferWithdrawn.Why.CUSTOMER_LEFT, at),
              new ItemAbandoned(at, item.id()));
      case ENGAGED, HELD -> List.of(leftDuringContact(item, at));
      case WRAPPING_UP -> List.of();
    };
  }

  private static RoutingEvent leftDuringContact(Item item, Tick at) {
    AgentId assignee = Withdrawing.holder(item);
    return item.queue().settings().wrapUp() instanceof WrapUp.None
        ? new ItemCompleted(at, item.id(), assignee)
        : started(item, assignee, true, at);
  }

  private static RoutingEvent started(Item item, AgentId assignee, boolean customerLeft, Tick at) {
    WrapUp wrapUp = item.queue().settings().wrapUp();
    Optional<Tick> until =
        switch (wrapUp) {
          case WrapUp.Timed timed -> Optional.of(at.plus(timed.atMost()));
          case WrapUp.TimedForced timed -> Optional.of(at.plus(timed.exactly()));
          case WrapUp.None _, WrapUp.OnRequest _, WrapUp.Mandatory _ -> Optional.empty();
        };
    boolean fixed = wrapUp instanceof WrapUp.TimedForced;
    return new WrapUpStarted(at, item.id(), assignee, customerLeft, until, fixed);
  }
}
