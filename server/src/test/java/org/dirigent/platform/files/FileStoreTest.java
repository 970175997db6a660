package org.dirigent.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.dirigent.platform.FileCheck;
import org.dirigent.platform.FileId;
import org.dirigent.platform.FileReceipt;
import org.dirigent.platform.FileReceipt.Reason;
import org.dirigent.platform.ProblemOccurred;
import org.dirigent.platform.StoredFile;
import org.dirigent.platform.database.FreshDatabase;
import org.dirigent.testkit.SettableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.unit.DataSize;

@FreshDatabase
class FileStoreTest {

  private static final FileSettings SETTINGS =
      new FileSettings(DataSize.ofMegabytes(3), DataSize.ofMegabytes(4), Duration.ofHours(24));

  private final SettableClock clock = SettableClock.at("2026-03-02T08:00:00Z");
  private final JdbcClient jdbc;
  private final DefaultListableBeanFactory further = new DefaultListableBeanFactory();
  private final PostgresFiles files;

  FileStoreTest(JdbcClient jdbc) {
    this.jdbc = jdbc;
    List<FileCheck> checks =
        List.of(
            new TypeCheck(),
            new MalwareMarkCheck(),
            new PolyglotCheck(),
            new OfficeCheck(),
            new TextCheck());
    for (FileCheck check : checks) {
      further.registerSingleton(check.getClass().getSimpleName(), check);
    }
    this.files =
        new PostgresFiles(
            new FileRows(jdbc, clock, SETTINGS),
            new ContentTypes(),
            further.getBeanProvider(FileCheck.class),
            SETTINGS,
            new Random(1));
  }

  @BeforeEach
  void nothing_is_stored() {
    jdbc.sql("delete from stored_file").update();
  }

  static Stream<Sample> harmless() {
    return Samples.harmless();
  }

  static Stream<Sample> hostile() {
    return Samples.hostile();
  }

  @ParameterizedTest
  @MethodSource
  void harmless(Sample sample) throws IOException {
    StoredFile file = stored(sample.name(), sample.content());

    assertThat(file.mediaType()).isEqualTo(sample.expected());
    assertThat(file.size()).isEqualTo(sample.content().length);
    assertThat(files.open(file.id()).readAllBytes()).isEqualTo(sample.content());
  }

  @ParameterizedTest
  @MethodSource
  void hostile(Sample sample) throws IOException {
    FileReceipt receipt = store(sample.name(), sample.content());

    assertThat(receipt)
        .isInstanceOfSatisfying(
            FileReceipt.Refused.class,
            refused -> {
              assertThat(refused.reason().code()).isEqualTo(sample.expected());
              assertThat(refused.detail()).isNotBlank();
            });
    assertThat(rows("stored_file")).isZero();
    assertThat(rows("stored_file_piece")).isZero();
  }

  @Test
  void a_large_file_comes_out_as_it_went_in() throws IOException {
    byte[] content = Samples.text(2_900_000);

    StoredFile file = stored("long.txt", content);

    assertThat(rows("stored_file_piece")).isEqualTo(12);
    assertThat(file.sha256()).isEqualTo(Samples.sha256(content));
    assertThat(files.open(file.id()).readAllBytes()).isEqualTo(content);
  }

  @Test
  void any_part_can_be_read_without_what_is_before_it() throws IOException {
    byte[] content = Samples.text(1_000_000);
    FileId id = stored("long.txt", content).id();

    for (int from : new int[] {0, 1, Pieces.SIZE - 1, Pieces.SIZE, 700_000, 999_999, 1_000_000}) {
      try (InputStream part = files.open(id)) {
        part.skipNBytes(from);
        assertThat(part.readAllBytes())
            .isEqualTo(Arrays.copyOfRange(content, from, content.length));
      }
    }
  }

  @Test
  void a_file_over_the_limit_is_refused_and_read_no_further() throws IOException {
    Endless endless = new Endless();

    FileReceipt receipt = files.store("endless.txt", endless);

    assertThat(receipt).extracting("reason").isEqualTo(Reason.TOO_LARGE);
    assertThat(endless.read).isLessThan(DataSize.ofMegabytes(4).toBytes());
    assertThat(rows("stored_file_piece")).isZero();
  }

  @Test
  void nothing_stays_when_the_sender_breaks_off() {
    InputStream broken =
        new InputStream() {
          private int left = 600_000;

          @Override
          public int read() throws IOException {
            if (--left < 0) {
              throw new IOException("gone");
            }
            return 'x';
          }
        };

    assertThatThrownBy(() -> files.store("half.txt", broken)).isInstanceOf(IOException.class);
    assertThat(rows("stored_file")).isZero();
  }

  @Test
  void a_file_that_nobody_keeps_is_swept_after_a_day_and_a_kept_one_stays() throws IOException {
    FileId kept = stored("kept.txt", Samples.text(10)).id();
    FileId orphan = stored("orphan.txt", Samples.text(10)).id();
    files.keep(kept);
    clock.advance(Duration.ofHours(25));

    stored("another.txt", Samples.text(10));

    assertThat(files.find(kept)).isPresent();
    assertThat(files.find(orphan)).isEmpty();
    assertThatThrownBy(() -> files.keep(orphan)).isInstanceOf(ProblemOccurred.class);
  }

  @Test
  void a_deleted_file_is_gone_with_its_content() throws IOException {
    FileId id = stored("a.txt", Samples.text(10)).id();

    files.delete(id);
    files.delete(id);

    assertThat(files.find(id)).isEmpty();
    assertThat(rows("stored_file_piece")).isZero();
    assertThatThrownBy(() -> files.open(id)).isInstanceOf(ProblemOccurred.class);
  }

  @Test
  void the_store_refuses_to_hold_a_connection_while_a_file_arrives() {
    TransactionSynchronizationManager.setActualTransactionActive(true);
    try {
      assertThatThrownBy(() -> store("a.txt", Samples.text(10)))
          .isInstanceOf(IllegalStateException.class);
    } finally {
      TransactionSynchronizationManager.setActualTransactionActive(false);
    }
  }

  @Test
  void a_scanner_that_fails_lets_nothing_pass() {
    further.registerSingleton(
        "scanner",
        (FileCheck)
            _ -> {
              throw new IOException("the scanner does not answer");
            });

    assertThatThrownBy(() -> store("a.txt", Samples.text(10))).isInstanceOf(IOException.class);
    assertThat(rows("stored_file")).isZero();
  }

  @Test
  void images_are_shown_and_all_else_is_saved_and_nothing_runs() throws IOException {
    var image = files.download(stored("Bild \"ä\".png", Samples.png()).id());
    var text = files.download(stored("a.txt", Samples.text(10)).id());

    assertThat(image.getHeaders().getFirst("Content-Disposition"))
        .startsWith("inline;")
        .contains("filename*=UTF-8''Bild%20_%C3%A4_.png");
    assertThat(text.getHeaders().getFirst("Content-Disposition")).startsWith("attachment;");
    for (var answer : List.of(image, text)) {
      assertThat(answer.getHeaders().getFirst("Content-Security-Policy"))
          .isEqualTo("default-src 'none'; sandbox");
      assertThat(answer.getHeaders().getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
    }
    assertThat(image.getBody().contentLength()).isEqualTo(Samples.png().length);
  }

  private StoredFile stored(String name, byte[] content) throws IOException {
    FileReceipt receipt = store(name, content);
    assertThat(receipt).isInstanceOf(FileReceipt.Stored.class);
    return ((FileReceipt.Stored) receipt).file();
  }

  private FileReceipt store(String name, byte[] content) throws IOException {
    return files.store(name, new ByteArrayInputStream(content));
  }

  private long rows(String table) {
    return jdbc.sql("select count(*) from " + table).query(Long.class).single();
  }

  /** A sender who never stops. */
  private static final class Endless extends InputStream {

    private long read;

    @Override
    public int read() {
      read++;
      return 'x';
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      Arrays.fill(into, offset, offset + length, (byte) 'x');
      read += length;
      return length;
    }
  }
}
