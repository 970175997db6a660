package org.dirigent.routing;

/// The number of a skill, given by the host.
public record SkillId(long value) implements Comparable<SkillId> {

  public SkillId {
    Checks.notNegative(value, "SkillId");
  }

  @Override
  public int compareTo(SkillId other) {
    return Long.compare(value, other.value);
  }

  @Override
  public String toString() {
    return "skill " + value;
  }
}
