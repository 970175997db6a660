package org.dirigent.routing.state;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// Where a match may have become possible since everything was last settled: lines that got an item
/// or opened, agents about whom anything changed. A to-do list and no part of the state: an entry
/// too many costs time and changes no decision, so whoever settles may strike entries off.
public final class Unsettled {

  private final List<Line> lines = new ArrayList<>();
  private final List<Agent> agents = new ArrayList<>();

  public List<Line> lines() {
    return lines;
  }

  public List<Agent> agents() {
    return agents;
  }

  /// Strikes off all lines with which nothing can be done.
  public void keepLines(Predicate<Line> matters) {
    lines.removeIf(line -> !(line.unsettled = matters.test(line)));
  }

  /// Strikes off all agents with whom nothing can be done.
  public void keepAgents(Predicate<Agent> matters) {
    agents.removeIf(agent -> !(agent.unsettled = matters.test(agent)));
  }

  void add(Line line) {
    if (!line.unsettled) {
      line.unsettled = true;
      lines.add(line);
    }
  }

  void add(Agent agent) {
    if (!agent.unsettled) {
      agent.unsettled = true;
      agents.add(agent);
    }
  }

  void strike(Line line) {
    line.unsettled = false;
    lines.remove(line);
  }
}
