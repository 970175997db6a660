package org.dirigent.routing.state;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dirigent.routing.AgentId;
import org.dirigent.routing.ItemEvent;
import org.dirigent.routing.ItemEvent.BoundReached;
import org.dirigent.routing.ItemEvent.ChannelSwitched;
import org.dirigent.routing.ItemEvent.CustomerConnectionBack;
import org.dirigent.routing.ItemEvent.CustomerConnectionLost;
import org.dirigent.routing.ItemEvent.ItemAbandoned;
import org.dirigent.routing.ItemEvent.ItemAdmitted;
import org.dirigent.routing.ItemEvent.ItemAssigned;
import org.dirigent.routing.ItemEvent.ItemCancelled;
import org.dirigent.routing.ItemEvent.ItemCompleted;
import org.dirigent.routing.ItemEvent.ItemDue;
import org.dirigent.routing.ItemEvent.ItemHeld;
import org.dirigent.routing.ItemEvent.ItemOverflowed;
import org.dirigent.routing.ItemEvent.ItemReassessed;
import org.dirigent.routing.ItemEvent.ItemReprioritised;
import org.dirigent.routing.ItemEvent.ItemRequeued;
import org.dirigent.routing.ItemEvent.ItemUnheld;
import org.dirigent.routing.ItemEvent.ItemWidened;
import org.dirigent.routing.ItemEvent.RefusalsForgiven;
import org.dirigent.routing.ItemEvent.RefusalsUpheld;
import org.dirigent.routing.ItemEvent.ReservationEnded;
import org.dirigent.routing.ItemEvent.TermsGranted;
import org.dirigent.routing.ItemEvent.WrapUpStarted;
import org.dirigent.routing.ItemState;
import org.dirigent.routing.ItemView.Ending;
import org.dirigent.routing.Needs;
import org.dirigent.routing.Plan;
import org.dirigent.routing.Tick;

/// What facts about items change.
final class ItemFacts {

  private final State state;
  private final Whereabouts whereabouts;

  ItemFacts(State state, Whereabouts whereabouts) {
    this.state = state;
    this.whereabouts = whereabouts;
  }

  void apply(ItemEvent event) {
    switch (event) {
      case ItemAdmitted fact -> admit(fact);
      case ItemDue(_, var id) -> whereabouts.startWaiting(whereabouts.item(id));
      case ItemReassessed(_, var id, Needs needs, Plan plan) ->
          reassess(whereabouts.item(id), needs, plan);
      case ItemReprioritised fact -> reprioritise(fact);
      case TermsGranted fact -> grant(fact);
      case ItemWidened(_, var id, List<Plan.Timed> expired) -> widen(whereabouts.item(id), expired);
      case ItemOverflowed(_, var id, var queue) ->
          restand(whereabouts.item(id), item -> item.helpedBy = queue);
      case BoundReached(_, var id) -> restand(whereabouts.item(id), item -> item.atBound = true);
      case ReservationEnded(_, var id, _, _) ->
          restand(whereabouts.item(id), item -> item.reserved = false);
      case RefusalsForgiven(_, var id) -> forgive(whereabouts.item(id));
      case RefusalsUpheld(_, var id) -> {
        whereabouts.item(id).nextReview = Timer.NEVER;
        whereabouts.touch(whereabouts.item(id));
      }
      case CustomerConnectionLost(_, var id, Tick graceEnds) ->
          grace(whereabouts.item(id), graceEnds.value());
      case CustomerConnectionBack(_, var id) -> grace(whereabouts.item(id), Timer.NEVER);
      case ItemAssigned(_, var id, AgentId agent, _, _) ->
          whereabouts.give(whereabouts.item(id), whereabouts.agent(agent));
      case ItemHeld(_, var id, _) -> turn(whereabouts.item(id), ItemState.HELD);
      case ItemUnheld(_, var id, _) -> turn(whereabouts.item(id), ItemState.ENGAGED);
      case ChannelSwitched fact -> switchChannel(fact);
      case ItemRequeued fact -> requeue(fact);
      case WrapUpStarted fact -> wrapUp(fact);
      case ItemCompleted(_, var id, _) -> whereabouts.end(whereabouts.item(id), Ending.COMPLETED);
      case ItemAbandoned(_, var id) -> whereabouts.end(whereabouts.item(id), Ending.ABANDONED);
      case ItemCancelled(_, var id) -> whereabouts.end(whereabouts.item(id), Ending.CANCELLED);
    }
  }

  private void admit(ItemAdmitted fact) {
    Item item = whereabouts.newItem(fact.item(), fact.arrivedAt(), fact.needs(), fact.plan());
    item.since = state.now.value();
    if (fact.notBefore().isPresent()) {
      item.notBefore = fact.notBefore().get().value();
      whereabouts.touch(item);
    } else {
      whereabouts.startWaiting(item);
    }
  }

  private void reassess(Item item, Needs needs, Plan plan) {
    ItemState before = item.state;
    whereabouts.leave(item);
    reroute(item, needs, plan);
    if (before == ItemState.WAITING) {
      whereabouts.waitAgain(item);
    } else {
      whereabouts.touch(item);
    }
  }

  private void requeue(ItemRequeued fact) {
    Item item = whereabouts.item(fact.item());
    whereabouts.leave(item);
    reroute(item, fact.needs(), fact.plan());
    if (fact.why() != ItemRequeued.Why.AGENT_LOST) {
      whereabouts.refuse(item, whereabouts.agent(fact.from()));
    }
    whereabouts.startWaiting(item);
  }

  private void reroute(Item item, Needs needs, Plan plan) {
    item.needs = needs;
    item.queue = whereabouts.queue(needs.queue());
    item.channel = Whereabouts.known(state.channels.get(needs.channel()), needs.channel());
    item.take(plan);
  }

  private void reprioritise(ItemReprioritised fact) {
    restand(
        whereabouts.item(fact.item()),
        item -> {
          item.needs = item.needs.with(fact.priority());
          item.place(fact.place());
        });
  }

  private void grant(TermsGranted fact) {
    restand(
        whereabouts.item(fact.item()),
        item -> {
          item.terms = fact.terms();
          item.plan = item.plan.at(fact.place());
          item.place(fact.place());
          item.atBound = false;
        });
  }

  private void widen(Item item, List<Plan.Timed> expired) {
    restand(
        item,
        _ -> {
          item.requirements =
              item.requirements.stream().filter(still -> !expired.contains(still)).toList();
          item.expired = Stream.concat(item.expired.stream(), expired.stream()).toList();
        });
  }

  private void switchChannel(ChannelSwitched fact) {
    Item item = whereabouts.item(fact.item());
    Channel channel = Whereabouts.known(state.channels.get(fact.channel()), fact.channel());
    Agent agent = item.agent;
    if (agent != null) {
      agent.load.remove(item.channel);
      agent.load.add(channel);
    }
    restand(
        item,
        _ -> {
          item.channel = channel;
          item.needs = item.needs.on(channel.name());
        });
    if (agent != null) {
      whereabouts.touch(agent);
    }
  }

  private void wrapUp(WrapUpStarted fact) {
    Item item = whereabouts.item(fact.item());
    item.wrapUpEnds = fact.until().map(Tick::value).orElse(Timer.NEVER);
    item.wrapUpFixed = fact.fixed();
    item.graceEnds = Timer.NEVER;
    turn(item, ItemState.WRAPPING_UP);
  }

  private void turn(Item item, ItemState next) {
    item.state = next;
    item.since = state.now.value();
    whereabouts.touch(item);
    whereabouts.touch(whereabouts.holder(item));
  }

  private void grace(Item item, long ends) {
    item.graceEnds = ends;
    whereabouts.touch(item);
  }

  private void forgive(Item item) {
    item.refusedBy.clear();
    item.nextReview = Timer.NEVER;
    restand(item, _ -> {});
  }

  /// Changes what decides where a waiting item stands.
  private void restand(Item item, Consumer<Item> change) {
    boolean waits = item.state == ItemState.WAITING;
    if (waits) {
      whereabouts.step(item);
    }
    change.accept(item);
    if (waits) {
      whereabouts.stand(item);
    } else {
      whereabouts.touch(item);
    }
  }
}
