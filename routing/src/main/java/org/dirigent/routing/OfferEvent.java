package org.dirigent.routing;

/// Facts about one offer. Each tells the item and the agent too, so that a reader needs no memory.
public sealed interface OfferEvent extends RoutingEvent {

  OfferId offer();

  ItemId item();

  AgentId agent();

  /// @param expiresAt from this tick on it is too late to accept
  record ItemOffered(
      Tick at, OfferId offer, ItemId item, AgentId agent, Tick expiresAt, Decision decision)
      implements OfferEvent {}

  /// The agent is the item's assignee from now on.
  record OfferAccepted(Tick at, OfferId offer, ItemId item, AgentId agent) implements OfferEvent {}

  record OfferDeclined(Tick at, OfferId offer, ItemId item, AgentId agent, ReasonCode reason)
      implements OfferEvent {}

  /// @param stopsResponding whether the agent counts as not responding until they say that they are
  ///     back
  record OfferTimedOut(Tick at, OfferId offer, ItemId item, AgentId agent, boolean stopsResponding)
      implements OfferEvent {}

  /// Ended by neither's doing. The item is back in its place unless another fact says where it
  /// went.
  record OfferWithdrawn(Tick at, OfferId offer, ItemId item, AgentId agent, Why why)
      implements OfferEvent {
    public enum Why {
      CUSTOMER_LEFT,
      ITEM_CANCELLED,
      AGENT_UNREACHABLE,
      /// The agent went away, signed out or was retired while it was open.
      AGENT_LEFT,
      /// Taken by, or assigned to, somebody else (or the same agent by another hand).
      ITEM_TAKEN,
      RESTARTED
    }
  }
}
