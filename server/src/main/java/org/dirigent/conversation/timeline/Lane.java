package org.dirigent.conversation.timeline;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.dirigent.channel.AccountId;
import org.dirigent.channel.Address;
import org.dirigent.platform.LiveTopic;

/**
 * One sender on one account, as 128 bits of a hash: what is taken in from a lane is understood in
 * order. Says nothing about who it is, so it may stand in logs.
 */
public record Lane(UUID value) {

  /** The lane of this address. */
  public static Lane of(AccountId account, Address address) {
    MessageDigest digest = sha256();
    digest.update(account.value().toString().getBytes(StandardCharsets.UTF_8));
    for (String part : new String[] {address.kind().code(), address.scope(), address.value()}) {
      digest.update((byte) 0);
      digest.update(part.getBytes(StandardCharsets.UTF_8));
    }
    var bits = ByteBuffer.wrap(digest.digest());
    return new Lane(new UUID(bits.getLong(), bits.getLong()));
  }

  /** Where the customer's side of this lane hears news. */
  public LiveTopic topic() {
    return LiveTopic.of("lane", value);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every JDK has SHA-256", impossible);
    }
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
