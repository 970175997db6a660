package org.dirigent.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.dirigent.platform.DataDirectory;
import org.dirigent.platform.StartRefused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What survives {@code kill -9}: everything that was confirmed, and no process. */
@Timeout(120)
class CrashTest {

  private static final int SOME = 200;

  @TempDir Path data;

  @BeforeEach
  void prepare() {
    TestServer.prepare(data);
  }

  @Test
  void every_confirmed_row_is_there_when_the_process_is_killed_and_started_again_at_once() {
    long confirmed;
    try (Witness witness = Witness.on(data)) {
      witness.confirms(SOME);
      confirmed = witness.killed();
    }

    try (EmbeddedPostgres restarted = TestServer.start(data)) {
      assertThat(rows(restarted)).isBetween(confirmed, confirmed + 1);
    }
  }

  @Test
  void every_confirmed_row_is_there_when_the_server_is_killed_together_with_its_process() {
    long confirmed;
    try (Witness witness = Witness.on(data)) {
      witness.confirms(SOME);
      family(witness.pid()).forEach(ProcessHandle::destroyForcibly);
      confirmed = witness.killed();
    }

    try (EmbeddedPostgres restarted = TestServer.start(data)) {
      assertThat(rows(restarted)).isBetween(confirmed, confirmed + 1);
    }
  }

  @Test
  void the_server_ends_with_its_process() {
    try (Witness witness = Witness.on(data)) {
      witness.confirms(1);
      List<ProcessHandle> family = family(witness.pid());
      assertThat(family).hasSizeGreaterThan(3);

      witness.killed();

      assertGone(family);
    }
  }

  @Test
  void a_server_that_lost_even_its_lifeline_is_ended_by_the_next_start() {
    try (Witness witness = Witness.on(data)) {
      witness.confirms(SOME);
      List<ProcessHandle> family = family(witness.pid());
      family.stream().filter(CrashTest::shell).forEach(ProcessHandle::destroyForcibly);
      long confirmed = witness.killed();
      List<ProcessHandle> orphans = family.stream().filter(process -> !shell(process)).toList();
      assertThat(orphans).anyMatch(ProcessHandle::isAlive);

      try (EmbeddedPostgres restarted = TestServer.start(data)) {
        assertThat(rows(restarted)).isBetween(confirmed, confirmed + 1);
        assertGone(orphans);
      }
    }
  }

  @Test
  void a_second_process_is_refused_and_the_first_goes_on() {
    try (Witness witness = Witness.on(data)) {
      witness.confirms(1);

      assertThatExceptionOfType(StartRefused.class)
          .isThrownBy(() -> DataDirectory.open(data))
          .withMessageContaining("already running on the data directory " + data)
          .withMessageContaining("(process " + witness.pid() + ")");
      witness.confirms(SOME);
    }
  }

  private static List<ProcessHandle> family(long pid) {
    return ProcessHandle.of(pid).orElseThrow().descendants().toList();
  }

  private static boolean shell(ProcessHandle process) {
    return process.info().command().filter(command -> !command.endsWith("postgres")).isPresent();
  }

  private static void assertGone(List<ProcessHandle> processes) {
    boolean gone =
        Patience.of(Duration.ofSeconds(20))
            .until(() -> processes.stream().noneMatch(ProcessHandle::isAlive));
    assertThat(gone).as("all ended of %s", processes).isTrue();
  }

  private static long rows(EmbeddedPostgres server) {
    try (var connection =
            DriverManager.getConnection(server.url(), server.user(), server.password());
        ResultSet count =
            connection.createStatement().executeQuery("select count(*), max(number) from seen")) {
      count.next();
      assertThat(count.getLong(1)).as("no gap").isEqualTo(count.getLong(2));
      return count.getLong(1);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
