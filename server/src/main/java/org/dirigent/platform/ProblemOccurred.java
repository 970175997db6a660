package org.dirigent.platform;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One occurrence of a {@link Problem} on its way to the caller. Controllers throw it; code below
 * them returns sealed results instead.
 */
public final class ProblemOccurred extends RuntimeException {

  private final Problem problem;
  private final String detail;
  private final List<FieldProblem> fields;
  private final @Nullable Duration retryAfter;
  private final Map<String, Object> facts;

  private ProblemOccurred(
      Problem problem,
      String detail,
      List<FieldProblem> fields,
      @Nullable Duration retryAfter,
      Map<String, Object> facts) {
    // No stack trace: this is an answer, not an accident.
    super(problem.code() + ": " + detail, null, false, false);
    this.problem = problem;
    this.detail = detail;
    this.fields = List.copyOf(fields);
    this.retryAfter = retryAfter;
    this.facts = Map.copyOf(facts);
  }

  static ProblemOccurred of(Problem problem, String detail) {
    return new ProblemOccurred(problem, detail, List.of(), null, Map.of());
  }

  /** The same occurrence, naming the fields at fault. */
  public ProblemOccurred at(FieldProblem... atFault) {
    return new ProblemOccurred(problem, detail, List.of(atFault), retryAfter, facts);
  }

  /** The same occurrence, saying when another try makes sense. */
  public ProblemOccurred retryAfter(Duration pause) {
    return new ProblemOccurred(problem, detail, fields, pause, facts);
  }

  /** The same occurrence with a fact that programs act on, as a member of its own in the answer. */
  public ProblemOccurred with(String name, Object value) {
    var more = new HashMap<>(facts);
    more.put(name, value);
    return new ProblemOccurred(problem, detail, fields, retryAfter, more);
  }

  /** The kind of problem. */
  public Problem problem() {
    return problem;
  }

  /** What is wrong this time. */
  public String detail() {
    return detail;
  }

  /** The fields at fault, possibly none. */
  public List<FieldProblem> fields() {
    return fields;
  }

  /** Further members of the answer. */
  public Map<String, Object> facts() {
    return facts;
  }

  /** A pause as whole seconds, rounded up, as Retry-After wants it. */
  public static long wholeSeconds(Duration pause) {
    return Math.max(1, pause.plusMillis(999).toSeconds());
  }

  /** When another try makes sense, if ever. */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}
