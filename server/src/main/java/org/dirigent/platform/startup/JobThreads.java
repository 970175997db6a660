package org.dirigent.platform.startup;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/**
 * The threads on which jobs run that repeat themselves. Boot's scheduler for virtual threads runs
 * everything with a fixed delay on one thread, where a job of minutes would hold up one of half a
 * second.
 */
@Configuration
@EnableScheduling
class JobThreads {

  private static final int AT_ONCE = 4;

  @Bean
  ThreadPoolTaskScheduler taskScheduler() {
    var scheduler = new ThreadPoolTaskScheduler();
    scheduler.setPoolSize(AT_ONCE);
    scheduler.setThreadNamePrefix("jobs-");
    scheduler.setDaemon(true);
    return scheduler;
  }
}
