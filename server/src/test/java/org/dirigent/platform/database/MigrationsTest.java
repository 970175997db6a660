package org.dirigent.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.util.List;
import org.dirigent.platform.StartRefused;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MigrationsTest {

  private final TestDatabase database = TestDatabase.fresh();

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void a_database_of_this_release_is_migrated_in_silence() {
    new Migrations().migrate(flyway());
  }

  @Test
  void a_database_of_a_newer_release_is_refused_and_left_alone() {
    database
        .jdbc()
        .sql(
            """
            insert into flyway_schema_history
              (installed_rank, version, description, type, script, checksum, installed_by,
               execution_time, success)
            values (999, '29990101.101', 'platform from the future', 'SQL', 'V1.sql', 1, 'x', 1, true)
            """)
        .update();

    assertThatExceptionOfType(StartRefused.class)
        .isThrownBy(() -> new Migrations().migrate(flyway()))
        .withMessageContaining("newer Dirigent")
        .withMessageContaining("29990101.101 (platform from the future)");
  }

  @Test
  void a_database_that_forgets_is_refused_by_the_setting_of_the_very_connection() {
    String name = database.url().substring(database.url().lastIndexOf('/') + 1);
    database.jdbc().sql("alter database " + name + " set synchronous_commit = off").update();
    database.close();

    assertThatExceptionOfType(StartRefused.class)
        .isThrownBy(() -> new Migrations().migrate(flyway()))
        .withMessageContaining("synchronous_commit=off")
        .satisfies(refusal -> assertThat(refusal.remedy()).contains("synchronous_commit=on"));
  }

  @Test
  void a_database_that_does_not_answer_is_named_with_what_to_check() throws SQLException {
    var nowhere = Flyway.configure().dataSource(database.url(), "stranger", "guess").load();

    assertThatExceptionOfType(StartRefused.class)
        .isThrownBy(() -> new Migrations().migrate(nowhere))
        .withMessageContaining("does not answer")
        .satisfies(refusal -> assertThat(refusal.remedy()).contains("spring.datasource.url"));
  }

  @ParameterizedTest
  @MethodSource("unfitServers")
  void an_unfit_server_is_refused(DurableSettings settings, String named) {
    assertThatExceptionOfType(StartRefused.class)
        .isThrownBy(settings::require)
        .withMessageContaining(named);
  }

  static List<Object[]> unfitServers() {
    return List.of(
        new Object[] {new DurableSettings(17, "on", "on", "on", false), "PostgreSQL 17"},
        new Object[] {new DurableSettings(18, "off", "on", "on", false), "fsync=off"},
        new Object[] {new DurableSettings(18, "on", "off", "on", false), "synchronous_commit=off"},
        new Object[] {new DurableSettings(18, "on", "on", "on", true), "standby"});
  }

  @ParameterizedTest
  @MethodSource("fitServers")
  void a_fit_server_is_taken(DurableSettings settings) {
    settings.require();
  }

  static List<DurableSettings> fitServers() {
    return List.of(
        new DurableSettings(18, "on", "on", "on", false),
        new DurableSettings(19, "on", "remote_apply", "on", false),
        new DurableSettings(18, "on", "local", "off", false));
  }

  private Flyway flyway() {
    return Flyway.configure()
        .dataSource(database.url(), database.user(), database.password())
        .locations("classpath:db")
        .outOfOrder(true)
        .load();
  }
}
