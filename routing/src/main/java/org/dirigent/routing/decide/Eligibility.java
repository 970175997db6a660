package org.dirigent.routing.decide;

import java.util.List;
import java.util.Optional;
import org.dirigent.routing.Ineligibility;
import org.dirigent.routing.state.Agent;
import org.dirigent.routing.state.Item;

/// Who may have an item: lists of rules, all of which must have nothing against it.
///
/// [Matching] reaches the same answer for [#OFFER] by sets of bits; these rules say what is right,
/// are asked for explanations, and the tests hold the two against each other.
final class Eligibility {

  /// To be offered an item.
  static final List<Rule> OFFER =
      List.of(
          new Rule.QueueOpen(),
          new Rule.ItemDue(),
          new Rule.NotReservedForAnother(),
          new Rule.ServesQueue(),
          new Rule.HasSkill(),
          new Rule.HasNotRefused(),
          new Rule.WantsWork(),
          new Rule.IsReachable(),
          new Rule.HasNoOtherOffer(),
          new Rule.HasCapacity());

  /// To take one by oneself.
  static final List<Rule> TAKE =
      List.of(
          new Rule.ServesQueue(),
          new Rule.IsSignedIn(),
          new Rule.IsReachable(),
          new Rule.HasCapacity());

  /// To be given one by a supervisor.
  static final List<Rule> ASSIGN = List.of(new Rule.IsSignedIn(), new Rule.IsReachable());

  /// To be handed one by a colleague.
  static final List<Rule> TRANSFER =
      List.of(new Rule.HasItNotAlready(), new Rule.IsSignedIn(), new Rule.IsReachable());

  private Eligibility() {}

  /// The first objection, if there is one.
  static Optional<Ineligibility> against(List<Rule> rules, Item item, Agent agent) {
    for (Rule rule : rules) {
      Optional<Ineligibility> no = rule.against(item, agent);
      if (no.isPresent()) {
        return no;
      }
    }
    return Optional.empty();
  }
}
