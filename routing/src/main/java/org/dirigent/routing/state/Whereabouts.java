package org.dirigent.routing.state;

import org.dirigent.routing.AgentId;
import org.dirigent.routing.AgentSettings;
import org.dirigent.routing.ChannelName;
import org.dirigent.routing.ChannelSettings;
import org.dirigent.routing.ItemId;
import org.dirigent.routing.ItemState;
import org.dirigent.routing.ItemView;
import org.dirigent.routing.Needs;
import org.dirigent.routing.Plan;
import org.dirigent.routing.QueueId;
import org.dirigent.routing.Tick;
import org.jspecify.annotations.Nullable;

/// Keeps everything that follows from where items are: the lines they stand in, who has them, the
/// load of agents, the counts of queues, timers, and what is to be settled.
final class Whereabouts {

  private final State state;

  Whereabouts(State state) {
    this.state = state;
  }

  Item item(ItemId id) {
    return known(state.items.find(id.value()), id);
  }

  Agent agent(AgentId id) {
    return known(state.agents.find(id.value()), id);
  }

  Queue queue(QueueId id) {
    return known(state.queues.find(id.value()), id);
  }

  Agent add(AgentId id, AgentSettings settings) {
    Agent agent = new Agent(id, state.agentsByIndex.size(), settings);
    agent.graces(state.pool.offerGrace().value(), state.pool.workGrace().value());
    agent.caps(state.channelsByIndex);
    state.agents.put(id.value(), agent);
    state.agentsByIndex.add(agent);
    state.lines.join(agent);
    state.roster.post(agent);
    return agent;
  }

  Channel add(ChannelName name, ChannelSettings settings) {
    Channel channel = new Channel(name, state.channelsByIndex.size(), settings);
    channel.media = state.bits(settings.needs());
    state.channels.put(name, channel);
    state.channelsByIndex.add(channel);
    return channel;
  }

  /// An item that is nowhere yet.
  Item newItem(ItemId id, Tick arrivedAt, Needs needs, Plan plan) {
    Channel channel = known(state.channels.get(needs.channel()), needs.channel());
    Item item = new Item(id, arrivedAt, needs, queue(needs.queue()), channel, plan);
    item.take(plan);
    state.items.put(id.value(), item);
    return item;
  }

  /// Who has the item, or is asked.
  Agent holder(Item item) {
    if (item.agent == null) {
      throw new IllegalStateException(item.id() + " is " + item.state + " with nobody");
    }
    return item.agent;
  }

  /// The item begins to wait.
  void startWaiting(Item item) {
    item.since = state.now.value();
    waitAgain(item);
  }

  /// The item waits again, as if it had never been held out.
  void waitAgain(Item item) {
    item.state = ItemState.WAITING;
    item.queue.waiting++;
    stand(item);
  }

  /// The item leaves wherever it is: its line, the agent who has it or is asked, the counts.
  void leave(Item item) {
    Agent agent = item.agent;
    detach(item);
    if (agent != null) {
      touch(agent);
    }
  }

  private void detach(Item item) {
    Queue queue = item.queue;
    switch (item.state) {
      case SCHEDULED -> {}
      case WAITING -> {
        queue.waiting--;
        step(item);
      }
      case OFFERED -> {
        queue.offered--;
        release(item);
      }
      case ENGAGED, HELD, WRAPPING_UP -> {
        queue.inHand--;
        release(item);
      }
    }
  }

  /// Puts a waiting item where it belongs: with the agent it is kept for, or in its line.
  void stand(Item item) {
    if (item.reserved) {
      Agent keeper = keeper(item);
      keeper.reserved.add(item);
      item.queue.reserved.add(item);
      state.unsettled.add(keeper);
    } else {
      state.lines.add(item);
      review(item);
    }
    touch(item);
  }

  /// Takes a waiting item out of where it stands, in order to stand it elsewhere.
  void step(Item item) {
    Line line = item.line;
    if (line != null) {
      state.lines.remove(item, line);
    } else {
      keeper(item).reserved.remove(item);
      item.queue.reserved.remove(item);
    }
  }

  private Agent keeper(Item item) {
    return agent(item.plan.reservation().orElseThrow().agent());
  }

  /// Holds the item out to the agent.
  void ask(Item item, OpenOffer offer) {
    leave(item);
    item.state = ItemState.OFFERED;
    item.agent = offer.agent();
    item.offer = offer;
    offer.agent().offer = offer;
    state.roster.alert(offer.agent());
    offer.agent().load.add(item.channel);
    item.queue.offered++;
    touch(item);
    touch(offer.agent());
  }

  /// Gives the item to the agent for good.
  void give(Item item, Agent agent) {
    Agent before = item.agent;
    detach(item);
    item.state = ItemState.ENGAGED;
    item.since = state.now.value();
    item.agent = agent;
    item.refusedBy.clear();
    item.nextReview = Timer.NEVER;
    item.reserved = false;
    agent.items.add(item);
    agent.load.add(item.channel);
    agent.idleSince = state.now.value();
    item.queue.inHand++;
    item.queue.assigned(state.now);
    touch(item);
    touch(agent);
    if (before != null && before != agent) {
      touch(before);
    }
  }

  /// The item is over.
  void end(Item item, ItemView.Ending how) {
    leave(item);
    state.deadlines.stop(item);
    state.items.remove(item.id().value());
    state.ended.remember(new ItemView.Ended(item.id(), how, state.now));
  }

  void refuse(Item item, Agent agent) {
    if (!item.refusedBy.contains(agent)) {
      item.refusedBy.add(agent);
    }
    item.nextReview = Timer.NEVER;
  }

  /// A pause from now it is asked whether those who refused it may be asked again, unless that is
  /// planned already.
  private void review(Item item) {
    if (item.refused() && item.nextReview == Timer.NEVER) {
      item.nextReview = state.now.value() + state.pool.refusalPause().value();
    }
  }

  /// One fewer is there who could take what others refused.
  void reviewWithout(Agent agent) {
    for (int i = agent.lines.next(0); i >= 0; i = agent.lines.next(i + 1)) {
      for (Item item : state.lines.line(i).refused) {
        review(item);
        touch(item);
      }
    }
  }

  void touch(Item item) {
    state.deadlines.set(item);
  }

  /// After anything about the agent changed.
  void touch(Agent agent) {
    if (agent.changesDuty()) {
      state.roster.post(agent);
      if (agent.duty() != Duty.ON) {
        reviewWithout(agent);
      }
    }
    for (Channel channel : state.channelsByIndex) {
      channel.free.set(agent.index(), agent.couldTake(channel));
      channel.full.set(agent.index(), agent.capReached(channel));
    }
    state.unsettled.add(agent);
    state.deadlines.set(agent);
  }

  void recountLoad(Agent agent) {
    agent.load.clear();
    agent.items.forEach(item -> agent.load.add(item.channel));
    if (agent.offer != null) {
      agent.load.add(agent.offer.item().channel);
    }
    touch(agent);
  }

  private void release(Item item) {
    Agent agent = holder(item);
    agent.load.remove(item.channel);
    if (item.offer != null) {
      item.offer = null;
      agent.offer = null;
      state.roster.alert(agent);
    } else {
      agent.items.remove(item);
      agent.idleSince = state.now.value();
    }
    item.agent = null;
    item.wrapUpEnds = Timer.NEVER;
    item.wrapUpFixed = false;
  }

  static <T> T known(@Nullable T found, Object id) {
    if (found == null) {
      throw new IllegalStateException(id + " is not known; the log does not fit the state");
    }
    return found;
  }
}
