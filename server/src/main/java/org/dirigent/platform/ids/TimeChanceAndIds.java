package org.dirigent.platform.ids;

import com.fasterxml.uuid.UUIDClock;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.dirigent.platform.IdSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The door through which time, chance and ids come in; nobody else reads a clock or rolls dice. */
@Configuration(proxyBeanMethods = false)
class TimeChanceAndIds {

  @Bean
  InstantSource clock() {
    return InstantSource.system();
  }

  /** Cryptographically strong, because tokens are made from it too. */
  @Bean
  RandomGenerator random() {
    return new SecureRandom();
  }

  @Bean
  IdSource ids(InstantSource clock, RandomGenerator random) {
    return growing(clock, random);
  }

  /** Version 7; ids of one millisecond still grow. */
  static IdSource growing(InstantSource clock, RandomGenerator random) {
    TimeBasedEpochGenerator generator =
        new TimeBasedEpochGenerator(Random.from(random), reading(clock));
    return generator::generate;
  }

  private static UUIDClock reading(InstantSource clock) {
    return new UUIDClock() {
      @Override
      public long currentTimeMillis() {
        return clock.millis();
      }
    };
  }
}
