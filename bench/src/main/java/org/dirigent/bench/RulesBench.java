package org.dirigent.bench;

import java.util.List;

/** How long a contact is judged by rules that people wrote; gathering its facts is not counted. */
final class RulesBench implements Bench {

  private static final double NANOS_PER_MICRO = 1e3;

  @Override
  public String name() {
    return "rules";
  }

  @Override
  public String about() {
    return "judging one contact: 200 rules over 20 facts, and a table of 2,000 rows";
  }

  @Override
  public List<Figure> measure() {
    return List.of(
        new Figure(
            "rules.contact", MicroFigures.median(RulesJudging.class) / NANOS_PER_MICRO, "us"),
        new Figure("rules.table", MicroFigures.median(TableJudging.class) / NANOS_PER_MICRO, "us"));
  }
}
