package org.dirigent.channel.email.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.dirigent.channel.email.command.Corpus;
import org.dirigent.testkit.ForSeeds;

/** Whatever is done to the bytes of a mail, reading it ends soon and without an exception. */
final class MutatedMailsTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int CHANGES_A_MAIL = 15;

  private final MailReader reader = new MailReader();

  @ForSeeds(6)
  void no_mutation_makes_the_reader_throw_or_hang(long seed) throws IOException {
    var random = new Random(seed);
    for (var file : Corpus.files()) {
      var bytes = Files.readAllBytes(file);
      for (int i = 0; i < CHANGES_A_MAIL; i++) {
        reads(file, mutated(bytes, random));
      }
    }
  }

  private void reads(Path file, byte[] bytes) {
    var reading =
        assertTimeoutPreemptively(
            PATIENCE, () -> reader.read(new ByteArrayInputStream(bytes)), file::toString);
    assertThat(reading).isNotNull();
  }

  private static byte[] mutated(byte[] bytes, Random random) {
    var changed = bytes;
    for (int times = 1 + random.nextInt(4); times > 0; times--) {
      changed = once(changed, random);
    }
    return changed;
  }

  private static byte[] once(byte[] bytes, Random random) {
    if (bytes.length < 4) {
      return bytes;
    }
    int at = random.nextInt(bytes.length);
    int to = at + random.nextInt(Math.min(400, bytes.length - at));
    return switch (random.nextInt(4)) {
      case 0 -> flipped(bytes, random);
      case 1 -> Arrays.copyOf(bytes, at);
      case 2 -> joined(bytes, to, at);
      default -> joined(bytes, at, to);
    };
  }

  private static byte[] flipped(byte[] bytes, Random random) {
    var flipped = bytes.clone();
    for (int i = 1 + random.nextInt(10); i > 0; i--) {
      flipped[random.nextInt(flipped.length)] = (byte) random.nextInt(256);
    }
    return flipped;
  }

  /**
   * The beginning up to one place and the end from another: cuts out or doubles what is between.
   */
  private static byte[] joined(byte[] bytes, int end, int start) {
    var joined = Arrays.copyOf(bytes, end + bytes.length - start);
    System.arraycopy(bytes, start, joined, end, bytes.length - start);
    return joined;
  }
}
