package org.dirigent.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How a plain test uses PostgreSQL; copy from here. */
@FreshDatabase
class FreshDatabaseTest {

  private final JdbcClient jdbc;

  FreshDatabaseTest(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @BeforeEach
  void a_table_of_the_tests_own() {
    jdbc.sql("create table if not exists letter (text text not null)").update();
    jdbc.sql("truncate letter").update();
  }

  @Test
  void a_row_that_was_committed_is_found_again() {
    jdbc.sql("insert into letter (text) values (?)").param("Grüße").update();

    assertThat(letters()).isEqualTo(1);
  }

  @Test
  void a_transaction_that_is_rolled_back_leaves_nothing(DataSource database) {
    var transaction = new TransactionTemplate(new JdbcTransactionManager(database));

    transaction.executeWithoutResult(
        state -> {
          jdbc.sql("insert into letter (text) values ('lost')").update();
          state.setRollbackOnly();
        });

    assertThat(letters()).isZero();
  }

  @Test
  void it_carries_the_history_of_every_module_and_is_as_durable_as_the_real_one(
      TestDatabase database) {
    assertThat(jdbc.sql("select to_regclass('flyway_schema_history')").query(String.class).single())
        .isEqualTo("flyway_schema_history");
    DurableSettings.of(database.dataSource()).require();
  }

  @Test
  void another_class_would_get_another_database() {
    TestDatabase other = TestDatabase.fresh();

    assertThat(other.jdbc().sql("select to_regclass('letter')").query(String.class).optional())
        .isEmpty();
    other.close();
  }

  @Nested
  class Inside {

    @Test
    void a_nested_class_shares_the_database_of_the_outer_one(TestDatabase same) {
      assertThat(same.url()).isEqualTo(DatabaseExtension.databaseOf(FreshDatabaseTest.class).url());
    }
  }

  private long letters() {
    return jdbc.sql("select count(*) from letter").query(Long.class).single();
  }
}
