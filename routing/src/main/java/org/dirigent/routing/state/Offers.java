package org.dirigent.routing.state;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.dirigent.routing.OfferId;
import org.dirigent.routing.OfferView;
import org.dirigent.routing.OfferView.Closed;
import org.dirigent.routing.Tick;
import org.jspecify.annotations.Nullable;

/// All open offers, and how the last ones ended: one slot for each of the last
/// [OfferView#REMEMBERED] numbers, so that a late answer is told what happened.
final class Offers {

  private final ById<OpenOffer> open = new ById<>();
  private final @Nullable Closed[] closed = new Closed[OfferView.REMEMBERED];
  private long made;

  long made() {
    return made;
  }

  @Nullable OpenOffer open(OfferId id) {
    return open.find(id.value());
  }

  /// All open ones, the oldest first.
  List<OpenOffer> allOpen() {
    return open.sorted(Comparator.comparing(OpenOffer::id));
  }

  @Nullable Closed closed(OfferId id) {
    Closed found = closed[slot(id)];
    return found != null && found.offer().equals(id) ? found : null;
  }

  void open(OpenOffer offer) {
    if (offer.id().value() != made + 1) {
      throw new IllegalStateException(
          "%s follows %d offers; the log has a gap".formatted(offer.id(), made));
    }
    made++;
    reopen(offer);
  }

  /// As it was when a snapshot was taken.
  void reopen(OpenOffer offer) {
    open.put(offer.id().value(), offer);
  }

  OpenOffer close(OfferId id, OfferView.Ending how, Tick at) {
    OpenOffer offer = open.remove(id.value());
    if (offer == null) {
      throw new IllegalStateException(id + " is not open; the log does not fit the state");
    }
    remember(new Closed(id, offer.item().id(), offer.agent().id(), how, at));
    return offer;
  }

  void remember(Closed offer) {
    closed[slot(offer.offer())] = offer;
  }

  /// All closed ones that are remembered, in the order in which they were made.
  List<Closed> allClosed() {
    return Arrays.stream(closed)
        .filter(Objects::nonNull)
        .sorted(Comparator.comparing(Closed::offer))
        .toList();
  }

  /// How many had been made when a snapshot was taken.
  void made(long count) {
    made = count;
  }

  private static int slot(OfferId id) {
    return (int) (id.value() % OfferView.REMEMBERED);
  }
}
