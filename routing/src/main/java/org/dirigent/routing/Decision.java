package org.dirigent.routing;

import java.util.List;

/// The record of one routing choice: who was chosen, over whom, why others could not be, and under
/// which configuration. Supervisors, audits and tests read the same object.
///
/// Its size is bounded: [#MAX_RUNNERS_UP] and [#MAX_RULED_OUT] agents are named, the rest is
/// counted.
///
/// @param decidedBy what set the chosen one apart from the best runner-up
/// @param runnersUp who could have had it too, the fittest first
/// @param moreRunnersUp how many further agents could have had it
/// @param ruledOut some of the agents who could not have it, with the first rule that said no
/// @param ruledOutCounts how many agents serving the queue each rule kept out, the named included
/// @param widened requirements that had expired by then
/// @param configuration version of the whole configuration: how many configuration facts came
/// before
/// @param queueVersion the version at which the queue was last configured
public record Decision(
    Candidate chosen,
    DecidedBy decidedBy,
    List<Candidate> runnersUp,
    int moreRunnersUp,
    List<RuledOut> ruledOut,
    List<Count> ruledOutCounts,
    List<Plan.Timed> widened,
    long configuration,
    long queueVersion) {

  public static final int MAX_RUNNERS_UP = 3;
  public static final int MAX_RULED_OUT = 5;

  public Decision {
    runnersUp = List.copyOf(runnersUp);
    ruledOut = List.copyOf(ruledOut);
    ruledOutCounts = List.copyOf(ruledOutCounts);
    widened = List.copyOf(widened);
  }

  /// An agent who could have the item.
  ///
  /// @param measures how they did on each of the queue's tie-breakers, in that order; the smaller
  /// is
  ///     the fitter
  public record Candidate(AgentId agent, List<Long> measures) {
    public Candidate {
      measures = List.copyOf(measures);
    }
  }

  public record RuledOut(AgentId agent, Ineligibility because) {}

  public record Count(Ineligibility because, int agents) {}

  /// What set the chosen agent apart. New constants go to the end: their position is on the wire.
  public enum DecidedBy {
    ONLY_CANDIDATE,
    /// A person did: the agent took it, or a supervisor gave it to them.
    BY_HAND,
    PREFERRED_AGENT,
    /// The fitter agent was left for the next item, which nobody else could have taken.
    SPARED_FOR_NEXT_ITEM,
    HIGHEST_LEVEL,
    LOWEST_LEVEL,
    LONGEST_IDLE,
    LEAST_LOADED,
    FEWEST_QUEUES,
    LOWEST_ID
  }
}
