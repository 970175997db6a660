package org.dirigent.dispatch.floor;

import static org.dirigent.dispatch.engine.Translation.instant;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.dirigent.dispatch.AgentNow;
import org.dirigent.dispatch.Floor;
import org.dirigent.dispatch.QueueNow;
import org.dirigent.dispatch.engine.Conductor;
import org.dirigent.dispatch.engine.DispatchLog.Entry;
import org.dirigent.dispatch.engine.EngineAway;
import org.dirigent.dispatch.engine.Numbers;
import org.dirigent.dispatch.engine.Setup;
import org.dirigent.dispatch.engine.Translation;
import org.dirigent.dispatch.engine.Witness;
import org.dirigent.dispatch.work.Touched;
import org.dirigent.routing.AgentView;
import org.dirigent.routing.Presence;
import org.dirigent.routing.QueueView;
import org.dirigent.routing.RoutingEvent;
import org.dirigent.routing.RoutingView;
import org.dirigent.routing.Ticks;
import org.dirigent.workforce.AgentId;
import org.dirigent.workforce.QueueId;
import org.dirigent.workforce.ReasonId;
import org.dirigent.workforce.Workforce;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The floor in memory: agents are copied out of the engine when a fact touched them, queues are
 * asked for when somebody looks.
 */
@Component
@Order(5)
class RememberedFloor implements Floor, Witness {

  private static final long PATIENCE_SECONDS = 2;

  private final Numbers numbers;
  private final Workforce workforce;
  private final ObjectProvider<Conductor> conductor;
  private final Map<AgentId, AgentNow> agents = new ConcurrentHashMap<>();

  RememberedFloor(Numbers numbers, Workforce workforce, ObjectProvider<Conductor> conductor) {
    this.numbers = numbers;
    this.workforce = workforce;
    this.conductor = conductor;
  }

  @Override
  public void recovered(RoutingView view) {
    agents.clear();
    numbers
        .agents()
        .forEach(agent -> view.agent(numbers.of(agent)).ifPresent(now -> copy(now, 0, view)));
  }

  @Override
  public void afterCommit(List<Entry> entries, RoutingView view) {
    for (Entry entry : entries) {
      for (RoutingEvent event : entry.run().events()) {
        Touched.agent(event)
            .flatMap(view::agent)
            .ifPresent(agent -> copy(agent, entry.position(), view));
      }
    }
  }

  private void copy(AgentView view, long version, RoutingView engine) {
    AgentId id = numbers.agent(view.agent());
    if (view.retired()) {
      agents.remove(id);
    } else {
      agents.compute(id, (_, before) -> now(id, view, before, version, instant(engine.now())));
    }
  }

  private AgentNow now(
      AgentId id, AgentView view, @Nullable AgentNow before, long version, Instant at) {
    AgentNow.Status status = status(view.presence(), view.notResponding());
    var reason = reason(view.presence());
    Instant since =
        before != null && before.status() == status && before.reason().equals(reason)
            ? before.since()
            : at;
    int used = view.inUse() + view.interruptibleInUse();
    return new AgentNow(
        id,
        status,
        reason,
        since,
        view.announced().map(next -> new AgentNow.Next(status(next, false), reason(next))),
        view.reachable().contains(Setup.DESK),
        used,
        view.settings().budget(),
        view.overcommitted(),
        view.inUse() < view.settings().budget(),
        version);
  }

  private static AgentNow.Status status(Presence presence, boolean notResponding) {
    return switch (presence) {
      case Presence.Available _ ->
          notResponding ? AgentNow.Status.NOT_RESPONDING : AgentNow.Status.AVAILABLE;
      case Presence.Away _ -> AgentNow.Status.AWAY;
      case Presence.Offline _ -> AgentNow.Status.OFFLINE;
    };
  }

  private Optional<ReasonId> reason(Presence presence) {
    return presence instanceof Presence.Away(var why) ? numbers.reason(why) : Optional.empty();
  }

  @Override
  public Optional<AgentNow> agent(AgentId agent) {
    return Optional.ofNullable(agents.get(agent));
  }

  @Override
  public List<AgentNow> agents() {
    return agents.values().stream()
        .sorted(Comparator.comparing(now -> now.agent().value()))
        .toList();
  }

  @Override
  public List<QueueNow> queues() {
    var ids = workforce.queues().keySet().stream().map(numbers::of).toList();
    try {
      return conductor
          .getObject()
          .ask(
              view ->
                  ids.stream()
                      .flatMap(id -> view.queue(id).map(queue -> now(queue, view)).stream())
                      .toList())
          .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
          .join();
    } catch (EngineAway | CompletionException e) {
      return List.of();
    }
  }

  private QueueNow now(QueueView queue, RoutingView view) {
    QueueId id = numbers.queue(queue.queue());
    return new QueueNow(
        id,
        queue.open(),
        queue.changesAt().map(Translation::instant),
        queue.waiting() + queue.offered(),
        queue.offered(),
        queue.inHand(),
        view.waitEstimate(queue.queue(), view.now()).map(RememberedFloor::duration));
  }

  private static Duration duration(Ticks ticks) {
    return Duration.ofMillis(ticks.value());
  }
}
