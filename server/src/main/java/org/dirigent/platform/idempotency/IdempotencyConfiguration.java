package org.dirigent.platform.idempotency;

import java.time.Duration;
import java.time.InstantSource;
import org.dirigent.platform.RateLimits;
import org.dirigent.platform.web.ProblemWriter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the filter behind security, which stands at -100, and before every controller. */
@Configuration(proxyBeanMethods = false)
class IdempotencyConfiguration {

  private static final int BEHIND_SECURITY = -50;

  /** So many keys of one caller in a day are kept at most. */
  private static final int KEYS_A_DAY = 50_000;

  @Bean
  FilterRegistrationBean<RepeatFilter> repeatFilter(
      RepeatRows rows, RateLimits limits, InstantSource clock, ProblemWriter problems) {
    var limit = limits.of("idempotency-keys", KEYS_A_DAY, Duration.ofDays(1));
    var registration = new FilterRegistrationBean<>(new RepeatFilter(rows, limit, clock, problems));
    registration.addUrlPatterns("/api/*");
    registration.setOrder(BEHIND_SECURITY);
    return registration;
  }
}
