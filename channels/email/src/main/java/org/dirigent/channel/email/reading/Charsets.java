package org.dirigent.channel.email.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the letters behind bytes: by the name that the mail gives, else by what fits. */
final class Charsets {

  static final Charset WESTERN = Charset.forName("windows-1252");

  /** Names that mails use for something larger or other than what Java knows under them. */
  private static final Map<String, String> MEANT =
      Map.ofEntries(
          Map.entry("iso-8859-1", "windows-1252"),
          Map.entry("iso8859-1", "windows-1252"),
          Map.entry("latin1", "windows-1252"),
          Map.entry("ansi", "windows-1252"),
          Map.entry("gb2312", "GB18030"),
          Map.entry("gbk", "GB18030"),
          Map.entry("x-gbk", "GB18030"),
          Map.entry("shift_jis", "windows-31j"),
          Map.entry("sjis", "windows-31j"),
          Map.entry("x-sjis", "windows-31j"),
          Map.entry("ks_c_5601-1987", "MS949"),
          Map.entry("euc-kr", "MS949"),
          Map.entry("iso-8859-8-i", "ISO-8859-8"),
          Map.entry("x-mac-roman", "x-MacRoman"),
          Map.entry("macintosh", "x-MacRoman"),
          Map.entry("utf8", "UTF-8"),
          Map.entry("utf-8mb4", "UTF-8"),
          Map.entry("unicode", "UTF-16"));

  private static final Pattern MULTIBYTE = Pattern.compile("[\\u0080-\\x{10ffff}&&[^\\ufffd]]");

  private Charsets() {}

  static Optional<Charset> named(String name) {
    var plain = name.strip().toLowerCase(Locale.ROOT).replaceAll("[\"'*]", "");
    if (plain.isEmpty()) {
      return Optional.empty(); // Java would ask every provider of charsets, which is slow
    }
    var meant = MEANT.getOrDefault(plain, plain.replaceFirst("^cp-?(?=\\d)", "cp"));
    try {
      return Optional.of(Charset.forName(meant));
    } catch (IllegalCharsetNameException
        | UnsupportedCharsetException
        | NullPointerException none) {
      return Optional.empty();
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }

  static boolean isUtf7(String name) {
    return name.strip()
        .toLowerCase(Locale.ROOT)
        .matches("\"?(unicode-1-1-|unicode-2-0-|x-)?utf-?7\"?");
  }

  /** Decodes under the name that was given, which may be empty, unknown or wrong. */
  static String decode(byte[] bytes, String name) {
    if (isUtf7(name)) {
      return Utf7.decode(Bytes.asText(bytes));
    }
    var charset = named(name);
    if (charset.isEmpty() || charset.get().equals(StandardCharsets.US_ASCII)) {
      return guess(bytes, Optional.empty());
    }
    return charset.get().equals(StandardCharsets.UTF_8)
        ? guess(bytes, Optional.empty())
        : whole(bytes, charset.get());
  }

  /** UTF-8 if it is that, else the hint, else windows-1252. */
  static String guess(byte[] bytes, Optional<Charset> hint) {
    return strict(bytes, StandardCharsets.UTF_8)
        .or(() -> mostly(bytes))
        .or(() -> hint.filter(h -> !h.equals(StandardCharsets.UTF_8)).map(h -> whole(bytes, h)))
        .orElseGet(() -> whole(bytes, WESTERN));
  }

  static Optional<String> strict(byte[] bytes, Charset charset) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException wrong) {
      return Optional.empty();
    }
  }

  /** UTF-8 with a few broken places, such as a text that was cut inside a letter. */
  private static Optional<String> mostly(byte[] bytes) {
    var text = whole(bytes, StandardCharsets.UTF_8);
    long broken = text.chars().filter(c -> c == 0xfffd).count();
    long whole = MULTIBYTE.matcher(text).results().limit(broken * 4 + 1).count();
    return whole > broken * 4 ? Optional.of(text) : Optional.empty();
  }

  private static String whole(byte[] bytes, Charset charset) {
    return new String(bytes, charset);
  }
}
