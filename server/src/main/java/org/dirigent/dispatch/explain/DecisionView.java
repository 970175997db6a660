package org.dirigent.dispatch.explain;

import java.time.Instant;
import java.util.List;
import org.dirigent.conversation.Named;
import org.dirigent.workforce.Label;

/**
 * One routing choice as people read it: who got the item, over whom, why others could not have it.
 *
 * @param what {@code offered} by the engine, or {@code assigned}: taken or given by hand
 * @param decidedBy what set the chosen one apart, as a code that screens translate
 * @param others agents who could have had it too, the fittest first
 * @param moreOthers how many further ones could have had it
 * @param ruledOut some of those who could not, with the first rule that said no
 * @param ruledOutCounts how many each rule kept out
 * @param widened what was no longer asked for by then
 * @param sentence the whole in words
 * @param configurationVersion how often the engine's configuration had changed
 * @param rulesVersion the rules that judged the contact
 * @param rules the names of the rules that decided what it needs; none if none said anything
 */
public record DecisionView(
    Instant at,
    String what,
    Named agent,
    Named queue,
    long waitedSeconds,
    String decidedBy,
    List<Named> others,
    int moreOthers,
    List<RuledOut> ruledOut,
    List<Count> ruledOutCounts,
    List<Widened> widened,
    Label sentence,
    long configurationVersion,
    long rulesVersion,
    List<String> rules) {

  /** Somebody who could not have it. */
  public record RuledOut(Named agent, String because) {}

  /** How many could not have it for this reason. */
  public record Count(String because, int agents) {}

  /** A skill that was no longer asked for. */
  public record Widened(Named skill, int atLeast) {}
}
