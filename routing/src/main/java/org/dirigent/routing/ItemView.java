package org.dirigent.routing;

import java.util.List;
import java.util.Optional;

/// An item as it stands: one type for each state.
public sealed interface ItemView {

  /// How many ended items the engine can still tell about.
  int REMEMBERED = 16_384;

  ItemId item();

  /// What holds in every state before the end.
  ///
  /// @param requirements those in force, after what has widened so far
  /// @param customerGraceEnds when the customer counts as gone, while their connection is down
  record Facts(
      ItemId item,
      Needs needs,
      Tick arrivedAt,
      List<Plan.Timed> requirements,
      Optional<Tick> customerGraceEnds) {}

  /// An item before its end.
  sealed interface Live extends ItemView {

    Facts facts();

    @Override
    default ItemId item() {
      return facts().item();
    }
  }

  record Scheduled(Facts facts, Tick notBefore) implements Live {}

  /// @param reservation for whom alone it is kept at the moment
  /// @param helpedBy the queue whose agents serve it too
  /// @param atBound whether it stands before everything because it waited to its bound
  /// @param refusedBy who will not be asked again for now
  record Waiting(
      Facts facts,
      Tick since,
      Optional<Plan.Reservation> reservation,
      Optional<QueueId> helpedBy,
      boolean atBound,
      List<AgentId> refusedBy)
      implements Live {}

  record Offered(Facts facts, OfferId offer, AgentId to, Tick expiresAt) implements Live {}

  record Engaged(Facts facts, AgentId assignee, Tick since) implements Live {}

  record Held(Facts facts, AgentId assignee, Tick since) implements Live {}

  /// @param until when it ends by itself, if it does
  record WrappingUp(Facts facts, AgentId assignee, Tick since, Optional<Tick> until)
      implements Live {}

  /// One of the [#REMEMBERED] that ended last.
  record Ended(ItemId item, Ending how, Tick when) implements ItemView {}

  /// How an item ended. New constants go to the end: their position is on the wire.
  enum Ending {
    COMPLETED("completed"),
    ABANDONED("abandoned"),
    CANCELLED("cancelled");

    private final String words;

    Ending(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }
}
