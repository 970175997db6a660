package org.dirigent.routing;

/// The work after the contact: whether there is any, and when it ends. It costs the agent's
/// capacity like the contact itself.
public sealed interface WrapUp {

  /// The item is completed when the contact ends.
  record None() implements WrapUp {}

  /// Only if the agent asks for it when ending the contact; ends when the agent says so.
  record OnRequest() implements WrapUp {}

  /// Always; ends when the agent says so.
  record Mandatory() implements WrapUp {}

  /// Always; ends when the agent says so, at the latest after this time.
  record Timed(Ticks atMost) implements WrapUp {}

  /// Always, for exactly this time; the agent cannot end it earlier.
  record TimedForced(Ticks exactly) implements WrapUp {}
}
