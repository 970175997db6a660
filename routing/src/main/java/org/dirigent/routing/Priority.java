package org.dirigent.routing;

/// How much sooner than its like an item should be served: 0 (ordinary) to 100. What one step is
/// worth, the queue says ([Urgency#headStart()]).
public record Priority(int value) {

  public static final Priority ORDINARY = new Priority(0);

  public Priority {
    Checks.between(0, 100, value, "a priority");
  }
}
