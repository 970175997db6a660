package org.dirigent.rules.language;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.extensions.CelExtensions;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.Optional;

/**
 * The language of conditions: CEL over typed facts. It has no loops but bounded ones, reaches
 * nothing outside of its facts, and is checked for types before anything is asked. Compiling the
 * same text again is free, so texts may be checked with every key that is pressed.
 */
public final class Language {

  /** The longest condition. */
  public static final int LONGEST = 8_000;

  /** How often the macros of one condition may go round. */
  static final int ROUNDS = 1_000;

  /** Code points of compiled texts that are remembered. */
  private static final long REMEMBERED = 4_000_000;

  /** What a short text costs all the same. */
  private static final int LEAST = 100;

  private static final CelOptions OPTIONS =
      CelOptions.DEFAULT.toBuilder()
          .enableHeterogeneousNumericComparisons(true)
          .comprehensionMaxIterations(ROUNDS)
          .maxExpressionCodePointSize(LONGEST)
          .build();

  private final CelCompiler conditions = compiler().setResultType(SimpleType.BOOL).build();
  private final CelCompiler inputs = compiler().build();
  private final CelRuntime runtime =
      CelRuntimeFactory.plannerRuntimeBuilder()
          .setOptions(OPTIONS)
          .addLibraries(CelExtensions.strings())
          .build();
  private final LoadingCache<String, Compiled> known =
      Caffeine.newBuilder()
          .maximumWeight(REMEMBERED)
          .weigher((String text, Compiled _) -> text.length() + LEAST)
          .build(this::compileAnew);

  /** Compiles a condition. */
  public Compiled compile(String text) {
    return known.get(text);
  }

  /** What kind of value a text gives, if it gives any; for the inputs of tables. */
  public Optional<KnownFact.Kind> kindOf(String text) {
    CelValidationResult result = inputs.compile(text);
    return result.hasError() ? Optional.empty() : Optional.of(kind(result));
  }

  /** What is wrong with a text that should give any value. */
  public Compiled.Refused mistakesOf(String text) {
    return new Compiled.Refused(Hints.of(text, inputs.compile(text).getErrors()));
  }

  private Compiled compileAnew(String text) {
    CelValidationResult result = conditions.compile(text);
    if (result.hasError()) {
      return new Compiled.Refused(Hints.of(text, result.getErrors()));
    }
    try {
      CelAbstractSyntaxTree tree = tree(result);
      return new Condition(GlanceReader.read(tree.getExpr()), runtime.createProgram(tree));
    } catch (CelEvaluationException e) {
      return new Compiled.Refused(Hints.unplanned(String.valueOf(e.getMessage())));
    }
  }

  /** A condition without mistakes, checked and not yet ready to be asked. */
  CelAbstractSyntaxTree checked(String text) {
    return tree(conditions.compile(text));
  }

  private static KnownFact.Kind kind(CelValidationResult result) {
    CelType type = tree(result).getResultType();
    return switch (type.kind()) {
      case BOOL -> KnownFact.Kind.YES_NO;
      case INT, UINT, DOUBLE -> KnownFact.Kind.NUMBER;
      case TIMESTAMP -> KnownFact.Kind.TIME;
      case LIST -> KnownFact.Kind.LIST;
      case STRING -> KnownFact.Kind.TEXT;
      default -> KnownFact.Kind.MAP;
    };
  }

  private static CelAbstractSyntaxTree tree(CelValidationResult result) {
    try {
      return result.getAst();
    } catch (CelValidationException e) {
      throw new IllegalStateException("Checked before", e);
    }
  }

  private static CelCompilerBuilder compiler() {
    CelCompilerBuilder builder =
        CelCompilerFactory.standardCelCompilerBuilder()
            .setOptions(OPTIONS)
            .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
            .addLibraries(CelExtensions.strings());
    // Each fact is a variable of its own: reading one is a look into a map, not into a record.
    FactCatalogue.ALL.forEach(fact -> builder.addVar(fact.name(), type(fact.kind())));
    return builder;
  }

  private static CelType type(KnownFact.Kind kind) {
    return switch (kind) {
      case TEXT -> SimpleType.STRING;
      case NUMBER -> SimpleType.INT;
      case YES_NO -> SimpleType.BOOL;
      case TIME -> SimpleType.TIMESTAMP;
      case LIST -> ListType.create(SimpleType.STRING);
      case MAP -> MapType.create(SimpleType.STRING, SimpleType.STRING);
    };
  }
}
