package org.dirigent.channel.webchat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import org.dirigent.channel.AccountId;
import org.dirigent.channel.Address;
import org.dirigent.channel.DeliveryKey;

/** Somebody at one site, known by an address only. */
record Visitor(AccountId site, Address address) {

  /**
   * The delivery key of something this visitor named. Keys are made by browsers, so each visitor
   * has a room of their own: nobody can occupy the keys of somebody else.
   */
  DeliveryKey key(String own) {
    return new DeliveryKey(room() + own);
  }

  /** What the visitor called it; the inverse of {@link #key}. */
  String ownKey(String key) {
    return key.startsWith(room()) ? key.substring(room().length()) : key;
  }

  /** A name for limits and maps that tells nothing about the person. */
  String alias() {
    var plain = address.kind().code() + '\n' + address.scope() + '\n' + address.value();
    byte[] digest = sha256(site.value() + "\n" + plain);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, 12));
  }

  private String room() {
    return alias() + ":";
  }

  static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
