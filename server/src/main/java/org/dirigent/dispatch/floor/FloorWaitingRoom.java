package org.dirigent.dispatch.floor;

import static org.dirigent.dispatch.engine.Translation.instant;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.dirigent.channel.AccountId;
import org.dirigent.channel.Address;
import org.dirigent.channel.WaitingRoom;
import org.dirigent.conversation.AccountQueues;
import org.dirigent.conversation.Segments;
import org.dirigent.dispatch.AgentNow;
import org.dirigent.dispatch.Floor;
import org.dirigent.dispatch.Work;
import org.dirigent.dispatch.WorkList;
import org.dirigent.dispatch.engine.Conductor;
import org.dirigent.dispatch.engine.EngineAway;
import org.dirigent.dispatch.engine.Numbers;
import org.dirigent.routing.ItemId;
import org.dirigent.routing.QueueView;
import org.dirigent.routing.RoutingView;
import org.dirigent.routing.Tick;
import org.dirigent.workforce.Agent;
import org.dirigent.workforce.QueueId;
import org.dirigent.workforce.Workforce;
import org.springframework.stereotype.Component;

/** Tells channels where a customer stands, out of the engine. */
@Component
class FloorWaitingRoom implements WaitingRoom {

  private static final long PATIENCE_SECONDS = 2;

  private final Segments segments;
  private final AccountQueues accounts;
  private final WorkList works;
  private final Workforce workforce;
  private final Floor floor;
  private final Conductor conductor;
  private final Numbers numbers;

  FloorWaitingRoom(
      Segments segments,
      AccountQueues accounts,
      WorkList works,
      Workforce workforce,
      Floor floor,
      Conductor conductor,
      Numbers numbers) {
    this.segments = segments;
    this.accounts = accounts;
    this.works = works;
    this.workforce = workforce;
    this.floor = floor;
    this.conductor = conductor;
    this.numbers = numbers;
  }

  @Override
  public Door door(AccountId account) {
    QueueId queue = accounts.of(account);
    return ask(view -> door(queue, view))
        .orElse(new Door(true, false, Optional.empty(), Optional.empty()));
  }

  private Door door(QueueId queue, RoutingView view) {
    Optional<QueueView> seen = view.queue(numbers.of(queue));
    boolean open = seen.map(QueueView::open).orElse(true);
    return new Door(
        open,
        staffed(queue),
        open ? Optional.empty() : seen.flatMap(QueueView::changesAt).map(FloorWaitingRoom::moment),
        view.waitEstimate(numbers.of(queue), view.now())
            .map(ticks -> Duration.ofMillis(ticks.value())));
  }

  private boolean staffed(QueueId queue) {
    return floor.agents().stream()
        .filter(now -> now.status() == AgentNow.Status.AVAILABLE && now.reachable())
        .map(now -> workforce.agent(now.agent()))
        .flatMap(Optional::stream)
        .map(Agent::queueIds)
        .anyMatch(queues -> queues.contains(queue));
  }

  @Override
  public Whereabouts whereabouts(AccountId account, Address address) {
    Optional<Segments.Standing> standing = segments.standing(account, address);
    if (standing.isEmpty()) {
      return new Whereabouts.Outside();
    }
    if (!standing.get().open()) {
      return new Whereabouts.Ended();
    }
    Optional<String> agent = standing.get().agent();
    return agent.isPresent()
        ? new Whereabouts.InContact(agent.get())
        : works
            .find(standing.get().work())
            .flatMap(this::waiting)
            .orElse(new Whereabouts.Waiting(1, Optional.empty()));
  }

  private Optional<Whereabouts> waiting(Work work) {
    Optional<ItemId> item = numbers.find(work.id());
    return item.flatMap(id -> ask(view -> waiting(id, numbers.of(work.queue()), view)));
  }

  private Whereabouts waiting(ItemId item, org.dirigent.routing.QueueId queue, RoutingView view) {
    Optional<QueueView> seen = view.queue(queue);
    if (seen.isPresent() && !seen.get().open()) {
      return new Whereabouts.WaitingForOpening(
          seen.get().changesAt().map(FloorWaitingRoom::moment));
    }
    return new Whereabouts.Waiting(
        view.countAhead(item).orElse(0) + 1,
        view.waitEstimate(item, view.now()).map(ticks -> Duration.ofMillis(ticks.value())));
  }

  private <T> Optional<T> ask(Function<RoutingView, T> question) {
    try {
      return Optional.of(
          conductor.ask(question).orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join());
    } catch (EngineAway | CompletionException e) {
      return Optional.empty();
    }
  }

  private static Instant moment(Tick tick) {
    return instant(tick);
  }
}
