package org.dirigent.platform.database;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/** Puts the application of a test on its database; equal customizers share one application. */
final class DatabaseContext implements ContextCustomizerFactory {

  @Override
  public ContextCustomizer createContextCustomizer(
      Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
    boolean fresh = AnnotatedElementUtils.hasAnnotation(testClass, FreshDatabase.class);
    return new OnDatabase(fresh ? testClass : null);
  }

  /** The class whose own database it is; none for the shared one. */
  private record OnDatabase(@Nullable Class<?> owner) implements ContextCustomizer {

    @Override
    public void customizeContext(
        ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
      TestDatabase database =
          owner == null ? TestDatabase.fresh() : DatabaseExtension.databaseOf(owner);
      TestPropertyValues.of(database.settings()).applyTo(context);
      context.getBeanFactory().registerSingleton("testDatabase", database);
    }
  }
}
