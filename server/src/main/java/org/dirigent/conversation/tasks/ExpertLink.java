package org.dirigent.conversation.tasks;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The secret part of a link to one task: 128 random bits. It is kept nowhere; its hash is. */
record ExpertLink(String token) {

  byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every JDK has SHA-256", impossible);
    }
  }

  @Override
  public String toString() {
    return "ExpertLink";
  }
}
