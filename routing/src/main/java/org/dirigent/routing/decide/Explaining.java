package org.dirigent.routing.decide;

import java.util.ArrayList;
import java.util.List;
import org.dirigent.routing.Decision;
import org.dirigent.routing.Decision.Candidate;
import org.dirigent.routing.Decision.DecidedBy;
import org.dirigent.routing.Decision.RuledOut;
import org.dirigent.routing.state.Agent;
import org.dirigent.routing.state.Item;
import org.dirigent.routing.state.Line;
import org.dirigent.routing.state.State;
import org.jspecify.annotations.Nullable;

/// Writes down why a choice was made. Costs the same however many agents there are, but for one bit
/// for each.
final class Explaining {

  private final State state;
  private final RuledOutCounts counts;

  Explaining(State state) {
    this.state = state;
    this.counts = new RuledOutCounts(state);
  }

  /// The first on the list gets it, unless another one of them was chosen for a reason of its own.
  Decision chosen(Item item, Shortlist shortlist, Agent chosen, DecidedBy because) {
    List<Agent> others = shortlist.fittest().stream().filter(each -> each != chosen).toList();
    int named = Math.min(others.size(), Decision.MAX_RUNNERS_UP);
    return new Decision(
        candidate(shortlist.fitness(), chosen),
        because,
        others.stream().limit(named).map(each -> candidate(shortlist.fitness(), each)).toList(),
        shortlist.count() - 1 - named,
        ruledOut(item),
        counts.of(item),
        item.expired(),
        state.configurationVersion(),
        item.queue().version());
  }

  /// A person chose, so nobody else was looked at.
  Decision byHand(Item item, Agent agent) {
    return new Decision(
        new Candidate(agent.id(), List.of()),
        DecidedBy.BY_HAND,
        List.of(),
        0,
        List.of(),
        List.of(),
        item.expired(),
        state.configurationVersion(),
        item.queue().version());
  }

  private static Candidate candidate(Fitness fitness, Agent agent) {
    return new Candidate(agent.id(), fitness.measures(agent));
  }

  /// Those nearest to having it are named first: the preferred one, then who has the skills.
  private List<RuledOut> ruledOut(Item item) {
    List<RuledOut> named = new ArrayList<>(Decision.MAX_RULED_OUT);
    item.needs()
        .preference()
        .ifPresent(preference -> name(item, state.agent(preference.agent()), named));
    Line line = item.line();
    if (line != null) {
      for (int word = 0; word < line.servingWords(); word++) {
        name(item, word, line.members().word(word) & ~line.channel().free().word(word), named);
      }
      for (int word = 0; word < line.servingWords(); word++) {
        name(item, word, line.serving(word) & ~line.members().word(word), named);
      }
    }
    return named;
  }

  private void name(Item item, int word, long agents, List<RuledOut> named) {
    for (long left = agents; left != 0 && room(named); left &= left - 1) {
      name(item, state.agent((word << 6) + Long.numberOfTrailingZeros(left)), named);
    }
  }

  private static void name(Item item, @Nullable Agent agent, List<RuledOut> named) {
    if (agent != null
        && room(named)
        && named.stream().noneMatch(each -> each.agent().equals(agent.id()))) {
      Eligibility.against(Eligibility.OFFER, item, agent)
          .ifPresent(because -> named.add(new RuledOut(agent.id(), because)));
    }
  }

  private static boolean room(List<RuledOut> named) {
    return named.size() < Decision.MAX_RULED_OUT;
  }
}
