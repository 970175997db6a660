package org.dirigent.rules.language;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.dirigent.rules.language.Glance.Value;

/**
 * Finds in a checked condition what a glance can tell: facts compared with fixed texts and numbers,
 * and what follows from these by and, or, not. Everything else stays the language's.
 */
final class GlanceReader {

  private static final Set<String> NAMES =
      FactCatalogue.ALL.stream().map(KnownFact::name).collect(Collectors.toUnmodifiableSet());

  private GlanceReader() {}

  static Glance read(CelExpr condition) {
    if (condition.getKind() != CelExpr.ExprKind.Kind.CALL) {
      return value(condition)
          .map(fact -> Glance.of(fact, Boolean.TRUE::equals))
          .orElse(Glance.BLIND);
    }
    CelExpr.CelCall call = condition.call();
    List<CelExpr> sides =
        call.target().map(target -> List.of(target, call.args().getFirst())).orElse(call.args());
    return switch (call.function()) {
      case "_&&_" -> read(sides.get(0)).and(read(sides.get(1)));
      case "_||_" -> read(sides.get(0)).or(read(sides.get(1)));
      case "!_" -> read(sides.get(0)).not();
      case "_==_" -> compared(sides, order -> order == 0);
      case "_!=_" -> compared(sides, order -> order != 0);
      case "_<_" -> compared(sides, order -> order < 0);
      case "_<=_" -> compared(sides, order -> order <= 0);
      case "_>_" -> compared(sides, order -> order > 0);
      case "_>=_" -> compared(sides, order -> order >= 0);
      case "@in" -> among(sides);
      case "contains" -> text(sides, part -> text -> text.contains(part));
      case "startsWith" -> text(sides, part -> text -> text.startsWith(part));
      case "endsWith" -> text(sides, part -> text -> text.endsWith(part));
      default -> Glance.BLIND;
    };
  }

  private static Glance compared(List<CelExpr> sides, IntPredicate order) {
    Optional<Object> fixed = fixed(sides.get(1));
    return value(sides.get(0))
        .filter(_ -> fixed.isPresent())
        .map(fact -> Glance.of(fact, compared(fixed.get(), order)))
        .orElse(Glance.BLIND);
  }

  private static Predicate<Object> compared(Object fixed, IntPredicate order) {
    return switch (fixed) {
      case Long number -> known -> order.test(((Long) known).compareTo(number));
      case String text -> known -> order.test(((String) known).compareTo(text));
      default -> throw new IllegalArgumentException("Neither a number nor a text");
    };
  }

  private static Glance among(List<CelExpr> sides) {
    if (sides.get(1).getKind() != CelExpr.ExprKind.Kind.LIST) {
      return Glance.BLIND;
    }
    List<CelExpr> elements = sides.get(1).list().elements();
    Set<Object> wanted =
        elements.stream().flatMap(element -> fixed(element).stream()).collect(Collectors.toSet());
    return value(sides.get(0))
        .filter(_ -> elements.stream().allMatch(element -> fixed(element).isPresent()))
        .map(fact -> Glance.of(fact, wanted::contains))
        .orElse(Glance.BLIND);
  }

  private static Glance text(List<CelExpr> sides, TextTest test) {
    Optional<String> part = fixed(sides.get(1)).map(String.class::cast);
    return value(sides.get(0))
        .filter(_ -> part.isPresent())
        .map(
            fact -> {
              Predicate<String> holds = test.with(part.get());
              return Glance.of(fact, known -> holds.test((String) known));
            })
        .orElse(Glance.BLIND);
  }

  @FunctionalInterface
  private interface TextTest {
    Predicate<String> with(String part);
  }

  /** A text or a whole number that stands in the condition itself. */
  private static Optional<Object> fixed(CelExpr side) {
    if (side.getKind() != CelExpr.ExprKind.Kind.CONSTANT) {
      return Optional.empty();
    }
    CelConstant constant = side.constant();
    return switch (constant.getKind()) {
      case STRING_VALUE -> Optional.of(constant.stringValue());
      case INT64_VALUE -> Optional.of(constant.int64Value());
      default -> Optional.empty();
    };
  }

  /** A fact, or one entry of a fact that is a map. */
  private static Optional<Value> value(CelExpr side) {
    if (side.getKind() == CelExpr.ExprKind.Kind.CALL && side.call().function().equals("_[_]")) {
      return entry(side.call().args());
    }
    return name(side).map(name -> facts -> facts.get(name));
  }

  private static Optional<Value> entry(List<CelExpr> sides) {
    Optional<Object> key = fixed(sides.get(1));
    return name(sides.get(0))
        .filter(_ -> key.isPresent())
        .map(name -> facts -> facts.get(name) instanceof Map<?, ?> map ? map.get(key.get()) : null);
  }

  private static Optional<String> name(CelExpr side) {
    Optional<String> name =
        switch (side.getKind()) {
          case IDENT -> Optional.of(side.ident().name());
          case SELECT ->
              side.select().testOnly()
                  ? Optional.empty()
                  : Optional.of(side.select().operand())
                      .filter(operand -> operand.getKind() == CelExpr.ExprKind.Kind.IDENT)
                      .map(operand -> operand.ident().name() + "." + side.select().field());
          default -> Optional.empty();
        };
    return name.filter(NAMES::contains);
  }
}
