package org.dirigent.routing;

import java.util.Optional;

/// What decides who is served first.
///
/// Classes come before each other by rank, the lower first. Inside a class the smallest *key* wins:
///
///     key = due - priority x head start
///     due = arrival + (promise, else the bound of the class, else nothing), in open time
///
/// The key is fixed when the item enters its queue, from its first arrival, so order never changes
/// by itself and age is never lost. At its bound an item of an ageing class moves before
/// everything, strict classes included: only so can nobody wait past it while somebody could serve.
///
/// @param headStart what one step of priority is worth
/// @param answerWithin the promise, in open time
public record Urgency(OrderClass orderClass, Ticks headStart, Optional<Ticks> answerWithin) {

  static final long MAX_HEAD_START = 1L << 40;

  public Urgency {
    Checks.between(0, MAX_HEAD_START, headStart.value(), "the head start of a priority step");
  }

  public static Urgency standard() {
    return new Urgency(
        new OrderClass.Ageing(10, new Ticks(3_600_000)), new Ticks(60_000), Optional.empty());
  }

  /// A band of queues. Lower ranks are served first.
  public sealed interface OrderClass {

    int MAX_RANK = 1_000;

    int rank();

    /// Always before the classes below; knows no bound, so it may starve nobody only by being
    /// small.
    record Strict(int rank) implements OrderClass {
      public Strict {
        Checks.between(0, MAX_RANK, rank, "a rank");
      }
    }

    /// Guarantees that nobody waits longer than the bound (in open time) while somebody could
    /// serve.
    record Ageing(int rank, Ticks bound) implements OrderClass {
      public Ageing {
        Checks.between(0, MAX_RANK, rank, "a rank");
      }
    }
  }
}
