package org.dirigent.routing.decide;

import java.util.ArrayList;
import java.util.List;
import org.dirigent.routing.Decision;
import org.dirigent.routing.state.Agent;

/// The fittest few of those who could have an item, in order, and how many there are in all.
final class Shortlist {

  /// The chosen one and the runners-up that a decision names.
  private static final int LENGTH = 1 + Decision.MAX_RUNNERS_UP;

  private final Fitness fitness;
  private final List<Agent> fittest = new ArrayList<>(LENGTH + 1);
  private int count;

  Shortlist(Fitness fitness) {
    this.fitness = fitness;
  }

  void consider(Agent agent) {
    count++;
    if (fittest.size() == LENGTH && fitness.fitter(fittest.getLast(), agent)) {
      return;
    }
    int place = fittest.size();
    while (place > 0 && fitness.fitter(agent, fittest.get(place - 1))) {
      place--;
    }
    fittest.add(place, agent);
    if (fittest.size() > LENGTH) {
      fittest.removeLast();
    }
  }

  Fitness fitness() {
    return fitness;
  }

  List<Agent> fittest() {
    return fittest;
  }

  int count() {
    return count;
  }
}
