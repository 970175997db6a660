package org.dirigent.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.dirigent.platform.DataDirectory;
import org.dirigent.platform.database.DatabaseAddress;
import org.dirigent.platform.database.EmbeddedPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An archive is taken, and everything made anew from it. */
@Timeout(180)
class BackupTest {

  private static final Map<String, String> WORDS =
      Map.of(Passphrase.VARIABLE, "correct horse battery staple");

  @TempDir static Path scratch;

  private static Installation original;
  private static Path archive;
  private static Path archiveWithKey;
  private static Installation restored;

  @BeforeAll
  static void somebody_has_worked_for_years() throws SQLException, IOException {
    original = Installation.at(scratch.resolve("original")).withRows();
    archive = scratch.resolve("archive.zip");
    archiveWithKey = scratch.resolve("with-key.zip");
    assertThat(original.run("backup", archive.toString()).code()).isZero();
    assertThat(original.run(WORDS, "backup", "--with-key", archiveWithKey.toString()).code())
        .isZero();
    restored = Installation.at(scratch.resolve("restored"));
    Installation.Said said = restored.run(WORDS, "restore", archiveWithKey.toString());
    assertThat(said.code()).as(said.words()).isZero();
  }

  @TempDir Path folder;

  @AfterEach
  void leave_the_programs_alone() {
    fresh().forgetPrograms();
    Installation.at(folder.resolve("busy")).forgetPrograms();
  }

  @AfterAll
  static void leave_the_shared_programs_alone() {
    original.forgetPrograms();
    restored.forgetPrograms();
  }

  @Test
  void what_was_kept_is_there_again_row_for_row() throws SQLException {
    Map<String, String> before = original.rows();

    Map<String, String> after = restored.rows();

    assertThat(after.get("stored_file_piece")).isEqualTo(before.get("stored_file_piece"));
    assertThat(after.remove("restoration")).startsWith("1 ");
    assertThat(after.remove("account_session")).isEqualTo("0 ");
    for (String changed :
        List.of(
            "restoration", "account_session", "backup_taken", "event", "event_cursor", "lease")) {
      before.remove(changed);
      after.remove(changed);
    }
    before.remove("flyway_schema_history");
    after.remove("flyway_schema_history");
    assertThat(after).isEqualTo(before);
    assertThat(key(restored.home())).hasSameTextualContentAs(key(original.home()));
    assertThat(restored.home().resolve("restoring")).doesNotExist();
  }

  @Test
  void the_tables_are_made_whole_again_and_numbers_go_on_behind_the_last() throws SQLException {
    try (EmbeddedPostgres old = original.running();
        EmbeddedPostgres server = restored.running();
        Connection before = old.address().connect();
        Connection after = server.address().connect()) {
      assertThat(Rows.structure(after)).isEqualTo(Rows.structure(before));
      assertThat(Rows.numbers(after)).isEqualTo(Rows.numbers(before));
    }
  }

  @Test
  void events_are_heard_behind_the_cursors_where_transactions_count_from_the_beginning()
      throws SQLException {
    try (EmbeddedPostgres server = restored.running();
        Connection connection = server.address().connect()) {
      assertThat(Rows.unheard(connection, "slow")).containsExactly("b", "c", "d");
      assertThat(Rows.unheard(connection, "quick")).containsExactly("d");
      Rows.tell(connection, "new");
      assertThat(Rows.unheard(connection, "slow")).containsExactly("b", "c", "d", "new");
      assertThat(Rows.unheard(connection, "quick")).containsExactly("d", "new");
    }
  }

  @Test
  void it_is_consistent_while_others_write() throws Exception {
    Installation busy = Installation.at(folder.resolve("busy")).withPrograms();
    Path file = folder.resolve("busy.zip");
    var going = new AtomicBoolean(true);
    var written = new AtomicLong();
    try (EmbeddedPostgres server = busy.running()) {
      Installation.migrate(server.address());
      Thread writer = Thread.ofVirtual().start(() -> writePairs(server.address(), going, written));
      while (written.get() < 50) {
        Thread.onSpinWait();
      }
      long before = written.get();
      assertThat(busy.run("backup", file.toString()).code()).isZero();
      going.set(false);
      writer.join();
      assertThat(written.get()).isGreaterThan(before);
    }

    Installation fresh = fresh();
    assertThat(fresh.run("restore", file.toString()).code()).isZero();
    try (EmbeddedPostgres server = fresh.running();
        Connection connection = server.address().connect()) {
      long files = Rows.count(connection, "stored_file");
      assertThat(files).isBetween(50L, written.get());
      assertThat(Rows.count(connection, "stored_file_piece")).isEqualTo(files);
    }
  }

  private static void writePairs(DatabaseAddress at, AtomicBoolean going, AtomicLong written) {
    try (Connection connection = at.connect()) {
      connection.setAutoCommit(false);
      while (going.get()) {
        Rows.file(connection, new byte[2000]);
        connection.commit();
        written.incrementAndGet();
      }
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void without_the_right_key_or_passphrase_nothing_is_restored() throws IOException {
    Installation fresh = fresh();

    Installation.Said noKey = fresh.run("restore", archive.toString());
    assertThat(noKey.code()).isEqualTo(ExitCode.REFUSED);
    assertThat(noKey.words()).contains("master key is not at hand").contains("--without-key");

    Installation.writeKey(fresh.home(), 2);
    Installation.Said otherKey = fresh.run("restore", archive.toString());
    assertThat(otherKey.words()).contains("is another one");

    Installation.Said wrongWords =
        fresh.run(Map.of(Passphrase.VARIABLE, "guess"), "restore", archiveWithKey.toString());
    assertThat(wrongWords.code()).isEqualTo(ExitCode.REFUSED);
    assertThat(wrongWords.words()).contains("passphrase is not the one");
    assertThat(fresh.run("restore", archiveWithKey.toString()).words())
        .contains("A passphrase is needed");
    assertThat(fresh.home().resolve("postgres")).doesNotExist();

    assertThat(original.run(Map.of(Passphrase.VARIABLE, "short"), "backup", "--with-key", "x.zip"))
        .matches(said -> said.code() == ExitCode.REFUSED && said.words().contains("shorter"));
  }

  @Test
  void a_full_disk_leaves_nothing_half_made_and_the_older_archive_alone() throws IOException {
    Path file = folder.resolve("full.zip");
    Files.writeString(file, "older");

    var backup =
        new Backup(
            new PrintStream(PrintStream.nullOutputStream()),
            InstantSource.system(),
            new Random(1),
            new Passphrase(Map.of(), new BufferedReader(Reader.nullReader())),
            channel -> new FullDisk(channel, 100_000));
    Order order =
        Order.of(List.of(file.toString(), "--force", "--data=" + original.home()), Backup.FLAGS);

    assertThat(catchThrowable(() -> backup.run(order)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("No space left");
    assertThat(file).hasContent("older");
    assertThat(folder.resolve("full.zip.partial")).doesNotExist();
  }

  @Test
  void nothing_is_written_over_unless_somebody_says_so() throws Exception {
    assertThat(original.run("backup", archive.toString()).words()).contains("there already");

    Installation.Said again = restored.run("restore", archive.toString());
    assertThat(again.code()).isEqualTo(ExitCode.REFUSED);
    assertThat(again.words()).contains("has a database already").contains("--force");

    assertThat(restored.run("restore", "--force", archive.toString()).code()).isZero();
    try (var files = Files.list(restored.home())) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .anyMatch(name -> name.startsWith("postgres.before-"))
          .contains("postgres", "password");
    }
    assertThat(restored.rows().get("account")).isEqualTo(original.rows().get("account"));
  }

  @Test
  void a_directory_that_a_product_uses_is_left_alone() throws IOException {
    Installation used = fresh();
    try (DataDirectory _ = DataDirectory.open(used.home())) {
      Installation.Said said = used.run("restore", "--without-key", archive.toString());

      assertThat(said.code()).isEqualTo(ExitCode.REFUSED);
      assertThat(said.words()).contains("already running on the data directory");
    }
  }

  @Test
  void words_that_make_no_sense_are_refused_with_the_code_for_it() {
    assertThat(original.run("backup", "--fast").code()).isEqualTo(ExitCode.USAGE);
    assertThat(original.run("restore").code()).isEqualTo(ExitCode.USAGE);
    assertThat(original.run("backup", "a", "b").code()).isEqualTo(ExitCode.USAGE);
    assertThat(fresh().run("backup").words()).contains("There is no database");
  }

  private Installation fresh() {
    return Installation.at(folder.resolve("fresh")).withPrograms();
  }

  private static Path key(Path home) {
    return home.resolve("keys/master");
  }
}
