package org.dirigent.routing.state;

/// Something that has a deadline: an item, an agent or a queue. One deadline each, its earliest;
/// what is due then, its own fields tell.
public abstract sealed class Timer permits Agent, Item, Queue {

  /// A moment that never comes.
  public static final long NEVER = Long.MAX_VALUE;

  long due = NEVER;
  int heapIndex = -1;

  public final long due() {
    return due;
  }

  /// Queues open before agents are judged, and agents are judged before items.
  abstract int kind();

  abstract long number();

  /// The earliest moment at which something is due; [#NEVER] if nothing is.
  abstract long earliest();

  final boolean before(Timer other) {
    if (due != other.due) {
      return due < other.due;
    }
    return kind() != other.kind() ? kind() < other.kind() : number() < other.number();
  }
}
