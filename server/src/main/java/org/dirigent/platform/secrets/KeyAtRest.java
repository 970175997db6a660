package org.dirigent.platform.secrets;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import org.dirigent.platform.Secret;
import org.jspecify.annotations.Nullable;

/** The master key as it lies somewhere while nothing runs: to be recognised, copied, put back. */
public final class KeyAtRest {

  private static final String MARK = "backup-mark";

  private final MasterKey key;
  private final String place;

  private KeyAtRest(MasterKey key, String place) {
    this.key = key;
    this.place = place;
  }

  /** The key that a process on this data directory would use; none is made. */
  public static Optional<KeyAtRest> find(Path home, @Nullable Secret setting) {
    if (setting != null) {
      String place = "dirigent.secrets.master-key";
      return Optional.of(new KeyAtRest(MasterKey.parse(setting.reveal(), place), place));
    }
    Path folder = home.resolve("keys");
    if (Files.notExists(folder.resolve("master"))) {
      return Optional.empty();
    }
    // No dice are rolled: the file is there.
    MasterKey found = new MasterKeyFile(folder, new Random(0)).read();
    return Optional.of(new KeyAtRest(found, folder.resolve("master").toString()));
  }

  /** A key from its bytes; {@code place} tells people where they came from. */
  public static KeyAtRest of(byte[] bytes, String place) {
    return new KeyAtRest(MasterKey.parse(Base64.getEncoder().encodeToString(bytes), place), place);
  }

  /** Where it lies, in words. */
  public String place() {
    return place;
  }

  /** The key itself, to be sealed at once. */
  public byte[] bytes() {
    return key.bytes().clone();
  }

  /** What only this key makes of a text; it gives nothing of the key away. */
  public String mark(String text) {
    var secrets = new DerivedSecrets(key, new Random(0));
    return HexFormat.of().formatHex(secrets.sign(MARK, text.getBytes(StandardCharsets.UTF_8)));
  }

  /** Writes it where a process on this data directory looks for it. */
  public void putInto(Path folder) throws IOException {
    Path draft = folder.resolve("master.new");
    Files.deleteIfExists(draft);
    Files.createFile(draft, MasterKeyFile.OWNER_ONLY);
    String text = Base64.getEncoder().encodeToString(key.bytes()) + "\n";
    try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
      channel.force(true);
    }
    Files.move(draft, folder.resolve("master"), StandardCopyOption.ATOMIC_MOVE);
  }
}
