package org.dirigent.routing.decide;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dirigent.routing.state.Agent;
import org.dirigent.routing.state.Bits;
import org.dirigent.routing.state.Item;
import org.dirigent.routing.state.Line;
import org.dirigent.routing.state.State;
import org.jspecify.annotations.Nullable;

/// Several items and several agents meeting at once. Urgency chooses the items: each gets somebody
/// if those before it can be arranged so. Fitness chooses among the agents, as far as that leaves
/// one for each chosen item.
///
/// Looks at the [#LENGTH] most urgent items and, for each, at as many agents, for that many suffice
/// to know whether all can be placed; so it costs the same in any crowd. Items behind them count
/// when they come closer.
final class Meeting {

  static final int LENGTH = 8;

  private final State state;
  private final Servable servable;
  private final Item first;
  private final List<Item> upcoming = new ArrayList<>(LENGTH);

  /// @param first the most urgent item, which is to be placed now
  Meeting(State state, Servable servable, Item first) {
    this.state = state;
    this.servable = servable;
    this.first = first;
    lookAhead();
  }

  /// The fittest agent for the first item who can be spared for it.
  Agent choose(Shortlist shortlist) {
    if (upcoming.isEmpty()) {
      return shortlist.fittest().getFirst();
    }
    Map<Agent, Item> placed = new LinkedHashMap<>();
    place(first, placed, null);
    List<Item> served = upcoming.stream().filter(item -> place(item, placed, null)).toList();
    return shortlist.fittest().stream()
        .filter(agent -> placeable(served, agent))
        .findFirst()
        .orElseGet(() -> placedFor(first, placed));
  }

  /// Whether all of them can be placed without that agent.
  private boolean placeable(List<Item> items, Agent without) {
    Map<Agent, Item> placed = new LinkedHashMap<>();
    return items.stream().allMatch(item -> place(item, placed, without));
  }

  private boolean place(Item item, Map<Agent, Item> placed, @Nullable Agent without) {
    return place(item, placed, without, new LinkedHashSet<>());
  }

  /// Gives the item an agent, moving others to other agents of theirs where that makes room.
  private boolean place(
      Item item, Map<Agent, Item> placed, @Nullable Agent without, Set<Agent> tried) {
    for (Agent agent : servable.some(item, LENGTH + 1)) {
      if (agent != without && tried.add(agent)) {
        Item other = placed.get(agent);
        if (other == null || place(other, placed, without, tried)) {
          placed.put(agent, item);
          return true;
        }
      }
    }
    return false;
  }

  private static Agent placedFor(Item item, Map<Agent, Item> placed) {
    return placed.entrySet().stream()
        .filter(entry -> entry.getValue() == item)
        .findFirst()
        .orElseThrow()
        .getKey();
  }

  private void lookAhead() {
    state.unsettled().lines().forEach(this::lookAt);
    state.unsettled().agents().forEach(this::lookAt);
  }

  private void lookAt(Agent agent) {
    Item kept = servable.firstKeptFor(agent);
    if (kept != null) {
      lookAt(kept);
    }
    Bits active = state.lines().active();
    for (int i = Bits.nextInBoth(agent.lines(), active, 0);
        i >= 0;
        i = Bits.nextInBoth(agent.lines(), active, i + 1)) {
      lookAt(state.lines().line(i));
    }
  }

  private void lookAt(Line line) {
    if (servable.first(line) != null) {
      line.items().walkWhile(item -> !servable.anybodyFor(item, line) || lookAt(item));
    }
  }

  /// Keeps the item if it is among the most urgent; tells whether those behind it might be too.
  private boolean lookAt(Item item) {
    int place = upcoming.size();
    while (place > 0 && item.before(upcoming.get(place - 1))) {
      place--;
    }
    if (place == LENGTH - 1) {
      return false;
    }
    if (item != first && (place == 0 || upcoming.get(place - 1) != item)) {
      upcoming.add(place, item);
      if (upcoming.size() == LENGTH) {
        upcoming.removeLast();
      }
    }
    return true;
  }
}
