package org.dirigent.routing.story;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dirigent.routing.AgentCommand.ReportReachability;
import org.dirigent.routing.AgentId;
import org.dirigent.routing.AgentSettings;
import org.dirigent.routing.ChannelName;
import org.dirigent.routing.ChannelSettings;
import org.dirigent.routing.Command;
import org.dirigent.routing.ConfigurationCommand.ConfigureAgent;
import org.dirigent.routing.ConfigurationCommand.ConfigureChannel;
import org.dirigent.routing.ConfigurationCommand.ConfigureQueue;
import org.dirigent.routing.Decision;
import org.dirigent.routing.ItemEvent.ItemAssigned;
import org.dirigent.routing.ItemId;
import org.dirigent.routing.Medium;
import org.dirigent.routing.OfferEvent.ItemOffered;
import org.dirigent.routing.OfferId;
import org.dirigent.routing.Outcome;
import org.dirigent.routing.QueueId;
import org.dirigent.routing.QueueSettings;
import org.dirigent.routing.RoutingView;
import org.dirigent.routing.Run;
import org.dirigent.routing.Tick;
import org.dirigent.routing.watch.WatchedEngine;

/// Where a story plays: an engine, a clock, and what is set up unless the story says otherwise.
///
/// Channels: `voice` costs 100 and needs desk and phone, `chat` costs 30, `mail` costs 20 and is
/// interruptible; both need the desk. Queues are standard ones, there is `service` from the start.
/// Agents have a budget of 100 and serve `service`.
final class Stage {

  static final Medium DESK = new Medium("desk");
  static final Medium PHONE = new Medium("phone");

  private final Cast cast = new Cast();
  private final WatchedEngine engine = new WatchedEngine();
  private final Map<QueueId, QueueSettings> queues = new LinkedHashMap<>();
  private final Map<AgentId, AgentSettings> agents = new LinkedHashMap<>();
  private Tick now = new Tick(0);
  private Run last = new Run(List.of(), new Outcome.Decided(List.of()));

  Stage() {
    channel("voice", new ChannelSettings(100, List.of(DESK, PHONE), false));
    channel("chat", new ChannelSettings(30, List.of(DESK), false));
    channel("mail", new ChannelSettings(20, List.of(DESK), true));
    queue("service");
  }

  Cast cast() {
    return cast;
  }

  RoutingView view() {
    return engine.view();
  }

  Tick now() {
    return now;
  }

  Optional<Tick> nextDeadline() {
    return engine.nextDeadline();
  }

  /// What the last command came to.
  Outcome outcome() {
    return last.outcome();
  }

  void at(Tick time) {
    now = time;
  }

  void tell(Command command) {
    last = engine.handle(command, now);
  }

  void channel(String name, ChannelSettings settings) {
    tell(new ConfigureChannel(new ChannelName(name), settings));
  }

  /// The queue, set up as standard if it is mentioned for the first time.
  QueueId queue(String name) {
    QueueId id = cast.queue(name);
    if (!queues.containsKey(id)) {
      queue(id, QueueSettings.standard());
    }
    return id;
  }

  QueueSettings settings(QueueId id) {
    return queues.getOrDefault(id, QueueSettings.standard());
  }

  void queue(QueueId id, QueueSettings settings) {
    queues.put(id, settings);
    tell(new ConfigureQueue(id, settings));
  }

  AgentSettings settings(AgentId id) {
    return agents.getOrDefault(
        id, new AgentSettings(List.of(), List.of(cast.queue("service")), 100, List.of(), 100));
  }

  void agent(AgentId id, AgentSettings settings) {
    agents.put(id, settings);
    tell(new ConfigureAgent(id, settings));
  }

  void reach(AgentId agent, Medium medium, boolean up) {
    tell(new ReportReachability(agent, medium, up));
  }

  /// The last offer of that item to that agent, open or closed.
  OfferId offer(ItemId item, AgentId agent) {
    return engine.facts().reversed().stream()
        .filter(ItemOffered.class::isInstance)
        .map(ItemOffered.class::cast)
        .filter(fact -> fact.item().equals(item) && fact.agent().equals(agent))
        .findFirst()
        .map(ItemOffered::offer)
        .orElseThrow(() -> new AssertionError(cast.name(item) + " was never offered to them"));
  }

  /// Why the item went where it went last.
  Decision decision(ItemId item) {
    return engine.facts().reversed().stream()
        .<Optional<Decision>>map(
            fact ->
                switch (fact) {
                  case ItemOffered offered when offered.item().equals(item) ->
                      Optional.of(offered.decision());
                  case ItemAssigned assigned when assigned.item().equals(item) ->
                      Optional.of(assigned.decision());
                  default -> Optional.empty();
                })
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow(() -> new AssertionError(cast.name(item) + " was never given to anybody"));
  }
}
