package org.dirigent.platform.database;

import java.security.SecureRandom;
import org.dirigent.platform.DataDirectory;
import org.dirigent.platform.StartRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Wires the database; the pool depends on the server's details and so is closed before it. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

  private static final Logger log = LoggerFactory.getLogger(DatabaseConfiguration.class);

  @Bean
  Migrations migrations() {
    return new Migrations();
  }

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnProperty(
      name = "dirigent.database",
      havingValue = "embedded",
      matchIfMissing = true)
  static class Embedded {

    @Bean
    EmbeddedPostgres embeddedPostgres(
        DataDirectory data, DatabaseSettings settings, ApplicationContext application) {
      var server = EmbeddedPostgres.start(data.path(), settings.databasePort(), new SecureRandom());
      server.whenLost(() -> stop(application));
      return server;
    }

    @Bean
    JdbcConnectionDetails databaseConnection(EmbeddedPostgres server) {
      return new EmbeddedConnection(server);
    }

    /** Whoever keeps this process running starts both anew; limping on would refuse everybody. */
    private static void stop(ApplicationContext application) {
      log.error("PostgreSQL has ended by itself; Dirigent stops, see logs/postgres.log");
      // A thread that the process waits for: a daemon's exit code comes too late, after the last
      // thread that was waited for has ended the process with 0.
      Thread.ofPlatform()
          .name("stop")
          .daemon(false)
          .start(() -> System.exit(SpringApplication.exit(application, () -> 1)));
    }
  }

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnProperty(name = "dirigent.database", havingValue = "external")
  static class External {

    @Bean
    static BeanFactoryPostProcessor namedDatabase(Environment environment) {
      return beans -> {
        if (!environment.containsProperty("spring.datasource.url")) {
          throw new StartRefused(
              "dirigent.database is external, but spring.datasource.url does not say where it is.",
              "Set spring.datasource.url (jdbc:postgresql://host/database), spring.datasource.username"
                  + " and spring.datasource.password, or leave dirigent.database out.");
        }
      };
    }
  }
}
