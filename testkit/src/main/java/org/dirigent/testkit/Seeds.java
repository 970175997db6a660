package org.dirigent.testkit;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;

/// Gives each run of a [ForSeeds] test its seed and shows it in the test's name.
final class Seeds implements TestTemplateInvocationContextProvider {

  private static final String PROPERTY = "test.seed";

  @Override
  public boolean supportsTestTemplate(ExtensionContext context) {
    return true;
  }

  @Override
  public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(
      ExtensionContext context) {
    int count = context.getRequiredTestMethod().getAnnotation(ForSeeds.class).value();
    return seeds(count, System.getProperty(PROPERTY)).mapToObj(OneSeed::new);
  }

  /// A build that passes the property on without having it sets it to its own placeholder.
  static LongStream seeds(int count, @Nullable String asked) {
    if (asked == null || asked.isBlank() || asked.startsWith("${")) {
      return LongStream.rangeClosed(1, count);
    }
    try {
      return LongStream.of(Long.parseLong(asked.strip()));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "-D%s must be a whole number, it is \"%s\"".formatted(PROPERTY, asked), e);
    }
  }

  private record OneSeed(long seed) implements TestTemplateInvocationContext, ParameterResolver {

    @Override
    public String getDisplayName(int invocationIndex) {
      return "seed " + seed + " (-D" + PROPERTY + "=" + seed + ")";
    }

    @Override
    public List<Extension> getAdditionalExtensions() {
      return List.of(this);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext extension) {
      return parameter.getParameter().getType() == long.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext extension) {
      return seed;
    }
  }
}
