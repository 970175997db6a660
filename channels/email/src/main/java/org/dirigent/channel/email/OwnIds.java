package org.dirigent.channel.email;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.dirigent.channel.MessageId;

/**
 * Our names for mails, signed, so that nobody can answer a mail that we never sent. They stand in
 * message ids and, where a mailbox takes plus addresses, in the address that bounces come back to.
 */
final class OwnIds {

  private static final int SIGNATURE_BYTES = 12;
  private static final Pattern TOKEN =
      Pattern.compile("(?:^|\\+)([0-9a-f]{32})\\.([0-9a-f]{24})(?:@|$)");

  private final byte[] key;

  OwnIds(byte[] key) {
    this.key = key.clone();
  }

  /** 56 letters and digits of one case, since servers may change the case. */
  String token(MessageId id) {
    var name = id.value().toString().replace("-", "");
    return name + "." + signature(name);
  }

  /** The message that an id or an address of ours names; nothing for those of others. */
  Optional<MessageId> read(String idOrAddress) {
    var token = TOKEN.matcher(idOrAddress.toLowerCase(java.util.Locale.ROOT));
    if (!token.find() || !same(signature(token.group(1)), token.group(2))) {
      return Optional.empty();
    }
    var hex = token.group(1);
    var high = Long.parseUnsignedLong(hex.substring(0, 16), 16);
    var low = Long.parseUnsignedLong(hex.substring(16), 16);
    return Optional.of(new MessageId(new UUID(high, low)));
  }

  private static boolean same(String one, String other) {
    return java.security.MessageDigest.isEqual(
        one.getBytes(java.nio.charset.StandardCharsets.US_ASCII),
        other.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
  }

  private String signature(String name) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      var whole = mac.doFinal(name.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
      return HexFormat.of().formatHex(whole, 0, SIGNATURE_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has HmacSHA256", e);
    }
  }
}
