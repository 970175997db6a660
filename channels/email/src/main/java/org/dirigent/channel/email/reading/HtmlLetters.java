package org.dirigent.channel.email.reading;

import java.util.regex.Pattern;

/** Decodes the bytes of HTML, whose own head may name the charset where the mail does not. */
final class HtmlLetters {

  private static final Pattern META =
      Pattern.compile("(?i)<meta[^>]{0,200}charset\\s*=\\s*[\"']?([A-Za-z0-9_:.-]{2,40})");

  private HtmlLetters() {}

  static String decode(byte[] bytes, String charset) {
    if (!charset.isBlank() && !charset.equalsIgnoreCase("us-ascii")) {
      return Charsets.decode(bytes, charset);
    }
    var utf8 = Charsets.strict(bytes, java.nio.charset.StandardCharsets.UTF_8);
    return utf8.isPresent() && !ascii(bytes) ? utf8.get() : Charsets.decode(bytes, meta(bytes));
  }

  private static boolean ascii(byte[] bytes) {
    for (byte b : bytes) {
      if (b < 0) {
        return false;
      }
    }
    return true;
  }

  private static String meta(byte[] bytes) {
    var start = Bytes.asText(java.util.Arrays.copyOf(bytes, Math.min(4_096, bytes.length)));
    var found = META.matcher(start);
    return found.find() && !found.group(1).toLowerCase(java.util.Locale.ROOT).startsWith("utf-16")
        ? found.group(1)
        : "";
  }
}
