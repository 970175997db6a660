package org.dirigent.routing.decide;

import java.util.List;
import java.util.Optional;
import org.dirigent.routing.AgentId;
import org.dirigent.routing.ItemEvent.BoundReached;
import org.dirigent.routing.ItemEvent.ItemCompleted;
import org.dirigent.routing.ItemEvent.ItemDue;
import org.dirigent.routing.ItemEvent.ItemOverflowed;
import org.dirigent.routing.ItemEvent.ItemRequeued;
import org.dirigent.routing.ItemEvent.ItemWidened;
import org.dirigent.routing.ItemEvent.RefusalsForgiven;
import org.dirigent.routing.ItemEvent.RefusalsUpheld;
import org.dirigent.routing.ItemEvent.ReservationEnded;
import org.dirigent.routing.Needs.Preference;
import org.dirigent.routing.OfferEvent.OfferWithdrawn;
import org.dirigent.routing.Plan;
import org.dirigent.routing.QueueEvent;
import org.dirigent.routing.RoutingEvent;
import org.dirigent.routing.Tick;
import org.dirigent.routing.state.Agent;
import org.dirigent.routing.state.Bits;
import org.dirigent.routing.state.Duty;
import org.dirigent.routing.state.Item;
import org.dirigent.routing.state.Line;
import org.dirigent.routing.state.OpenOffer;
import org.dirigent.routing.state.Queue;
import org.dirigent.routing.state.State;
import org.dirigent.routing.state.Timer;

/// Decides what a deadline brings about. Each answer moves the deadline on, so running them ends.
final class DeadlineDecisions {

  private final State state;

  DeadlineDecisions(State state) {
    this.state = state;
  }

  List<RoutingEvent> due(Timer timer, Tick at) {
    return switch (timer) {
      case Queue queue -> List.of(hours(queue, at));
      case Agent agent -> lost(agent, at);
      case Item item -> due(item, at);
    };
  }

  private static RoutingEvent hours(Queue queue, Tick at) {
    return queue.calendar().openAt(at)
        ? new QueueEvent.QueueOpened(at, queue.id())
        : new QueueEvent.QueueClosed(at, queue.id());
  }

  private static List<RoutingEvent> lost(Agent agent, Tick at) {
    OpenOffer offer = agent.offer();
    if (offer != null && agent.offerLapses() <= at.value()) {
      return List.of(Withdrawing.withdraw(offer, OfferWithdrawn.Why.AGENT_UNREACHABLE, at));
    }
    return agent.items().stream()
        .filter(item -> agent.workLapses(item) <= at.value())
        .<RoutingEvent>map(item -> lost(item, agent.id(), at))
        .toList();
  }

  /// Nobody else knows the matter as they do, so they are preferred should they come back.
  private static ItemRequeued lost(Item item, AgentId agent, Tick at) {
    Preference preference = new Preference(agent, Preference.Why.UNFINISHED, Optional.empty());
    return new ItemRequeued(
        at,
        item.id(),
        agent,
        ItemRequeued.Why.AGENT_LOST,
        item.needs().preferring(preference),
        Planning.again(item));
  }

  /// In this order when several are due at the same moment: what ends the item, what ends its
  /// offer, what changes who may have it.
  private List<RoutingEvent> due(Item item, Tick at) {
    long now = at.value();
    OpenOffer offer = item.offer();
    if (item.graceEnds() <= now) {
      return WrappingUp.customerLeft(item, at);
    }
    if (offer != null && offer.expiresAt().value() <= now) {
      return OfferDecisions.timedOut(offer, at);
    }
    return switch (item.state()) {
      case SCHEDULED -> List.of(new ItemDue(at, item.id()));
      case WAITING, OFFERED -> List.of(waited(item, at));
      case ENGAGED, HELD, WRAPPING_UP ->
          List.of(new ItemCompleted(at, item.id(), Withdrawing.holder(item)));
    };
  }

  private RoutingEvent waited(Item item, Tick at) {
    long now = at.value();
    if (item.boundDue() <= now) {
      return new BoundReached(at, item.id());
    }
    if (item.nextExpiry() <= now) {
      return new ItemWidened(at, item.id(), expired(item, at));
    }
    if (item.overflowsAt() <= now) {
      return new ItemOverflowed(at, item.id(), item.plan().overflow().orElseThrow().by());
    }
    if (item.reservedUntil() <= now) {
      AgentId keeper = item.plan().reservation().orElseThrow().agent();
      return new ReservationEnded(at, item.id(), keeper, ReservationEnded.Why.TIME_IS_UP);
    }
    return reviewed(item, at);
  }

  private static List<Plan.Timed> expired(Item item, Tick at) {
    return item.requirements().stream()
        .filter(each -> each.until().filter(until -> !at.isBefore(until)).isPresent())
        .toList();
  }

  /// Everybody who could take it has refused: they may be asked again. Else it waits for the
  /// others.
  private RoutingEvent reviewed(Item item, Tick at) {
    Line line = item.line();
    if (line == null) {
      throw new IllegalStateException(item.id() + " has a deadline and nothing is due");
    }
    return othersOnDuty(item, line)
        ? new RefusalsUpheld(at, item.id())
        : new RefusalsForgiven(at, item.id());
  }

  private boolean othersOnDuty(Item item, Line line) {
    Bits members = line.members();
    Bits onDuty = state.roster().with(Duty.ON);
    for (int i = Bits.nextInBoth(members, onDuty, 0);
        i >= 0;
        i = Bits.nextInBoth(members, onDuty, i + 1)) {
      Agent agent = state.agent(i);
      if (agent.reachableFor(item.channel()) && !item.refusedBy(agent)) {
        return true;
      }
    }
    return false;
  }
}
