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
  private final Map<String, Object> members;
  private final @Nullable Duration retryAfter;

  private ProblemOccurred(
      Problem problem,
      String detail,
      List<FieldProblem> fields,
      Map<String, Object> members,
      @Nullable Duration retryAfter) {
    // No stack trace: this is an answer, not an accident.
    super(problem.code() + ": " + detail, null, false, false);
    this.problem = problem;
    this.detail = detail;
    this.fields = List.copyOf(fields);
    this.members = Map.copyOf(members);
    this.retryAfter = retryAfter;
  }

  static ProblemOccurred of(Problem problem, String detail) {
    return new ProblemOccurred(problem, detail, List.of(), Map.of(), null);
  }

  /** The same occurrence, naming the fields at fault. */
  public ProblemOccurred at(FieldProblem... atFault) {
    return new ProblemOccurred(problem, detail, List.of(atFault), members, retryAfter);
  }

  /** The same occurrence, saying when another try makes sense. */
  public ProblemOccurred retryAfter(Duration pause) {
    return new ProblemOccurred(problem, detail, fields, members, pause);
  }

  /** The same occurrence with a member of its own, such as the newest version there is. */
  public ProblemOccurred with(String member, Object value) {
    Map<String, Object> more = new HashMap<>(members);
    more.put(member, value);
    return new ProblemOccurred(problem, detail, fields, more, retryAfter);
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

  /** What it tells beside what all problems tell, by name. */
  public Map<String, Object> members() {
    return members;
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
