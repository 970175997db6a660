package org.dirigent.platform.tokens;

import java.nio.charset.StandardCharsets;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.dirigent.platform.Secret;

/**
 * What a token looks like: a mark by which scanners of code and logs find it, 32 random characters
 * (190 bits), and six of a checksum (CRC-32 of all before), so that scanners need ask nobody
 * whether it is one.
 */
final class TokenText {

  private static final String MARK = "dgt_";
  private static final int RANDOM = 32;
  private static final int CHECK = 6;
  private static final int HINT = 8;
  private static final String DIGITS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final Pattern SHAPE =
      Pattern.compile(MARK + "[0-9A-Za-z]{" + (RANDOM + CHECK) + "}");

  private TokenText() {}

  static Secret draw(RandomGenerator random) {
    StringBuilder text = new StringBuilder(MARK);
    for (int i = 0; i < RANDOM; i++) {
      text.append(DIGITS.charAt(random.nextInt(DIGITS.length())));
    }
    return new Secret(text + checksum(text.toString()));
  }

  /** Whether it can be one of ours, told without asking the database. */
  static boolean isPlausible(Secret token) {
    String text = token.reveal();
    if (!SHAPE.matcher(text).matches()) {
      return false;
    }
    int end = text.length() - CHECK;
    return checksum(text.substring(0, end)).equals(text.substring(end));
  }

  /** The beginning, by which its owner knows it again and nobody can guess the rest. */
  static String hint(Secret token) {
    return token.reveal().substring(0, HINT);
  }

  private static String checksum(String text) {
    CRC32 sum = new CRC32();
    sum.update(text.getBytes(StandardCharsets.US_ASCII));
    long left = sum.getValue();
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < CHECK; i++) {
      digits.append(DIGITS.charAt((int) (left % DIGITS.length())));
      left /= DIGITS.length();
    }
    return digits.reverse().toString();
  }
}
