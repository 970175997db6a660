package org.dirigent.routing;

/// The number of an agent. Who that is, only the host knows; the engine holds no names.
public record AgentId(long value) implements Comparable<AgentId> {

  public AgentId {
    Checks.notNegative(value, "AgentId");
  }

  @Override
  public int compareTo(AgentId other) {
    return Long.compare(value, other.value);
  }

  @Override
  public String toString() {
    return "agent " + value;
  }
}
