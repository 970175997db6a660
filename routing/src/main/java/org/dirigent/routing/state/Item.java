package org.dirigent.routing.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dirigent.routing.ItemId;
import org.dirigent.routing.ItemState;
import org.dirigent.routing.Needs;
import org.dirigent.routing.Plan;
import org.dirigent.routing.QueueId;
import org.dirigent.routing.Terms;
import org.dirigent.routing.Tick;
import org.jspecify.annotations.Nullable;

/// An item that is under way.
public final class Item extends Timer {

  private final ItemId id;
  private final Tick arrivedAt;

  Needs needs;
  Terms terms = Terms.NONE;
  Queue queue;
  Channel channel;
  ItemState state = ItemState.SCHEDULED;
  long since;
  long notBefore = NEVER;
  long graceEnds = NEVER;

  // How it waits.
  Plan plan;
  int rank;
  long key;
  long boundAt = NEVER;
  boolean atBound;
  List<Plan.Timed> requirements = List.of();
  List<Plan.Timed> expired = List.of();
  @Nullable QueueId helpedBy;
  boolean reserved;
  private long reservedUntil = NEVER;
  private long overflowsAt = NEVER;
  final List<Agent> refusedBy = new ArrayList<>(0);
  long nextReview = NEVER;
  @Nullable Line line;

  // Who has it, or is asked.
  @Nullable Agent agent;
  @Nullable OpenOffer offer;
  long wrapUpEnds = NEVER;
  boolean wrapUpFixed;

  Item(ItemId id, Tick arrivedAt, Needs needs, Queue queue, Channel channel, Plan plan) {
    this.id = id;
    this.arrivedAt = arrivedAt;
    this.needs = needs;
    this.queue = queue;
    this.channel = channel;
    this.plan = plan;
  }

  public ItemId id() {
    return id;
  }

  public Tick arrivedAt() {
    return arrivedAt;
  }

  public Needs needs() {
    return needs;
  }

  /// What was granted to it alone.
  public Terms terms() {
    return terms;
  }

  public Plan plan() {
    return plan;
  }

  public Queue queue() {
    return queue;
  }

  public Channel channel() {
    return channel;
  }

  public ItemState state() {
    return state;
  }

  public Tick since() {
    return new Tick(since);
  }

  public long notBefore() {
    return notBefore;
  }

  /// When the customer counts as gone; [Timer#NEVER] while their connection is up.
  public long graceEnds() {
    return graceEnds;
  }

  /// What an agent must have now, after what has expired.
  public List<Plan.Timed> requirements() {
    return requirements;
  }

  public List<Plan.Timed> expired() {
    return expired;
  }

  public @Nullable QueueId helpedBy() {
    return helpedBy;
  }

  public boolean atBound() {
    return atBound;
  }

  /// Whether it is kept for its preferred agent alone.
  public boolean reserved() {
    return reserved;
  }

  public boolean keptFor(Agent candidate) {
    return reserved && plan.reservation().orElseThrow().agent().equals(candidate.id());
  }

  /// Whether it should be theirs if they can.
  public boolean prefers(Agent candidate) {
    return needs.preference().isPresent()
        && needs.preference().get().agent().equals(candidate.id());
  }

  /// Whether a person singled them out, so that neither queue nor skills are asked for.
  public boolean directedTo(Agent candidate) {
    return keptFor(candidate)
        && needs.preference().isPresent()
        && needs.preference().get().why().directed();
  }

  /// The line in which it waits; null while it does not wait or is kept for one agent.
  public @Nullable Line line() {
    return line;
  }

  public List<Agent> refusedBy() {
    return refusedBy;
  }

  public boolean refused() {
    return !refusedBy.isEmpty();
  }

  public boolean refusedBy(Agent candidate) {
    return refusedBy.contains(candidate);
  }

  /// When it is asked whether those who refused may be asked again. While it is kept for one agent,
  /// others do not matter.
  public long reviewDue() {
    return reserved ? NEVER : nextReview;
  }

  /// Who has it; while it is held out, who is asked.
  public @Nullable Agent agent() {
    return agent;
  }

  public @Nullable OpenOffer offer() {
    return offer;
  }

  public long wrapUpEnds() {
    return wrapUpEnds;
  }

  public boolean wrapUpFixed() {
    return wrapUpFixed;
  }

  /// The place it has now; see [org.dirigent.routing.Urgency] for what it is made of.
  public Plan.Place place() {
    return new Plan.Place(rank, key, plan.place().bound());
  }

  /// Whether it is to be served before that one. Total: no two items are equal.
  public boolean before(Item other) {
    if (atBound != other.atBound) {
      return atBound;
    }
    if (atBound && boundAt != other.boundAt) {
      return boundAt < other.boundAt;
    }
    if (!atBound && rank != other.rank) {
      return rank < other.rank;
    }
    if (!atBound && key != other.key) {
      return key < other.key;
    }
    int byArrival = arrivedAt.compareTo(other.arrivedAt);
    return byArrival != 0 ? byArrival < 0 : id.compareTo(other.id) < 0;
  }

  /// The next requirement to expire, of those in force; [Timer#NEVER] if none does.
  public long nextExpiry() {
    long next = NEVER;
    for (Plan.Timed requirement : requirements) {
      next = Math.min(next, moment(requirement.until()));
    }
    return next;
  }

  public long reservedUntil() {
    return reserved ? reservedUntil : NEVER;
  }

  public long overflowsAt() {
    return helpedBy == null ? overflowsAt : NEVER;
  }

  public long boundDue() {
    return atBound ? NEVER : boundAt;
  }

  @Override
  int kind() {
    return 2;
  }

  @Override
  long number() {
    return id.value();
  }

  @Override
  long earliest() {
    return switch (state) {
      case SCHEDULED -> Math.min(notBefore, graceEnds);
      case WAITING -> Math.min(Math.min(waitingDue(), reviewDue()), graceEnds);
      case OFFERED -> Math.min(Math.min(waitingDue(), offerExpires()), graceEnds);
      case ENGAGED, HELD -> graceEnds;
      case WRAPPING_UP -> wrapUpEnds;
    };
  }

  void take(Plan newPlan) {
    plan = newPlan;
    place(newPlan.place());
    requirements = newPlan.requirements();
    expired = List.of();
    helpedBy = null;
    atBound = false;
    reserved = newPlan.reservation().isPresent();
    reservedUntil = moment(newPlan.reservation().map(Plan.Reservation::until));
    overflowsAt = moment(newPlan.overflow().map(Plan.Helped::from));
  }

  void place(Plan.Place place) {
    rank = place.rank();
    key = place.key();
    boundAt = moment(place.bound());
  }

  private long waitingDue() {
    return Math.min(Math.min(nextExpiry(), reservedUntil()), Math.min(overflowsAt(), boundDue()));
  }

  private long offerExpires() {
    return offer == null ? NEVER : offer.expiresAt().value();
  }

  private static long moment(Optional<Tick> tick) {
    return tick.isPresent() ? tick.get().value() : NEVER;
  }
}
