package org.dirigent.routing;

import java.util.List;
import java.util.Optional;

/// Facts about one item.
public sealed interface ItemEvent extends RoutingEvent {

  ItemId item();

  record ItemAdmitted(
      Tick at, ItemId item, Needs needs, Tick arrivedAt, Optional<Tick> notBefore, Plan plan)
      implements ItemEvent {}

  /// Its time has come: scheduled -> waiting.
  record ItemDue(Tick at, ItemId item) implements ItemEvent {}

  record ItemReassessed(Tick at, ItemId item, Needs needs, Plan plan) implements ItemEvent {}

  record ItemReprioritised(Tick at, ItemId item, Priority priority, Plan.Place place)
      implements ItemEvent {}

  record TermsGranted(Tick at, ItemId item, Terms terms, Plan.Place place) implements ItemEvent {}

  /// These requirements expired; whoever meets the rest may have the item now.
  record ItemWidened(Tick at, ItemId item, List<Plan.Timed> expired) implements ItemEvent {
    public ItemWidened {
      expired = List.copyOf(expired);
    }
  }

  record ItemOverflowed(Tick at, ItemId item, QueueId helpedBy) implements ItemEvent {}

  /// It waited up to the bound of its class and stands before everything now.
  record BoundReached(Tick at, ItemId item) implements ItemEvent {}

  record ReservationEnded(Tick at, ItemId item, AgentId agent, Why why) implements ItemEvent {
    public enum Why {
      TIME_IS_UP,
      /// Signed out, retired, or not reachable on a medium that the channel needs.
      AGENT_NOT_THERE,
      /// Declined it or let it ring.
      AGENT_REFUSED
    }
  }

  /// Nobody else who is there could take it, so those who refused may be asked again.
  record RefusalsForgiven(Tick at, ItemId item) implements ItemEvent {}

  /// Somebody else who is there could still take it. It is reviewed again a pause after one of
  /// those others has gone.
  record RefusalsUpheld(Tick at, ItemId item) implements ItemEvent {}

  record CustomerConnectionLost(Tick at, ItemId item, Tick graceEnds) implements ItemEvent {}

  record CustomerConnectionBack(Tick at, ItemId item) implements ItemEvent {}

  /// Given to an agent without an offer.
  record ItemAssigned(Tick at, ItemId item, AgentId agent, boolean overcommits, Decision decision)
      implements ItemEvent {}

  record ItemHeld(Tick at, ItemId item, AgentId assignee) implements ItemEvent {}

  record ItemUnheld(Tick at, ItemId item, AgentId assignee) implements ItemEvent {}

  record ChannelSwitched(Tick at, ItemId item, ChannelName channel) implements ItemEvent {}

  /// Engaged or held -> waiting, with its age.
  record ItemRequeued(Tick at, ItemId item, AgentId from, Why why, Needs needs, Plan plan)
      implements ItemEvent {
    public enum Why {
      PUT_BACK,
      TRANSFERRED_TO_QUEUE,
      TRANSFERRED_TO_AGENT,
      AGENT_LOST
    }
  }

  /// @param customerLeft whether the customer ended the contact
  /// @param until when it ends by itself, if it does
  /// @param fixed whether the agent cannot end it earlier
  record WrapUpStarted(
      Tick at,
      ItemId item,
      AgentId assignee,
      boolean customerLeft,
      Optional<Tick> until,
      boolean fixed)
      implements ItemEvent {}

  record ItemCompleted(Tick at, ItemId item, AgentId assignee) implements ItemEvent {}

  record ItemAbandoned(Tick at, ItemId item) implements ItemEvent {}

  record ItemCancelled(Tick at, ItemId item) implements ItemEvent {}
}
