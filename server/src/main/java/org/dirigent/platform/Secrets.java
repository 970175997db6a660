package org.dirigent.platform;

import javax.crypto.SecretKey;

/**
 * Derives a key for each purpose from one master key, so that no two purposes share one and only
 * the master must be kept.
 */
public interface Secrets {

  /** The key for a purpose, 256 bits, always the same one for the same master key. */
  SecretKey key(String purpose);

  /** HMAC-SHA256 of the data under the purpose's key. */
  byte[] sign(String purpose, byte[] data);

  /** Whether a signature is genuine, compared in constant time. */
  boolean verify(String purpose, byte[] data, byte[] signature);

  /** A fresh random token of 256 bits, safe in addresses and headers. */
  Secret token();
}
