package org.dirigent.routing;

import java.util.Optional;
import org.dirigent.routing.Urgency.OrderClass;

/// What was granted to one item, whatever its queue says of all: a class of its own, a promise of
/// its own. It goes with the item into every queue; what is absent is left to the queue.
///
/// @param orderClass where it stands among the classes of queues
/// @param answerWithin the promise, in open time
public record Terms(Optional<OrderClass> orderClass, Optional<Ticks> answerWithin) {

  /// As the queue says.
  public static final Terms NONE = new Terms(Optional.empty(), Optional.empty());
}
