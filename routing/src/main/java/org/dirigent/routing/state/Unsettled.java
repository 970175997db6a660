package org.dirigent.routing.state;

/// Where a match may have become possible since everything was last settled: lines that got an item
/// or opened, agents about whom anything changed. A to-do list and no part of the state: an entry
/// too many costs time and changes no decision, so whoever settles may strike entries off.
public final class Unsettled {

  private final Bits lines = new Bits();
  private final Bits agents = new Bits();

  public Bits lines() {
    return lines;
  }

  public Bits agents() {
    return agents;
  }

  public void strike(Line line) {
    lines.remove(line.index());
  }

  public void strike(Agent agent) {
    agents.remove(agent.index());
  }

  void add(Line line) {
    lines.add(line.index());
  }

  void add(Agent agent) {
    agents.add(agent.index());
  }
}
