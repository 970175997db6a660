package org.dirigent.routing;

/// An agent's answer to an offer.
public sealed interface OfferCommand extends Command {

  OfferId offer();

  AgentId agent();

  /// Repeated by the agent who already won, it gets the first answer again.
  record Accept(OfferId offer, AgentId agent) implements OfferCommand {}

  record Decline(OfferId offer, AgentId agent, ReasonCode reason) implements OfferCommand {}
}
