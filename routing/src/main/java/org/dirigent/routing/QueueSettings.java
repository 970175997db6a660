package org.dirigent.routing;

import java.util.Optional;

/// How the items of one queue are ordered, offered, wrapped up and helped out with.
///
/// A change holds for what comes after it: the place of an item that already waits stays as it was
/// decided when it came.
public record QueueSettings(
    Urgency urgency, Offering offering, WrapUp wrapUp, Optional<Overflow> overflow) {

  /// An ordinary queue: ageing with a bound of an hour, offers of 30 seconds, no wrap-up.
  public static QueueSettings standard() {
    return new QueueSettings(
        Urgency.standard(), Offering.standard(), new WrapUp.None(), Optional.empty());
  }

  public QueueSettings with(Urgency newUrgency) {
    return new QueueSettings(newUrgency, offering, wrapUp, overflow);
  }

  public QueueSettings with(Offering newOffering) {
    return new QueueSettings(urgency, newOffering, wrapUp, overflow);
  }

  public QueueSettings with(WrapUp newWrapUp) {
    return new QueueSettings(urgency, offering, newWrapUp, overflow);
  }

  public QueueSettings with(Overflow newOverflow) {
    return new QueueSettings(urgency, offering, wrapUp, Optional.of(newOverflow));
  }

  /// Help from another queue: after so much waiting (in open time) its agents serve the item too.
  public record Overflow(QueueId to, Ticks after) {}
}
