package org.dirigent.routing.decide;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.dirigent.routing.state.Agent;
import org.dirigent.routing.state.Bits;
import org.dirigent.routing.state.Item;
import org.dirigent.routing.state.Line;
import org.dirigent.routing.state.State;
import org.jspecify.annotations.Nullable;

/// Tells who free could have which item, by sets of bits: the members of its line who are free for
/// its channel, but for those who refused it. The same answer as the rules of [Eligibility#OFFER],
/// only faster.
final class Servable {

  private final State state;

  Servable(State state) {
    this.state = state;
  }

  /// The most urgent item of the line that somebody could have.
  @Nullable Item first(Line line) {
    if (!state.lines().active().has(line.index()) || !line.members().meets(free(line))) {
      return null;
    }
    Item head = line.items().first();
    return head.refused() ? line.items().first(item -> anybodyFor(item, line)) : head;
  }

  /// The most urgent item that the agent could have.
  @Nullable Item firstFor(Agent agent) {
    Item best = agent.reserved().isEmpty() ? null : firstKeptFor(agent);
    Bits active = state.lines().active();
    for (int i = Bits.nextInBoth(agent.lines(), active, 0);
        i >= 0;
        i = Bits.nextInBoth(agent.lines(), active, i + 1)) {
      Line line = state.lines().line(i);
      if (free(line).has(agent.index()) && moreUrgent(best, line.items().first()) != best) {
        best = moreUrgent(best, firstFor(agent, line));
      }
    }
    return best;
  }

  /// Everybody who could have the item.
  void all(Item item, Consumer<Agent> each) {
    Line line = item.line();
    if (line == null) {
      each.accept(keeper(item));
      return;
    }
    for (int i = nextFree(line, 0); i >= 0; i = nextFree(line, i + 1)) {
      if (!item.refusedBy(state.agent(i))) {
        each.accept(state.agent(i));
      }
    }
  }

  /// Some of those who could have the item, at most so many.
  List<Agent> some(Item item, int atMost) {
    Line line = item.line();
    if (line == null) {
      return List.of(keeper(item));
    }
    List<Agent> some = new ArrayList<>(atMost);
    for (int i = nextFree(line, 0); i >= 0 && some.size() < atMost; i = nextFree(line, i + 1)) {
      if (!item.refusedBy(state.agent(i))) {
        some.add(state.agent(i));
      }
    }
    return some;
  }

  boolean anybodyFor(Item item, Line line) {
    for (int i = nextFree(line, 0); i >= 0; i = nextFree(line, i + 1)) {
      if (!item.refusedBy(state.agent(i))) {
        return true;
      }
    }
    return false;
  }

  @Nullable Item firstKeptFor(Agent agent) {
    return agent
        .reserved()
        .first(item -> Eligibility.against(Eligibility.OFFER, item, agent).isEmpty());
  }

  static @Nullable Item moreUrgent(@Nullable Item one, @Nullable Item other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return other.before(one) ? other : one;
  }

  private static @Nullable Item firstFor(Agent agent, Line line) {
    Item head = line.items().first();
    return head.refusedBy(agent) ? line.items().first(item -> !item.refusedBy(agent)) : head;
  }

  private Agent keeper(Item item) {
    Agent keeper = state.agent(item.plan().reservation().orElseThrow().agent());
    if (keeper == null) {
      throw new IllegalStateException(item.id() + " is kept for somebody unknown");
    }
    return keeper;
  }

  private static int nextFree(Line line, int from) {
    return Bits.nextInBoth(line.members(), free(line), from);
  }

  private static Bits free(Line line) {
    return line.channel().free();
  }
}
