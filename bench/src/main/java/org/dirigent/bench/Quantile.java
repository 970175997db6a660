package org.dirigent.bench;

import java.util.List;

/** The smallest value that this share of all values does not exceed. */
final class Quantile {

  private Quantile() {}

  static double of(List<Double> values, double share) {
    List<Double> sorted = values.stream().sorted().toList();
    long rank = (long) Math.ceil(share * sorted.size());
    return sorted.get((int) Math.clamp(rank - 1, 0L, sorted.size() - 1L));
  }
}
