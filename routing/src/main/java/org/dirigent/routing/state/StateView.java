package org.dirigent.routing.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dirigent.routing.AgentId;
import org.dirigent.routing.AgentView;
import org.dirigent.routing.ItemId;
import org.dirigent.routing.ItemState;
import org.dirigent.routing.ItemView;
import org.dirigent.routing.ItemView.Facts;
import org.dirigent.routing.OfferId;
import org.dirigent.routing.OfferView;
import org.dirigent.routing.Plan;
import org.dirigent.routing.QueueId;
import org.dirigent.routing.QueueView;
import org.dirigent.routing.RoutingView;
import org.dirigent.routing.Tick;
import org.dirigent.routing.Ticks;

/// The state as values for others to look at.
public final class StateView implements RoutingView {

  private static final int FEWEST_ASSIGNMENTS = 3;

  private final State state;

  public StateView(State state) {
    this.state = state;
  }

  @Override
  public Tick now() {
    return state.now;
  }

  @Override
  public Optional<ItemView> item(ItemId id) {
    Item item = state.items.find(id.value());
    return item != null ? Optional.of(view(item)) : Optional.ofNullable(state.ended.find(id));
  }

  @Override
  public Optional<AgentView> agent(AgentId id) {
    return Optional.ofNullable(state.agents.find(id.value())).map(this::view);
  }

  @Override
  public Optional<QueueView> queue(QueueId id) {
    return Optional.ofNullable(state.queues.find(id.value())).map(StateView::view);
  }

  @Override
  public Optional<OfferView> offer(OfferId id) {
    OpenOffer open = state.openOffer(id);
    return open != null ? Optional.of(view(open)) : Optional.ofNullable(state.closedOffer(id));
  }

  @Override
  public List<ItemView> itemsOf(AgentId id) {
    Agent agent = state.agents.find(id.value());
    return agent == null ? List.of() : agent.items.stream().map(StateView::view).toList();
  }

  @Override
  public List<OfferView.Open> openOffers() {
    return state.openOffers().stream().map(StateView::view).toList();
  }

  @Override
  public List<ItemId> waitingIn(QueueId id, int atMost) {
    Queue queue = state.queues.find(id.value());
    if (queue == null) {
      return List.of();
    }
    List<Item> heads = new ArrayList<>();
    queue.rows().forEach(row -> heads.addAll(row.head(atMost)));
    heads.sort((a, b) -> a.before(b) ? -1 : 1);
    return heads.stream().limit(atMost).map(Item::id).toList();
  }

  @Override
  public Optional<Integer> countAhead(ItemId id) {
    Item item = state.items.find(id.value());
    return item != null && waits(item) ? Optional.of(ahead(item)) : Optional.empty();
  }

  @Override
  public Optional<Ticks> waitEstimate(ItemId id, Tick now) {
    return countAhead(id)
        .flatMap(
            ahead ->
                estimate(Whereabouts.known(state.items.find(id.value()), id).queue, ahead, now));
  }

  @Override
  public Optional<Ticks> waitEstimate(QueueId id, Tick now) {
    return Optional.ofNullable(state.queues.find(id.value()))
        .flatMap(queue -> estimate(queue, queue.waiting, now));
  }

  @Override
  public long configurationVersion() {
    return state.configurationVersion;
  }

  private static int ahead(Item item) {
    return item.queue.rows().stream().mapToInt(row -> row.countBefore(item)).sum();
  }

  private Optional<Ticks> estimate(Queue queue, int ahead, Tick now) {
    long horizon = now.value() - state.pool.estimateWindow().value();
    List<Tick> recent = queue.assignments.stream().filter(tick -> tick.value() >= horizon).toList();
    if (!queue.open || recent.size() < FEWEST_ASSIGNMENTS) {
      return Optional.empty();
    }
    double each = (double) now.since(recent.getFirst()).value() / recent.size();
    return Optional.of(new Ticks(Math.round((ahead + 1) * each)));
  }

  private static boolean waits(Item item) {
    return item.state == ItemState.WAITING || item.state == ItemState.OFFERED;
  }

  private static ItemView view(Item item) {
    Facts facts =
        new Facts(
            item.id(), item.needs, item.arrivedAt(), item.requirements, moment(item.graceEnds));
    return switch (item.state) {
      case SCHEDULED -> new ItemView.Scheduled(facts, new Tick(item.notBefore));
      case WAITING ->
          new ItemView.Waiting(
              facts,
              item.since(),
              item.reserved ? item.plan.reservation() : Optional.<Plan.Reservation>empty(),
              Optional.ofNullable(item.helpedBy),
              item.atBound,
              item.refusedBy.stream().map(Agent::id).toList());
      case OFFERED -> offered(facts, item);
      case ENGAGED -> new ItemView.Engaged(facts, holder(item), item.since());
      case HELD -> new ItemView.Held(facts, holder(item), item.since());
      case WRAPPING_UP ->
          new ItemView.WrappingUp(facts, holder(item), item.since(), moment(item.wrapUpEnds));
    };
  }

  private static ItemView offered(Facts facts, Item item) {
    OpenOffer offer = Whereabouts.known(item.offer, "the offer of " + item.id());
    return new ItemView.Offered(facts, offer.id(), offer.agent().id(), offer.expiresAt());
  }

  private static AgentId holder(Item item) {
    return Whereabouts.known(item.agent, "the assignee of " + item.id()).id();
  }

  private AgentView view(Agent agent) {
    return new AgentView(
        agent.id(),
        agent.settings,
        agent.retired,
        agent.presence,
        Optional.ofNullable(agent.announced),
        agent.notResponding,
        state.media.stream().filter(medium -> state.reachable(agent, medium)).toList(),
        agent.load.pressing(),
        agent.load.interruptible(),
        state.overcommitted(agent),
        Optional.ofNullable(agent.offer).map(OpenOffer::id),
        new Tick(agent.idleSince));
  }

  private static QueueView view(Queue queue) {
    return new QueueView(
        queue.id(),
        queue.settings,
        queue.retired,
        queue.version,
        queue.open,
        moment(queue.nextChange),
        queue.waiting,
        queue.offered,
        queue.inHand);
  }

  private static OfferView.Open view(OpenOffer offer) {
    return new OfferView.Open(
        offer.id(), offer.item().id(), offer.agent().id(), offer.since(), offer.expiresAt());
  }

  private static Optional<Tick> moment(long tick) {
    return tick == Timer.NEVER ? Optional.empty() : Optional.of(new Tick(tick));
  }
}
