package org.dirigent.routing.watch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dirigent.routing.AgentEvent;
import org.dirigent.routing.AgentId;
import org.dirigent.routing.AgentSettings;
import org.dirigent.routing.ChannelName;
import org.dirigent.routing.ChannelSettings;
import org.dirigent.routing.ConfigurationEvent;
import org.dirigent.routing.ItemEvent;
import org.dirigent.routing.ItemId;
import org.dirigent.routing.ItemState;
import org.dirigent.routing.LifeEvent;
import org.dirigent.routing.Medium;
import org.dirigent.routing.Needs;
import org.dirigent.routing.OfferEvent;
import org.dirigent.routing.Plan;
import org.dirigent.routing.PoolSettings;
import org.dirigent.routing.Presence;
import org.dirigent.routing.QueueEvent;
import org.dirigent.routing.QueueId;
import org.dirigent.routing.QueueSettings;
import org.dirigent.routing.RoutingEvent;
import org.dirigent.routing.Tick;
import org.dirigent.routing.Ticks;
import org.jspecify.annotations.Nullable;

/// The world as somebody would keep it with pencil and paper who only reads the facts: plain maps,
/// no index, nothing remembered twice. Slow and obvious on purpose.
final class Ledger {

  final Map<ItemId, WorkItem> items = new LinkedHashMap<>();
  final Map<AgentId, Worker> workers = new LinkedHashMap<>();
  final Map<QueueId, Desk> queues = new LinkedHashMap<>();
  final Map<ChannelName, ChannelSettings> channels = new LinkedHashMap<>();

  Ticks longestPause = PoolSettings.standard().refusalPause();

  static final class WorkItem {
    final ItemId id;
    final Tick arrivedAt;
    Needs needs;
    ItemState state = ItemState.SCHEDULED;
    Plan.Place place;
    boolean atBound;
    List<Plan.Timed> requirements;
    @Nullable AgentId keptFor;
    @Nullable QueueId helpedBy;
    final Set<AgentId> refusedBy = new LinkedHashSet<>();
    @Nullable AgentId with;
    @Nullable Tick offerExpires;
    @Nullable Tick refusedByAllSince;

    WorkItem(ItemEvent.ItemAdmitted fact) {
      id = fact.item();
      arrivedAt = fact.arrivedAt();
      needs = fact.needs();
      place = fact.plan().place();
      requirements = fact.plan().requirements();
      route(fact.needs(), fact.plan());
    }

    private void route(Needs newNeeds, Plan plan) {
      needs = newNeeds;
      place = plan.place();
      requirements = plan.requirements();
      keptFor = plan.reservation().map(Plan.Reservation::agent).orElse(null);
      helpedBy = null;
      atBound = false;
    }

    boolean waits() {
      return state == ItemState.WAITING;
    }
  }

  static final class Worker {
    AgentSettings settings;
    boolean retired;
    Presence presence = new Presence.Offline();
    Optional<Presence> announced = Optional.empty();
    boolean notResponding;
    final Set<Medium> reachable = new LinkedHashSet<>();
    boolean mayExceed;

    Worker(AgentSettings settings) {
      this.settings = settings;
    }
  }

  static final class Desk {
    QueueSettings settings;
    boolean open = true;

    Desk(QueueSettings settings) {
      this.settings = settings;
    }
  }

  WorkItem item(ItemId id) {
    WorkItem item = items.get(id);
    if (item == null) {
      throw new AssertionError("a fact about " + id + ", which is not under way");
    }
    return item;
  }

  Worker worker(AgentId id) {
    Worker worker = workers.get(id);
    if (worker == null) {
      throw new AssertionError("a fact about " + id + ", who was never configured");
    }
    return worker;
  }

  Desk queue(QueueId id) {
    Desk queue = queues.get(id);
    if (queue == null) {
      throw new AssertionError("a fact about " + id + ", which was never configured");
    }
    return queue;
  }

  /// What the agent has and is asked for.
  List<WorkItem> itemsOf(AgentId id) {
    List<WorkItem> theirs = new ArrayList<>();
    items.values().stream().filter(item -> id.equals(item.with)).forEach(theirs::add);
    return theirs;
  }

  void write(RoutingEvent event) {
    switch (event) {
      case ConfigurationEvent fact -> write(fact);
      case ItemEvent fact -> write(fact);
      case OfferEvent fact -> write(fact);
      case QueueEvent.QueueOpened(_, var id) -> queue(id).open = true;
      case QueueEvent.QueueClosed(_, var id) -> queue(id).open = false;
      case AgentEvent.PresenceChanged(_, var id, var presence) -> {
        worker(id).presence = presence;
        worker(id).announced = Optional.empty();
        worker(id).notResponding = false;
      }
      case AgentEvent.PresenceAnnounced(_, var id, var presence) ->
          worker(id).announced = Optional.of(presence);
      case AgentEvent.ReachabilityChanged(_, var id, var medium, boolean up) -> {
        boolean changed =
            up ? worker(id).reachable.add(medium) : worker(id).reachable.remove(medium);
        require(changed, "%s told again what was so already", id);
      }
      case LifeEvent.Resumed _ ->
          require(
              items.values().stream().noneMatch(item -> item.state == ItemState.OFFERED),
              "an offer outlived the restart");
    }
  }

  private void write(ConfigurationEvent event) {
    switch (event) {
      case ConfigurationEvent.PoolConfigured fact -> {
        Ticks pause = fact.settings().refusalPause();
        longestPause = items.isEmpty() || pause.compareTo(longestPause) > 0 ? pause : longestPause;
      }
      case ConfigurationEvent.ChannelConfigured(_, var name, var settings) -> {
        channels.put(name, settings);
        workers.values().forEach(worker -> worker.mayExceed = true);
      }
      case ConfigurationEvent.QueueConfigured(_, var id, var settings) ->
          queues.computeIfAbsent(id, _ -> new Desk(settings)).settings = settings;
      case ConfigurationEvent.QueueRetired _ -> {}
      case ConfigurationEvent.CalendarSet(var at, var id, var calendar) ->
          queue(id).open = calendar.openAt(at);
      case ConfigurationEvent.AgentConfigured(_, var id, var settings) -> {
        Worker worker = workers.computeIfAbsent(id, _ -> new Worker(settings));
        worker.settings = settings;
        worker.retired = false;
        worker.mayExceed = true;
      }
      case ConfigurationEvent.AgentRetired(_, var id) -> {
        worker(id).retired = true;
        worker(id).presence = new Presence.Offline();
        worker(id).announced = Optional.empty();
      }
    }
  }

  private void write(OfferEvent event) {
    WorkItem item = item(event.item());
    switch (event) {
      case OfferEvent.ItemOffered fact -> {
        item.state = ItemState.OFFERED;
        item.with = fact.agent();
        item.offerExpires = fact.expiresAt();
      }
      case OfferEvent.OfferAccepted fact -> engage(item, fact.agent());
      case OfferEvent.OfferDeclined fact -> refuse(item, fact.agent());
      case OfferEvent.OfferTimedOut fact -> {
        refuse(item, fact.agent());
        worker(fact.agent()).notResponding |= fact.stopsResponding();
      }
      case OfferEvent.OfferWithdrawn _ -> back(item);
    }
  }

  private void write(ItemEvent event) {
    if (event instanceof ItemEvent.ItemAdmitted fact) {
      require(items.put(fact.item(), new WorkItem(fact)) == null, "%s admitted twice", fact.item());
      items.get(fact.item()).state =
          fact.notBefore().isPresent() ? ItemState.SCHEDULED : ItemState.WAITING;
      return;
    }
    WorkItem item = item(event.item());
    switch (event) {
      case ItemEvent.ItemAdmitted _ -> throw new AssertionError("seen above");
      case ItemEvent.ItemDue _ -> item.state = ItemState.WAITING;
      case ItemEvent.ItemReassessed fact -> item.route(fact.needs(), fact.plan());
      case ItemEvent.ItemReprioritised fact -> {
        item.needs = item.needs.with(fact.priority());
        item.place = fact.place();
      }
      case ItemEvent.TermsGranted fact -> {
        item.place = fact.place();
        item.atBound = false;
      }
      case ItemEvent.ItemWidened fact -> {
        List<Plan.Timed> left = new ArrayList<>(item.requirements);
        require(left.removeAll(fact.expired()), "%s widened by what it did not need", item.id);
        item.requirements = left;
      }
      case ItemEvent.ItemOverflowed fact -> item.helpedBy = fact.helpedBy();
      case ItemEvent.BoundReached _ -> item.atBound = true;
      case ItemEvent.ReservationEnded _ -> item.keptFor = null;
      case ItemEvent.RefusalsForgiven _ -> item.refusedBy.clear();
      case ItemEvent.RefusalsUpheld _,
          ItemEvent.CustomerConnectionLost _,
          ItemEvent.CustomerConnectionBack _ -> {}
      case ItemEvent.ItemAssigned fact -> {
        engage(item, fact.agent());
        worker(fact.agent()).mayExceed |= fact.overcommits();
      }
      case ItemEvent.ItemHeld _ -> item.state = ItemState.HELD;
      case ItemEvent.ItemUnheld _ -> item.state = ItemState.ENGAGED;
      case ItemEvent.ChannelSwitched fact -> {
        item.needs = item.needs.on(fact.channel());
        if (item.with != null) {
          worker(item.with).mayExceed = true;
        }
      }
      case ItemEvent.ItemRequeued fact -> {
        require(fact.from().equals(item.with), "%s taken from somebody else", item.id);
        item.route(fact.needs(), fact.plan());
        back(item);
        if (fact.why() != ItemEvent.ItemRequeued.Why.AGENT_LOST) {
          item.refusedBy.add(fact.from());
        }
      }
      case ItemEvent.WrapUpStarted _ -> item.state = ItemState.WRAPPING_UP;
      case ItemEvent.ItemCompleted _ -> {
        require(item.state.inHand(), "%s completed with nobody", item.id);
        items.remove(item.id);
      }
      case ItemEvent.ItemAbandoned _ -> {
        require(!item.state.inHand(), "%s abandoned in an agent's hands", item.id);
        items.remove(item.id);
      }
      case ItemEvent.ItemCancelled _ -> items.remove(item.id);
    }
  }

  private static void engage(WorkItem item, AgentId agent) {
    item.state = ItemState.ENGAGED;
    item.with = agent;
    item.offerExpires = null;
    item.keptFor = null;
    item.refusedBy.clear();
  }

  private static void refuse(WorkItem item, AgentId agent) {
    item.refusedBy.add(agent);
    back(item);
  }

  private static void back(WorkItem item) {
    item.state = ItemState.WAITING;
    item.with = null;
    item.offerExpires = null;
  }

  static void require(boolean holds, String message, Object... values) {
    if (!holds) {
      throw new AssertionError(message.formatted(values));
    }
  }
}
