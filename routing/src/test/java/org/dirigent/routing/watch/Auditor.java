package org.dirigent.routing.watch;

import static org.dirigent.routing.watch.Ledger.require;

import java.util.Comparator;
import java.util.List;
import org.dirigent.routing.AgentId;
import org.dirigent.routing.AgentSettings.Skill;
import org.dirigent.routing.ChannelSettings;
import org.dirigent.routing.Decision;
import org.dirigent.routing.Decision.DecidedBy;
import org.dirigent.routing.ItemEvent.ItemAssigned;
import org.dirigent.routing.ItemState;
import org.dirigent.routing.Needs;
import org.dirigent.routing.OfferEvent.ItemOffered;
import org.dirigent.routing.OfferEvent.OfferAccepted;
import org.dirigent.routing.Plan;
import org.dirigent.routing.Presence;
import org.dirigent.routing.RoutingEvent;
import org.dirigent.routing.Tick;
import org.dirigent.routing.watch.Ledger.WorkItem;
import org.dirigent.routing.watch.Ledger.Worker;
import org.jspecify.annotations.Nullable;

/// Says what is legal, from the facts alone and without knowing how the engine reached them: tries
/// every agent against every item, which is slow and easy to believe.
public final class Auditor {

  private final Ledger ledger = new Ledger();

  /// All facts of one run, which must leave nothing to be done.
  public void check(List<RoutingEvent> run) {
    for (RoutingEvent event : run) {
      switch (event) {
        case ItemOffered fact -> rightlyOffered(fact);
        case OfferAccepted fact -> rightlyAccepted(fact);
        case ItemAssigned fact -> rightlyMarked(fact);
        default -> {}
      }
      ledger.write(event);
      nobodyHasTooMuchUnlessMarked(event);
    }
    if (!run.isEmpty()) {
      nobodyIdlesWhileSomebodyWaits();
      nothingIsOverdue(run.getLast().at());
      refusalsAreForgiven(run.getLast().at());
    }
  }

  private void rightlyOffered(ItemOffered fact) {
    WorkItem item = ledger.item(fact.item());
    require(item.waits(), "%s offered while %s", item.id, item.state);
    require(mayHave(fact.agent(), item), "%s offered to %s in vain", item.id, fact.agent());
    require(fact.at().isBefore(fact.expiresAt()), "an offer that ends before it begins: %s", fact);
    for (WorkItem other : ledger.items.values()) {
      require(
          !other.waits() || BY_URGENCY.compare(item, other) <= 0 || nobodyFor(other),
          "%s offered before %s, which was more urgent and could have been offered",
          item.id,
          other.id);
    }
    rightlyExplained(fact);
  }

  private void rightlyExplained(ItemOffered fact) {
    Decision decision = fact.decision();
    List<AgentId> able =
        ledger.workers.keySet().stream()
            .filter(agent -> mayHave(agent, ledger.item(fact.item())))
            .toList();
    require(decision.chosen().agent().equals(fact.agent()), "another was chosen: %s", fact);
    require(
        able.size() == 1 + decision.runnersUp().size() + decision.moreRunnersUp(),
        "%d could have had it, the decision tells of others: %s",
        able.size(),
        fact);
    decision
        .runnersUp()
        .forEach(each -> require(able.contains(each.agent()), "no runner-up: %s", fact));
    decision
        .ruledOut()
        .forEach(each -> require(!able.contains(each.agent()), "not ruled out: %s", fact));
    boolean byFitness =
        decision.decidedBy() != DecidedBy.PREFERRED_AGENT
            && decision.decidedBy() != DecidedBy.SPARED_FOR_NEXT_ITEM;
    for (Decision.Candidate other : decision.runnersUp()) {
      require(
          !byFitness || fitter(decision.chosen(), other),
          "%s would have been fitter: %s",
          other.agent(),
          fact);
    }
  }

  private static boolean fitter(Decision.Candidate one, Decision.Candidate other) {
    for (int i = 0; i < one.measures().size(); i++) {
      int compared = one.measures().get(i).compareTo(other.measures().get(i));
      if (compared != 0) {
        return compared < 0;
      }
    }
    return one.agent().compareTo(other.agent()) < 0;
  }

  private void rightlyAccepted(OfferAccepted fact) {
    WorkItem item = ledger.item(fact.item());
    require(item.state == ItemState.OFFERED, "%s accepted while %s", item.id, item.state);
    require(fact.agent().equals(item.with), "%s accepted by somebody not asked", item.id);
    require(
        item.offerExpires != null && fact.at().isBefore(item.offerExpires),
        "accepted too late: %s",
        fact);
  }

  private void rightlyMarked(ItemAssigned fact) {
    WorkItem item = ledger.item(fact.item());
    require(!item.waits() || item.with == null, "%s has two assignees", item.id);
    AgentId before = item.with;
    item.with = fact.agent();
    boolean tooMuch = hasTooMuch(fact.agent());
    item.with = before;
    require(tooMuch == fact.overcommits(), "over-commitment wrongly marked: %s", fact);
  }

  private void nobodyHasTooMuchUnlessMarked(RoutingEvent event) {
    ledger.workers.forEach(
        (agent, worker) -> {
          boolean tooMuch = hasTooMuch(agent);
          require(!tooMuch || worker.mayExceed, "%s has too much after %s", agent, event);
          worker.mayExceed &= tooMuch;
        });
  }

  private void nobodyIdlesWhileSomebodyWaits() {
    for (WorkItem item : ledger.items.values()) {
      require(
          !item.waits() || nobodyFor(item), "%s waits although somebody could have it", item.id);
    }
  }

  private void nothingIsOverdue(Tick now) {
    for (WorkItem item : ledger.items.values()) {
      require(
          item.offerExpires == null || now.isBefore(item.offerExpires),
          "the offer of %s is open after its time",
          item.id);
      if (item.waits()) {
        require(
            item.atBound || item.place.bound().filter(bound -> !now.isBefore(bound)).isEmpty(),
            "%s waited to its bound and nobody noticed",
            item.id);
        item.requirements.forEach(
            each ->
                require(
                    each.until().filter(until -> !now.isBefore(until)).isEmpty(),
                    "%s still asks for what expired: %s",
                    item.id,
                    each));
      }
    }
  }

  private void refusalsAreForgiven(Tick now) {
    for (WorkItem item : ledger.items.values()) {
      boolean stuck = item.waits() && !item.refusedBy.isEmpty() && nobodyElse(item);
      if (!stuck || item.keptFor != null) {
        item.refusedByAllSince = null;
      } else if (item.refusedByAllSince == null) {
        item.refusedByAllSince = now;
      } else {
        require(
            !item.refusedByAllSince.plus(ledger.longestPause).isBefore(now),
            "%s was refused by everybody at %s and not forgiven by %s",
            item.id,
            item.refusedByAllSince,
            now);
      }
    }
  }

  private boolean nobodyElse(WorkItem item) {
    return ledger.workers.entrySet().stream()
        .noneMatch(
            entry ->
                serves(entry.getValue(), item)
                    && meets(entry.getValue(), item)
                    && onDuty(entry.getValue())
                    && entry.getValue().reachable.containsAll(channel(item).needs())
                    && !item.refusedBy.contains(entry.getKey()));
  }

  private boolean nobodyFor(WorkItem item) {
    return ledger.workers.keySet().stream().noneMatch(agent -> mayHave(agent, item));
  }

  private boolean mayHave(AgentId id, WorkItem item) {
    Worker agent = ledger.worker(id);
    return item.waits()
        && ledger.queue(item.needs.queue()).open
        && (item.keptFor == null || item.keptFor.equals(id))
        && (directed(id, item) || (serves(agent, item) && meets(agent, item)))
        && !item.refusedBy.contains(id)
        && onDuty(agent)
        && agent.reachable.containsAll(channel(item).needs())
        && ledger.itemsOf(id).stream().noneMatch(each -> each.state == ItemState.OFFERED)
        && hasRoom(id, agent, item);
  }

  private static boolean directed(AgentId id, WorkItem item) {
    return id.equals(item.keptFor)
        && item.needs
            .preference()
            .map(Needs.Preference::why)
            .filter(why -> why.directed())
            .isPresent();
  }

  private static boolean serves(Worker agent, WorkItem item) {
    return agent.settings.queues().contains(item.needs.queue())
        || (item.helpedBy != null && agent.settings.queues().contains(item.helpedBy));
  }

  private static boolean meets(Worker agent, WorkItem item) {
    return item.requirements.stream()
        .allMatch(each -> agent.settings.skills().stream().anyMatch(skill -> fits(skill, each)));
  }

  private static boolean fits(Skill skill, Plan.Timed wanted) {
    return skill.skill().equals(wanted.skill()) && skill.level() >= wanted.atLeast();
  }

  private static boolean onDuty(Worker agent) {
    return !agent.retired
        && agent.presence instanceof Presence.Available
        && agent.announced.isEmpty()
        && !agent.notResponding;
  }

  private boolean hasRoom(AgentId id, Worker agent, WorkItem item) {
    ChannelSettings channel = channel(item);
    int used = cost(id, false) + (channel.interruptible() ? cost(id, true) : 0);
    long same =
        ledger.itemsOf(id).stream()
            .filter(each -> each.needs.channel().equals(item.needs.channel()))
            .count();
    return used + channel.cost() <= agent.settings.budget()
        && agent.settings.caps().stream()
            .noneMatch(cap -> cap.channel().equals(item.needs.channel()) && same >= cap.atMost());
  }

  private boolean hasTooMuch(AgentId id) {
    Worker agent = ledger.worker(id);
    return cost(id, false) > agent.settings.budget()
        || cost(id, true) > agent.settings.budget()
        || agent.settings.caps().stream()
            .anyMatch(
                cap ->
                    ledger.itemsOf(id).stream()
                            .filter(each -> each.needs.channel().equals(cap.channel()))
                            .count()
                        > cap.atMost());
  }

  private int cost(AgentId id, boolean interruptible) {
    return ledger.itemsOf(id).stream()
        .map(this::channel)
        .filter(channel -> channel.interruptible() == interruptible)
        .mapToInt(ChannelSettings::cost)
        .sum();
  }

  private ChannelSettings channel(WorkItem item) {
    @Nullable ChannelSettings channel = ledger.channels.get(item.needs.channel());
    require(channel != null, "%s is on a channel that was never configured", item.id);
    return java.util.Objects.requireNonNull(channel);
  }

  private static final Comparator<WorkItem> BY_URGENCY =
      Comparator.<WorkItem, Boolean>comparing(item -> !item.atBound)
          .thenComparing(item -> item.atBound ? bound(item) : new Tick(0))
          .thenComparing(item -> item.atBound ? 0 : item.place.rank())
          .thenComparing(item -> item.atBound ? 0L : item.place.key())
          .thenComparing(item -> item.arrivedAt)
          .thenComparing(item -> item.id);

  private static Tick bound(WorkItem item) {
    return item.place.bound().orElseThrow();
  }
}
