package org.dirigent.routing;

/// The number of a queue, given by the host.
public record QueueId(long value) implements Comparable<QueueId> {

  public QueueId {
    Checks.notNegative(value, "QueueId");
  }

  @Override
  public int compareTo(QueueId other) {
    return Long.compare(value, other.value);
  }

  @Override
  public String toString() {
    return "queue " + value;
  }
}
