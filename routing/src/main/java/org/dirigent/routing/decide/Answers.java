package org.dirigent.routing.decide;

import java.util.List;
import java.util.function.Function;
import org.dirigent.routing.AgentId;
import org.dirigent.routing.ChannelName;
import org.dirigent.routing.ItemId;
import org.dirigent.routing.ItemState;
import org.dirigent.routing.ItemView;
import org.dirigent.routing.Outcome;
import org.dirigent.routing.QueueId;
import org.dirigent.routing.Rejection;
import org.dirigent.routing.RoutingEvent;
import org.dirigent.routing.state.Agent;
import org.dirigent.routing.state.Channel;
import org.dirigent.routing.state.Item;
import org.dirigent.routing.state.Queue;
import org.dirigent.routing.state.State;

/// The beginnings of every answer: what a command names must be known and fit, else it is refused
/// here, and whoever decides goes on with the thing itself.
final class Answers {

  private final State state;

  Answers(State state) {
    this.state = state;
  }

  static Outcome decided(RoutingEvent... events) {
    return new Outcome.Decided(List.of(events));
  }

  /// It is so already.
  static Outcome nothing() {
    return new Outcome.Decided(List.of());
  }

  static Outcome rejected(Rejection rejection) {
    return new Outcome.Rejected(rejection);
  }

  static Outcome wrongState(Item item, ItemState... wanted) {
    return rejected(new Rejection.WrongState(item.id(), item.state(), List.of(wanted)));
  }

  Outcome item(ItemId id, Function<Item, Outcome> then) {
    Item item = state.item(id);
    if (item != null) {
      return then.apply(item);
    }
    ItemView.Ended ended = state.endedItem(id);
    return rejected(
        ended == null
            ? new Rejection.UnknownItem(id)
            : new Rejection.ItemHasEnded(id, ended.how(), ended.when()));
  }

  /// An item that this agent has.
  Outcome inHand(ItemId id, AgentId assignee, Function<Item, Outcome> then) {
    return item(
        id,
        item -> {
          Agent agent = item.agent();
          return item.state().inHand() && agent != null && agent.id().equals(assignee)
              ? then.apply(item)
              : rejected(new Rejection.NotTheAssignee(id, assignee));
        });
  }

  /// An item that this agent has and whose contact is not over.
  Outcome inContact(ItemId id, AgentId assignee, Function<Item, Outcome> then) {
    return inHand(
        id,
        assignee,
        item ->
            item.state() == ItemState.WRAPPING_UP
                ? wrongState(item, ItemState.ENGAGED, ItemState.HELD)
                : then.apply(item));
  }

  Outcome agent(AgentId id, Function<Agent, Outcome> then) {
    Agent agent = state.agent(id);
    return agent == null ? rejected(new Rejection.UnknownAgent(id)) : then.apply(agent);
  }

  /// An agent who may get new work.
  Outcome agentInService(AgentId id, Function<Agent, Outcome> then) {
    return agent(
        id,
        agent -> agent.retired() ? rejected(new Rejection.AgentRetired(id)) : then.apply(agent));
  }

  Outcome queue(QueueId id, Function<Queue, Outcome> then) {
    Queue queue = state.queue(id);
    return queue == null ? rejected(new Rejection.UnknownQueue(id)) : then.apply(queue);
  }

  /// A queue that takes new items.
  Outcome queueInService(QueueId id, Function<Queue, Outcome> then) {
    return queue(
        id,
        queue -> queue.retired() ? rejected(new Rejection.QueueRetired(id)) : then.apply(queue));
  }

  Outcome channel(ChannelName name, Function<Channel, Outcome> then) {
    Channel channel = state.channel(name);
    return channel == null ? rejected(new Rejection.UnknownChannel(name)) : then.apply(channel);
  }
}
