package org.dirigent.routing;

/// What holds for all queues and agents of one engine.
///
/// @param offerGrace how long an open offer outlives the loss of its agent's connection. A desk
/// that
///     reloads is back within seconds; then nothing need ring twice.
/// @param workGrace how long engaged work stays with an agent who cannot be reached, before it is
///     queued again. Longer than [#offerGrace], for the customer would have to start anew.
/// @param customerGrace how long a customer whose connection dropped counts as still there.
/// @param refusalPause how long after the last refusal, or after the last of the others has gone,
///     those who refused an item may be asked again if nobody else is there who could take it
/// @param estimateWindow how old the assignments may be from which a wait is estimated.
/// @param maxItems how many items may be under way at once; beyond it none is admitted.
public record PoolSettings(
    Ticks offerGrace,
    Ticks workGrace,
    Ticks customerGrace,
    Ticks refusalPause,
    Ticks estimateWindow,
    int maxItems) {

  public PoolSettings {
    Checks.check(
        offerGrace.compareTo(workGrace) <= 0,
        "the grace for offers (%s) must not be longer than the one for work (%s)",
        offerGrace,
        workGrace);
    Checks.between(1, 10_000_000, maxItems, "the number of items at once");
    Checks.between(1, Tick.LAST, refusalPause.value(), "the pause after a refusal");
  }

  /// What an engine starts with, a tick being a millisecond.
  public static PoolSettings standard() {
    return new PoolSettings(
        new Ticks(5_000),
        new Ticks(60_000),
        new Ticks(30_000),
        new Ticks(30_000),
        new Ticks(3_600_000),
        1_000_000);
  }
}
