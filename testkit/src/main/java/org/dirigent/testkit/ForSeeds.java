package org.dirigent.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/// Runs a test once for each of `value` seeds, 1 and up. The test takes the seed as its `long`
/// parameter, and everything random in it comes from there, so the seed in a failed test's name is
/// all one needs: `-Dtest.seed=42` runs that one alone.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@TestTemplate
@ExtendWith(Seeds.class)
public @interface ForSeeds {

  /// How many seeds.
  int value();
}
