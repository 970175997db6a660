package org.dirigent.routing;

import java.util.List;

/// How a queue holds its items out to agents.
///
/// @param timeout how long an offer stands; an agent's own factor lengthens it
/// @param noAnswer what an unanswered offer says about the agent
/// @param preferredFor how long an item waits for its preferred agent alone (in open time), unless
///     its admission says otherwise
/// @param selection what makes one agent fitter than another, in order; the lowest id ends every
/// tie
public record Offering(
    Ticks timeout, NoAnswer noAnswer, Ticks preferredFor, List<TieBreaker> selection) {

  public Offering {
    Checks.between(1, Tick.LAST, timeout.value(), "an offer's time-out");
    selection = Checks.atMost(TieBreaker.values().length, selection, "tie-breakers");
    Checks.distinct(selection, "tie-breakers");
  }

  public static Offering standard() {
    return new Offering(
        new Ticks(30_000),
        NoAnswer.NOT_RESPONDING,
        new Ticks(60_000),
        List.of(TieBreaker.LONGEST_IDLE));
  }

  public enum NoAnswer {
    /// The agent gets no more offers until they say that they are back.
    NOT_RESPONDING,
    /// The agent stays available; only this item is not held out to them again.
    STAYS_AVAILABLE
  }

  /// A measure by which the fitter of two agents is chosen.
  public enum TieBreaker {
    /// Highest sum of levels in the required skills.
    HIGHEST_LEVEL,
    /// Lowest sum of levels in the required skills: keeps the experts free.
    LOWEST_LEVEL,
    /// Longest since work was last given to or finished by them, or since they became available.
    LONGEST_IDLE,
    /// Smallest share of the budget in use.
    LEAST_LOADED,
    /// Serves the fewest queues: keeps the versatile free.
    FEWEST_QUEUES
  }
}
