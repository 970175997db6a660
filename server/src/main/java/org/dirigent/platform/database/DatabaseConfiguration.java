package org.dirigent.platform.database;

import java.security.SecureRandom;
import org.dirigent.platform.DataDirectory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the database; the pool depends on the server's details and so is closed before it. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

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
    EmbeddedPostgres embeddedPostgres(DataDirectory data, DatabaseSettings settings) {
      return EmbeddedPostgres.start(data.path(), settings.databasePort(), new SecureRandom());
    }

    @Bean
    JdbcConnectionDetails databaseConnection(EmbeddedPostgres server) {
      return new EmbeddedConnection(server);
    }
  }
}
