package org.dirigent.platform.secrets;

import java.util.Base64;
import java.util.random.RandomGenerator;
import org.dirigent.platform.StartRefused;

/** The 256 bits that every other key is derived from. */
final class MasterKey {

  private static final int BYTES = 32;

  private final byte[] bytes;

  private MasterKey(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Reads the key from Base64; {@code source} tells people where the text came from. */
  static MasterKey parse(String base64, String source) {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw broken(source, "it is not Base64");
    }
    if (bytes.length != BYTES) {
      throw broken(source, "it has " + bytes.length + " bytes instead of " + BYTES);
    }
    return new MasterKey(bytes);
  }

  /** A new key, in Base64. */
  static String fresh(RandomGenerator random) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** The key itself; not to be changed. */
  byte[] bytes() {
    return bytes;
  }

  private static StartRefused broken(String source, String fault) {
    return new StartRefused(
        "The master key from %s is broken: %s.".formatted(source, fault),
        "Restore it from a backup. Only a fresh installation may make a new one:"
            + " head -c 32 /dev/urandom | base64");
  }
}
