package org.dirigent.channel.email;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.dirigent.channel.MessageId;

/**
 * Our names for mails, signed, so that nobody can answer a mail that we never sent. They stand in
 * message ids and, where a mailbox takes plus addresses, in the address that bounces come back to:
 * 42 letters and digits of one case, since servers change the case and allow 64 before the @.
 */
final class OwnIds {

  private static final int NAME_BYTES = 16;
  private static final int SIGNATURE_BYTES = 10;
  private static final int LENGTH = 42;
  private static final int RADIX = 32;
  private static final Pattern TOKEN = Pattern.compile("(?:^|\\+)([0-9a-v]{42})(?:@|$)");

  private final byte[] key;

  OwnIds(byte[] key) {
    this.key = key.clone();
  }

  String token(MessageId id) {
    var name =
        ByteBuffer.allocate(NAME_BYTES)
            .putLong(id.value().getMostSignificantBits())
            .putLong(id.value().getLeastSignificantBits())
            .array();
    var whole = Arrays.copyOf(name, NAME_BYTES + SIGNATURE_BYTES);
    System.arraycopy(signature(name), 0, whole, NAME_BYTES, SIGNATURE_BYTES);
    var digits = new BigInteger(1, whole).toString(RADIX);
    return "0".repeat(LENGTH - digits.length()) + digits;
  }

  /** The message that an id or an address of ours names; nothing for those of others. */
  Optional<MessageId> read(String idOrAddress) {
    var token = TOKEN.matcher(idOrAddress.toLowerCase(Locale.ROOT));
    return token.find() ? verified(new BigInteger(token.group(1), RADIX)) : Optional.empty();
  }

  private Optional<MessageId> verified(BigInteger digits) {
    var bytes = digits.toByteArray();
    var whole = new byte[NAME_BYTES + SIGNATURE_BYTES];
    int length = Math.min(bytes.length, whole.length);
    System.arraycopy(bytes, bytes.length - length, whole, whole.length - length, length);
    var name = Arrays.copyOf(whole, NAME_BYTES);
    var said = Arrays.copyOfRange(whole, NAME_BYTES, whole.length);
    if (!MessageDigest.isEqual(said, signature(name))) {
      return Optional.empty();
    }
    var both = ByteBuffer.wrap(name);
    return Optional.of(new MessageId(new UUID(both.getLong(), both.getLong())));
  }

  private byte[] signature(byte[] name) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return Arrays.copyOf(mac.doFinal(name), SIGNATURE_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has HmacSHA256", e);
    }
  }
}
