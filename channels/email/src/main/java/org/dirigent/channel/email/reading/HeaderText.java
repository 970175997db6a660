package org.dirigent.channel.email.reading;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Decodes the text of header fields: encoded words (RFC 2047), also broken ones, and raw 8-bit
 * letters, which are UTF-8, else the charset of the body, else windows-1252.
 */
final class HeaderText {

  /** Knows nothing about the body. */
  static final HeaderText PLAIN = new HeaderText(Optional.empty(), true);

  /** For text that is decoded already. */
  static final HeaderText DECODED = new HeaderText(Optional.empty(), false);

  private static final Pattern WORD =
      Pattern.compile(
          "=\\?([^?\\s]{1,60})\\?\\s?([BbQq])\\s?\\?([^?]*(?:\\?(?!=)[^?]*)*)(?:\\?=|$)");

  private final Optional<Charset> bodyCharset;
  private final boolean raw;

  private HeaderText(Optional<Charset> bodyCharset, boolean raw) {
    this.bodyCharset = bodyCharset;
    this.raw = raw;
  }

  static HeaderText withBodyIn(String charset) {
    return new HeaderText(Charsets.named(charset), true);
  }

  /** The text of an unfolded value of one byte per character. */
  String decode(String value) {
    if (!value.contains("=?")) {
      return letters(value);
    }
    var out = new StringBuilder();
    var run = new Run();
    int last = 0;
    for (var word : (Iterable<MatchResult>) WORD.matcher(value).results().limit(500)::iterator) {
      var between = value.substring(last, word.start());
      if (last == 0 || !between.isBlank()) {
        run.flush(out);
        out.append(letters(between));
      }
      run.add(word);
      last = word.end();
    }
    run.flush(out);
    return out.append(letters(value.substring(last))).toString();
  }

  private String letters(String value) {
    return !raw || Bytes.isAscii(value) ? value : Charsets.guess(Bytes.of(value), bodyCharset);
  }

  /** Neighbouring words of one charset are decoded together: letters are split between them. */
  private static final class Run {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private String charset = "";
    private StringBuilder done = new StringBuilder();

    void add(MatchResult word) {
      var named = word.group(1).replaceFirst("\\*.*$", "");
      if (!named.equalsIgnoreCase(charset)) {
        decodeBytes();
        charset = named;
      }
      bytes.writeBytes(
          word.group(2).equalsIgnoreCase("B") ? base64(word.group(3)) : quoted(word.group(3)));
    }

    void flush(StringBuilder out) {
      decodeBytes();
      out.append(done);
      done = new StringBuilder();
      charset = "";
    }

    private void decodeBytes() {
      done.append(
          Charsets.decode(bytes.toByteArray(), charset).replaceAll("[\\r\\n\\u0000]+", " "));
      bytes.reset();
    }
  }

  private static byte[] base64(String text) {
    var out = new ByteArrayOutputStream();
    for (var piece : text.replaceAll("[^A-Za-z0-9+/=]", "").split("=+")) {
      var usable = piece.length() % 4 == 1 ? piece.substring(0, piece.length() - 1) : piece;
      out.writeBytes(Base64.getDecoder().decode(usable));
    }
    return out.toByteArray();
  }

  private static byte[] quoted(String text) {
    var out = new ByteArrayOutputStream();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int code = c == '=' ? hex(text, i + 1) : -1;
      if (code >= 0) {
        out.write(code);
        i += 2;
      } else {
        out.write(c == '_' ? ' ' : c);
      }
    }
    return out.toByteArray();
  }

  static int hex(String text, int at) {
    if (at + 1 >= text.length()) {
      return -1;
    }
    int high = Character.digit(text.charAt(at), 16);
    int low = Character.digit(text.charAt(at + 1), 16);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }
}
