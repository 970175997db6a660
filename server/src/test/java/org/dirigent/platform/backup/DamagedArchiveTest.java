package org.dirigent.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An archive that is not what was written is refused, by name, before anything is touched. */
@Timeout(180)
class DamagedArchiveTest {

  @TempDir static Path scratch;

  private static Path archive;

  @BeforeAll
  static void an_archive_is_kept_for_years() throws SQLException, IOException {
    Installation original = Installation.at(scratch.resolve("original")).withRows();
    archive = scratch.resolve("archive.zip");
    assertThat(original.run("backup", archive.toString()).code()).isZero();
    original.forgetPrograms();
  }

  @TempDir Path folder;

  @AfterEach
  void leave_the_programs_alone() {
    fresh().forgetPrograms();
  }

  @Test
  void whatever_byte_is_changed_it_is_noticed_before_anything_is_touched() throws IOException {
    byte[] whole = Files.readAllBytes(archive);
    long seed = 20261123;
    System.out.printf("seed %d%n", seed);
    var random = new Random(seed);
    Path damaged = folder.resolve("damaged.zip");
    int named = 0;
    for (int i = 0; i < 60; i++) {
      byte[] copy = whole.clone();
      copy[random.nextInt(copy.length)] ^= (byte) (1 << random.nextInt(8));
      Files.write(damaged, copy);
      Installation.Said said = fresh().run("restore", "--check", damaged.toString());
      // A bit of the container that carries nothing (a time, a flag) may change unnoticed.
      assertThat(said.code()).as(said.words()).isIn(ExitCode.DAMAGED, ExitCode.DONE);
      named += said.words().contains("the part tables/stored_file_piece") ? 1 : 0;
    }
    assertThat(named).as("most bytes are those of files").isGreaterThan(20);
  }

  @Test
  void a_damaged_part_is_named_with_what_to_do() throws IOException {
    byte[] copy = Files.readAllBytes(archive);
    copy[Archives.positionOf(archive, "tables/account.text.zst")] ^= 1;
    Path damaged = Files.write(folder.resolve("damaged.zip"), copy);
    Installation fresh = fresh();

    Installation.Said said = fresh.run("restore", "--without-key", damaged.toString());

    assertThat(said.code()).isEqualTo(ExitCode.DAMAGED);
    assertThat(said.words())
        .contains("the part tables/account.text.zst is not what was written")
        .contains("take an older one");
    assertThat(fresh.home().resolve("postgres")).doesNotExist();
  }

  @Test
  void an_archive_that_is_cut_off_or_empty_or_something_else_is_refused() throws IOException {
    byte[] whole = Files.readAllBytes(archive);
    for (int length : new int[] {0, 1, whole.length / 2, whole.length - 1}) {
      Path cut = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(whole, length));
      Installation.Said said = fresh().run("restore", cut.toString());
      assertThat(said.code()).as(said.words()).isEqualTo(ExitCode.DAMAGED);
    }
    Installation.Said nothing = fresh().run("restore", folder.resolve("nowhere").toString());
    assertThat(nothing.code()).isEqualTo(ExitCode.REFUSED);
    assertThat(nothing.words()).contains("There is no file");
  }

  @Test
  void a_missing_part_is_named() throws IOException {
    Path without = folder.resolve("without.zip");
    Archives.rewrite(archive, without, "tables/account.text.zst", text -> null);

    Installation.Said said = fresh().run("restore", "--check", without.toString());

    assertThat(said.code()).isEqualTo(ExitCode.DAMAGED);
    assertThat(said.words()).contains("the part tables/account.text.zst is missing");
  }

  @Test
  void an_archive_of_a_newer_release_is_refused_by_name() throws IOException {
    Path newer = folder.resolve("newer.zip");
    Archives.rewrite(
        archive,
        newer,
        Manifest.NAME,
        text ->
            text.replaceFirst(
                "\"migrations\" : \\[", "\"migrations\" : [\"platform/V29990101_101__x.sql\","));

    Installation.Said said = fresh().run("restore", newer.toString());

    assertThat(said.code()).isEqualTo(ExitCode.REFUSED);
    assertThat(said.words()).contains("newer Dirigent").contains("platform/V29990101_101__x.sql");
  }

  private Installation fresh() {
    return Installation.at(folder.resolve("fresh")).withPrograms();
  }
}
