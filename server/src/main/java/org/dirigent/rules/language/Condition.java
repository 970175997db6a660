package org.dirigent.rules.language;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.util.Map;

/** A compiled condition; may be asked from any thread. */
public final class Condition implements Compiled {

  private final Glance glance;
  private final CelRuntime.Program program;

  Condition(Glance glance, CelRuntime.Program program) {
    this.glance = glance;
    this.program = program;
  }

  /** What a condition says of a contact. */
  public enum Verdict {
    YES,
    NO,
    /** It could not be answered: a fact is missing, or it would have cost too much. */
    FAILED
  }

  /** Asks. A condition that fails never throws and never stops a contact. */
  public Verdict of(Facts facts) {
    return of(facts.variables());
  }

  /** The same for facts by name, so that many conditions share them. */
  public Verdict of(Map<String, Object> variables) {
    return switch (glance.at(variables)) {
      case YES -> Verdict.YES;
      case NO -> Verdict.NO;
      case OPEN -> asked(variables);
    };
  }

  /** The language's own answer. */
  Verdict asked(Map<String, Object> variables) {
    try {
      return Boolean.TRUE.equals(program.eval(variables)) ? Verdict.YES : Verdict.NO;
    } catch (CelEvaluationException e) {
      return Verdict.FAILED;
    }
  }
}
