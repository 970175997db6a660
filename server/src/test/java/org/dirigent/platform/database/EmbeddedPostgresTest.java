package org.dirigent.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.dirigent.platform.StartRefused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(120)
class EmbeddedPostgresTest {

  @TempDir Path home;

  @BeforeEach
  void prepare() {
    TestServer.prepare(home);
  }

  @Test
  void what_was_written_is_there_after_a_stop_and_a_start() throws Exception {
    try (EmbeddedPostgres first = TestServer.start(home);
        Connection connection = connect(first)) {
      connection.createStatement().execute("create table kept as select 7 as number");
    }

    try (EmbeddedPostgres second = TestServer.start(home);
        Connection connection = connect(second);
        var row = connection.createStatement().executeQuery("select number from kept")) {
      assertThat(row.next()).isTrue();
      assertThat(row.getInt(1)).isEqualTo(7);
    }
  }

  @Test
  void the_role_of_the_application_is_no_superuser_but_may_have_the_usual_extensions()
      throws Exception {
    try (EmbeddedPostgres server = TestServer.start(home);
        Connection connection = connect(server);
        var role =
            connection
                .createStatement()
                .executeQuery("select rolsuper from pg_roles where rolname = current_user")) {
      assertThat(role.next()).isTrue();
      assertThat(role.getBoolean(1)).isFalse();
      for (String extension : new String[] {"pg_trgm", "btree_gist", "citext", "unaccent"}) {
        connection.createStatement().execute("create extension " + extension);
      }
    }
  }

  @Test
  void nobody_gets_in_without_the_password_which_only_its_owner_can_read() throws IOException {
    try (EmbeddedPostgres server = TestServer.start(home)) {
      assertThatExceptionOfType(SQLException.class)
          .isThrownBy(() -> DriverManager.getConnection(server.url(), server.user(), "guess"))
          .withMessageContaining("password authentication failed");
      assertThat(Files.getPosixFilePermissions(home.resolve("password"))).hasSize(2);
    }
  }

  @Test
  void the_servers_log_keeps_no_values_of_statements_that_failed() throws Exception {
    try (EmbeddedPostgres server = TestServer.start(home);
        Connection connection = connect(server)) {
      connection.createStatement().execute("create table secretive (word text unique)");
      String insert = "insert into secretive values ('Erika Mustermann')";
      connection.createStatement().execute(insert);
      assertThatExceptionOfType(SQLException.class)
          .isThrownBy(() -> connection.createStatement().execute(insert));
    }

    assertThat(home.resolve("logs/postgres.log")).content().doesNotContain("Erika");
  }

  @Test
  void a_preparation_that_was_interrupted_is_thrown_away(@TempDir Path home) throws Exception {
    Path unfinished = Files.createDirectories(home.resolve("postgres.new"));
    Files.writeString(unfinished.resolve("PG_VERSION"), "18");

    try (EmbeddedPostgres server = TestServer.start(home);
        Connection connection = connect(server)) {
      assertThat(connection.isValid(5)).isTrue();
      assertThat(unfinished).doesNotExist();
    }
  }

  @Test
  void data_of_another_major_version_is_refused_and_left_alone() throws IOException {
    TestServer.start(home).close();
    Files.writeString(home.resolve("postgres/PG_VERSION"), "17\n");

    assertThatExceptionOfType(StartRefused.class)
        .isThrownBy(() -> TestServer.start(home))
        .withMessageContaining("written by PostgreSQL 17; this Dirigent brings PostgreSQL 18")
        .satisfies(refusal -> assertThat(refusal.remedy()).contains("--data DIR"));
  }

  @Test
  void a_folder_that_is_no_database_is_refused(@TempDir Path home) throws IOException {
    Files.createDirectories(home.resolve("postgres"));
    Files.writeString(home.resolve("password"), "word");

    assertThatExceptionOfType(StartRefused.class)
        .isThrownBy(() -> TestServer.start(home))
        .withMessageContaining("is not a database of PostgreSQL");
  }

  @Test
  void a_lost_password_is_named_not_replaced() throws IOException {
    TestServer.start(home).close();
    Files.delete(home.resolve("password"));

    assertThatExceptionOfType(StartRefused.class)
        .isThrownBy(() -> TestServer.start(home))
        .withMessageContaining("password file " + home.resolve("password") + " is missing");
  }

  @Test
  void a_port_that_is_taken_is_named() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = taken.getLocalPort();

      assertThatExceptionOfType(StartRefused.class)
          .isThrownBy(() -> TestServer.start(home, port))
          .withMessageContaining("Port " + port)
          .satisfies(refusal -> assertThat(refusal.remedy()).contains("dirigent.database-port"));
    }
  }

  @Test
  void a_stale_note_of_a_server_that_is_gone_does_not_hold_up_the_next_one() throws Exception {
    TestServer.start(home).close();
    long stranger = ProcessHandle.current().pid();
    Files.writeString(
        home.resolve("postgres/postmaster.pid"),
        stranger + "\n" + home.resolve("postgres") + "\n1\n5432\n\n127.0.0.1\n1 1\nready   \n");

    try (EmbeddedPostgres server = TestServer.start(home);
        Connection connection = connect(server)) {
      assertThat(connection.isValid(5)).isTrue();
    }
  }

  @Test
  void a_server_that_ends_by_itself_is_noticed_and_one_that_is_stopped_is_not() throws Exception {
    var lost = new CountDownLatch(1);
    EmbeddedPostgres stopped = TestServer.start(home);
    stopped.whenLost(lost::countDown);
    stopped.close();
    assertThat(lost.getCount()).isEqualTo(1);

    try (EmbeddedPostgres server = TestServer.start(home)) {
      server.whenLost(lost::countDown);
      long process = PidFile.of(home.resolve("postgres")).orElseThrow().process();
      ProcessHandle.of(process).orElseThrow().destroyForcibly();

      assertThat(lost.await(20, TimeUnit.SECONDS)).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("waysThatWorkHere")
  void it_runs_with_every_kind_of_rights_that_this_machine_allows(Privileges privileges)
      throws Exception {
    try (EmbeddedPostgres server =
            EmbeddedPostgres.start(home, home, 0, privileges, new SecureRandom());
        Connection connection = connect(server)) {
      assertThat(connection.isValid(5)).isTrue();
    }
  }

  static Stream<Privileges> waysThatWorkHere() {
    return EnumSet.allOf(Privileges.class).stream().filter(Privileges::worksHere);
  }

  private static Connection connect(EmbeddedPostgres server) throws SQLException {
    return DriverManager.getConnection(server.url(), server.user(), server.password());
  }
}
