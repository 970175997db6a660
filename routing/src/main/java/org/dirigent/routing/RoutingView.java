package org.dirigent.routing;

import java.util.List;
import java.util.Optional;

/// What can be asked of the engine, without changing anything. It is live, so only the thread that
/// drives the engine may ask; answers are values and may go anywhere.
///
/// Every answer is cheap: it costs a lookup, or as much as it returns.
public interface RoutingView {

  /// The moment of the last fact.
  Tick now();

  Optional<ItemView> item(ItemId item);

  Optional<AgentView> agent(AgentId agent);

  Optional<QueueView> queue(QueueId queue);

  Optional<OfferView> offer(OfferId offer);

  /// The items that the agent has: engaged, held and wrapping up, the oldest first.
  List<ItemView> itemsOf(AgentId agent);

  /// All offers that are open, the oldest first.
  List<OfferView.Open> openOffers();

  /// The items that wait in the queue, the next one first, at most so many.
  List<ItemId> waitingIn(QueueId queue, int atMost);

  /// How many items of the same queue stand before it; absent unless it waits or is held out.
  Optional<Integer> countAhead(ItemId item);

  /// How long it will probably wait from now, if one can honestly tell:
  ///
  ///     (count ahead + 1) x (now - k-th last assignment from the queue) / k
  ///
  /// with up to 16 assignments k that are not older than [PoolSettings#estimateWindow()]. The span
  /// ends now, not at the last assignment, so a queue that stalls promises less and less. Absent
  /// below 3 assignments, while the queue is closed, and for items that do not wait.
  Optional<Ticks> waitEstimate(ItemId item, Tick now);

  /// As [#waitEstimate(ItemId, Tick)], for somebody who would come now with ordinary priority.
  Optional<Ticks> waitEstimate(QueueId queue, Tick now);

  /// How many configuration facts there were; the version that decisions name.
  long configurationVersion();
}
