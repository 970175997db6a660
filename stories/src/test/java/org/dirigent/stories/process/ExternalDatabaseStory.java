package org.dirigent.stories.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.dirigent.stories.OwnPostgres;
import org.dirigent.stories.RunningDirigent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Somebody who has a PostgreSQL already and names it by one setting. */
@Timeout(300)
class ExternalDatabaseStory {

  @TempDir Path data;
  @TempDir Path elsewhere;

  @Test
  void it_runs_on_a_database_of_somebody_else_and_brings_none_along() {
    try (OwnPostgres postgres = OwnPostgres.start(elsewhere);
        RunningDirigent dirigent = RunningDirigent.start(data, postgres.settings())) {
      assertThat(dirigent.statusOf("actuator/health/readiness")).isEqualTo(200);
      assertThat(postgres.lendsSuperuser()).isFalse();
      assertThat(dirigent.family()).isEmpty();
      assertThat(data.resolve("postgres")).doesNotExist();
      assertThat(dirigent.stop()).isEqualTo(143);
    }
  }

  @Test
  void a_database_that_cannot_be_relied_on_is_refused() {
    try (OwnPostgres postgres = OwnPostgres.start(elsewhere)) {
      refused(
          postgres.settingsWithPassword("mistyped"),
          "The database does not answer",
          "password authentication failed for user \"dirigent\"",
          "spring.datasource.password");

      postgres.administer("alter system set fsync = off", "select pg_reload_conf()");
      refused(postgres.settings(), "fsync=off", "Set fsync=on");
      postgres.administer("alter system reset fsync", "select pg_reload_conf()");

      postgres.administer(SAYS_THAT_IT_IS_OLD);
      refused(postgres.settings(), "PostgreSQL 17; Dirigent needs 18 or newer", "Upgrade");
      postgres.administer("alter role dirigent reset search_path", "drop schema old cascade");

      postgres.administer("alter database dirigent owner to postgres");
      refused(
          postgres.settings(), "permission denied", "alter database dirigent owner to dirigent");
      postgres.administer("alter database dirigent owner to dirigent");

      postgres.lacks("pg_trgm.control");
      refused(postgres.settings(), "extension \"pg_trgm\" is not available", "contrib");
    }
  }

  @Test
  void a_host_that_does_not_exist_is_named() {
    refused(
        new String[] {
          "--dirigent.database=external",
          "--spring.datasource.url=jdbc:postgresql://nowhere.invalid/dirigent",
          "--spring.datasource.username=dirigent",
          "--spring.datasource.password=secret-of-nobody"
        },
        "The database does not answer",
        "nowhere.invalid",
        "spring.datasource.url");
  }

  /** Functions that hide those of the server: older servers are not at hand in every build. */
  private static final String[] SAYS_THAT_IT_IS_OLD = {
    "create schema old",
    "create function old.current_setting(name text) returns text language sql as"
        + " $$ select case name when 'server_version_num' then '170005'"
        + " else pg_catalog.current_setting(name) end $$",
    "grant usage on schema old to public",
    "alter role dirigent set search_path = old, pg_catalog, public"
  };

  private void refused(String[] settings, String... words) {
    try (RunningDirigent dirigent = RunningDirigent.launch(data, settings)) {
      assertThat(dirigent.ended()).isEqualTo(1);
      assertThat(dirigent.console())
          .contains("Dirigent cannot start.", "What to do")
          .contains(words)
          .doesNotContain("\tat org.", "secret-of-nobody");
    }
  }
}
