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
    List<Candidate> runnersUp = runnersUp(shortlist, chosen);
    return new Decision(
        candidate(shortlist.fitness(), chosen),
        because,
        runnersUp,
        shortlist.count() - 1 - runnersUp.size(),
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

  private static List<Candidate> runnersUp(Shortlist shortlist, Agent chosen) {
    List<Candidate> runnersUp = new ArrayList<>(Decision.MAX_RUNNERS_UP);
    for (Agent agent : shortlist.fittest()) {
      if (agent != chosen && runnersUp.size() < Decision.MAX_RUNNERS_UP) {
        runnersUp.add(candidate(shortlist.fitness(), agent));
      }
    }
    return runnersUp;
  }

  private static Candidate candidate(Fitness fitness, Agent agent) {
    return new Candidate(agent.id(), fitness.measures(agent));
  }

  /// Those nearest to having it are named first: the preferred one, then who has the skills.
  private List<RuledOut> ruledOut(Item item) {
    List<RuledOut> named = new ArrayList<>(Decision.MAX_RULED_OUT);
    Agent preferred = item.needs().preference().map(each -> state.agent(each.agent())).orElse(null);
    if (preferred != null) {
      name(item, preferred, named);
    }
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
      Agent agent = state.agent((word << 6) + Long.numberOfTrailingZeros(left));
      if (!item.prefers(agent)) {
        name(item, agent, named);
      }
    }
  }

  private static void name(Item item, Agent agent, List<RuledOut> named) {
    Eligibility.against(Eligibility.OFFER, item, agent)
        .ifPresent(because -> named.add(new RuledOut(agent.id(), because)));
  }

  private static boolean room(List<RuledOut> named) {
    return named.size() < Decision.MAX_RULED_OUT;
  }
}
