package org.dirigent.channel.email.reading;

import java.nio.charset.StandardCharsets;

/** Text of one byte per character: what a mail is before anybody knows its charset. */
final class Bytes {

  private Bytes() {}

  static String asText(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  static byte[] of(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 128);
  }
}
