package org.dirigent.routing.decide;

import java.util.ArrayList;
import java.util.List;
import org.dirigent.routing.Decision.DecidedBy;
import org.dirigent.routing.Offering.TieBreaker;
import org.dirigent.routing.Plan;
import org.dirigent.routing.state.Agent;
import org.dirigent.routing.state.Item;

/// How well agents who could have an item fit it: the preferred one first, then by the queue's
/// tie-breakers in order, then the lowest id. Total: of two agents one is always the fitter.
final class Fitness {

  private static final long WHOLE = 1_000_000;

  private final Item item;
  private final List<TieBreaker> tieBreakers;

  Fitness(Item item) {
    this.item = item;
    this.tieBreakers = item.queue().settings().offering().selection();
  }

  boolean fitter(Agent agent, Agent other) {
    return compare(agent, other) < 0;
  }

  /// What set the first of two agents apart from the second.
  DecidedBy between(Agent agent, Agent other) {
    if (item.prefers(agent)) {
      return DecidedBy.PREFERRED_AGENT;
    }
    for (TieBreaker tieBreaker : tieBreakers) {
      if (measure(tieBreaker, agent) != measure(tieBreaker, other)) {
        return named(tieBreaker);
      }
    }
    return DecidedBy.LOWEST_ID;
  }

  /// How the agent does on each tie-breaker, the smaller the fitter.
  List<Long> measures(Agent agent) {
    List<Long> measures = new ArrayList<>(tieBreakers.size());
    for (TieBreaker tieBreaker : tieBreakers) {
      measures.add(measure(tieBreaker, agent));
    }
    return measures;
  }

  private int compare(Agent agent, Agent other) {
    if (item.prefers(agent) || item.prefers(other)) {
      return Boolean.compare(item.prefers(other), item.prefers(agent));
    }
    for (TieBreaker tieBreaker : tieBreakers) {
      int byMeasure = Long.compare(measure(tieBreaker, agent), measure(tieBreaker, other));
      if (byMeasure != 0) {
        return byMeasure;
      }
    }
    return agent.id().compareTo(other.id());
  }

  private long measure(TieBreaker tieBreaker, Agent agent) {
    return switch (tieBreaker) {
      case HIGHEST_LEVEL -> -levels(agent);
      case LOWEST_LEVEL -> levels(agent);
      case LONGEST_IDLE -> agent.idleSince();
      case LEAST_LOADED -> shareInUse(agent);
      case FEWEST_QUEUES -> agent.queueCount();
    };
  }

  private long levels(Agent agent) {
    long sum = 0;
    for (Plan.Timed requirement : item.requirements()) {
      sum += agent.level(requirement.skill());
    }
    return sum;
  }

  /// In millionths, so that it compares as a whole number on any machine.
  private static long shareInUse(Agent agent) {
    long inUse = agent.load().pressing() + agent.load().interruptible();
    int budget = agent.settings().budget();
    return budget == 0 ? WHOLE : inUse * WHOLE / budget;
  }

  private static DecidedBy named(TieBreaker tieBreaker) {
    return switch (tieBreaker) {
      case HIGHEST_LEVEL -> DecidedBy.HIGHEST_LEVEL;
      case LOWEST_LEVEL -> DecidedBy.LOWEST_LEVEL;
      case LONGEST_IDLE -> DecidedBy.LONGEST_IDLE;
      case LEAST_LOADED -> DecidedBy.LEAST_LOADED;
      case FEWEST_QUEUES -> DecidedBy.FEWEST_QUEUES;
    };
  }
}
