package org.dirigent.routing.state;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dirigent.routing.AgentEvent;
import org.dirigent.routing.AgentId;
import org.dirigent.routing.AgentSettings.ChannelCap;
import org.dirigent.routing.ChannelName;
import org.dirigent.routing.ConfigurationEvent;
import org.dirigent.routing.ItemEvent;
import org.dirigent.routing.ItemId;
import org.dirigent.routing.ItemView;
import org.dirigent.routing.LifeEvent;
import org.dirigent.routing.Medium;
import org.dirigent.routing.OfferEvent;
import org.dirigent.routing.OfferId;
import org.dirigent.routing.OfferView;
import org.dirigent.routing.PoolSettings;
import org.dirigent.routing.QueueEvent;
import org.dirigent.routing.QueueId;
import org.dirigent.routing.RoutingEvent;
import org.dirigent.routing.Tick;
import org.jspecify.annotations.Nullable;

/// Everything the engine knows. [#apply] is the only way it changes: nothing else in this package
/// that changes anything can be seen from outside it.
///
/// What is written down in a snapshot is the state proper. Lines, rosters, timers and what is
/// unsettled follow from it and are only there to be fast.
public final class State {

  public static final int MAX_MEDIA = 64;
  public static final int MAX_CHANNELS = 64;

  Tick now = new Tick(0);
  long configurationVersion;
  PoolSettings pool = PoolSettings.standard();

  final List<Medium> media = new ArrayList<>();
  final Map<ChannelName, Channel> channels = new LinkedHashMap<>();
  final List<Channel> channelsByIndex = new ArrayList<>();
  final ById<Queue> queues = new ById<>();
  final ById<Agent> agents = new ById<>();
  final ById<Item> items = new ById<>();
  final Offers offers = new Offers();
  final EndedItems ended = new EndedItems();

  final List<Agent> agentsByIndex = new ArrayList<>();
  final Unsettled unsettled = new Unsettled();
  final Lines lines = new Lines(agentsByIndex, unsettled);
  final Roster roster = new Roster();
  final Deadlines deadlines = new Deadlines();

  private final Whereabouts whereabouts = new Whereabouts(this);
  private final ConfigurationFacts configurationFacts = new ConfigurationFacts(this, whereabouts);
  private final ItemFacts itemFacts = new ItemFacts(this, whereabouts);
  private final OfferFacts offerFacts = new OfferFacts(this, whereabouts);
  private final AgentFacts agentFacts = new AgentFacts(this, whereabouts);

  /// Makes the fact true. A fact that does not fit means that the log belongs to another state;
  /// that is an error and no refusal.
  public void apply(RoutingEvent event) {
    if (event.at().isBefore(now)) {
      throw new IllegalStateException(
          "a fact of %s follows %s: %s".formatted(event.at(), now, event));
    }
    now = event.at();
    switch (event) {
      case ConfigurationEvent fact -> configurationFacts.apply(fact);
      case QueueEvent fact -> configurationFacts.apply(fact);
      case ItemEvent fact -> itemFacts.apply(fact);
      case OfferEvent fact -> offerFacts.apply(fact);
      case AgentEvent fact -> agentFacts.apply(fact);
      case LifeEvent.Resumed fact -> agentFacts.apply(fact);
    }
  }

  public Tick now() {
    return now;
  }

  public long configurationVersion() {
    return configurationVersion;
  }

  public PoolSettings pool() {
    return pool;
  }

  public @Nullable Item item(ItemId item) {
    return items.find(item.value());
  }

  public @Nullable Agent agent(AgentId agent) {
    return agents.find(agent.value());
  }

  public Agent agent(int index) {
    return agentsByIndex.get(index);
  }

  public @Nullable Queue queue(QueueId queue) {
    return queues.find(queue.value());
  }

  public @Nullable Channel channel(ChannelName channel) {
    return channels.get(channel);
  }

  /// Whether the agent is reachable on the medium, as far as it was ever reported.
  public boolean reachable(Agent agent, Medium medium) {
    int index = media.indexOf(medium);
    return index >= 0 && (agent.reachable & 1L << index) != 0;
  }

  /// Whether no further medium could be told apart from those known.
  public boolean tooManyMedia(Collection<Medium> more) {
    return Stream.concat(media.stream(), more.stream()).distinct().count() > MAX_MEDIA;
  }

  public int channelCount() {
    return channels.size();
  }

  public int itemCount() {
    return items.size();
  }

  public long offersMade() {
    return offers.made();
  }

  public @Nullable OpenOffer openOffer(OfferId offer) {
    return offers.open(offer);
  }

  /// The oldest first.
  public List<OpenOffer> openOffers() {
    return offers.allOpen();
  }

  public OfferView.@Nullable Closed closedOffer(OfferId offer) {
    return offers.closed(offer);
  }

  public ItemView.@Nullable Ended endedItem(ItemId item) {
    return ended.find(item);
  }

  public Lines lines() {
    return lines;
  }

  public Roster roster() {
    return roster;
  }

  public Unsettled unsettled() {
    return unsettled;
  }

  /// Whether the agent has more than budget or caps allow.
  public boolean overcommitted(Agent agent) {
    int budget = agent.settings.budget();
    return agent.load.pressing() > budget
        || agent.load.interruptible() > budget
        || agent.settings.caps().stream().anyMatch(cap -> beyond(cap, agent));
  }

  /// Whether one more item of the channel would be more than they should have.
  public boolean wouldOvercommit(Agent agent, Channel channel) {
    Load load = agent.load;
    int kind = channel.settings.interruptible() ? load.interruptible() : load.pressing();
    return kind + channel.cost() > agent.settings.budget()
        || agent.capReached(channel)
        || overcommitted(agent);
  }

  private boolean beyond(ChannelCap cap, Agent agent) {
    Channel channel = channels.get(cap.channel());
    return channel != null && agent.load.count(channel) > cap.atMost();
  }

  /// The media as bits, known from now on.
  long bits(List<Medium> wanted) {
    long bits = 0;
    for (Medium medium : wanted) {
      bits |= 1L << mediumIndex(medium);
    }
    return bits;
  }

  int mediumIndex(Medium medium) {
    int index = media.indexOf(medium);
    if (index >= 0) {
      return index;
    }
    media.add(medium);
    return media.size() - 1;
  }

  /// What has the earliest deadline; null if nothing has one.
  public @Nullable Timer nextTimer() {
    return deadlines.first();
  }
}
