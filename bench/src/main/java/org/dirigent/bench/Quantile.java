package org.dirigent.bench;

import java.util.List;

/** The value below which a share of all values lies. */
final class Quantile {

  private Quantile() {}

  static double of(List<Double> values, double share) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.get((int) Math.clamp(Math.round(share * sorted.size()), 0L, sorted.size() - 1L));
  }
}
