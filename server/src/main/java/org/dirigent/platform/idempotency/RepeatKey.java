package org.dirigent.platform.idempotency;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A key of one caller; of the key itself only the hash is kept.
 *
 * @param caller the person, or the token that came for them
 */
record RepeatKey(UUID caller, byte[] hash) {

  private static final Pattern SHAPE = Pattern.compile("[!-~&&[^\"\\\\]]{1,200}");

  /** Quoted, as the header's grammar has it, or bare, as most programs send it. */
  static Optional<RepeatKey> read(UUID caller, String header) {
    String text = bare(header.strip());
    if (!SHAPE.matcher(text).matches()) {
      return Optional.empty();
    }
    byte[] hash = Fingerprint.sha256().digest(text.getBytes(StandardCharsets.US_ASCII));
    return Optional.of(new RepeatKey(caller, hash));
  }

  private static String bare(String text) {
    boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
    return quoted ? text.substring(1, text.length() - 1) : text;
  }

  /** Where its answer stands. */
  byte[] place() {
    return (caller + " " + HexFormat.of().formatHex(hash)).getBytes(StandardCharsets.US_ASCII);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RepeatKey that
        && caller.equals(that.caller)
        && MessageDigest.isEqual(hash, that.hash);
  }

  @Override
  public int hashCode() {
    return caller.hashCode();
  }
}
