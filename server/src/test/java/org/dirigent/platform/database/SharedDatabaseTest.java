package org.dirigent.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How a test of the whole application uses PostgreSQL; copy from here. */
@SpringBootTest
@SharedDatabase
class SharedDatabaseTest {

  private final JdbcClient jdbc;
  private final TestDatabase database;

  SharedDatabaseTest(@Autowired JdbcClient jdbc, @Autowired TestDatabase database) {
    this.jdbc = jdbc;
    this.database = database;
  }

  @Test
  void the_application_runs_on_the_database_of_the_test() {
    String name = jdbc.sql("select current_database()").query(String.class).single();

    assertThat(database.url()).endsWith("/" + name);
  }
}
