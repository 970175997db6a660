package org.dirigent.channel.email.reading;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** UTF-7 (RFC 2152), which Java does not know and old mails still use. */
final class Utf7 {

  private Utf7() {}

  static String decode(String text) {
    var out = new StringBuilder(text.length());
    int i = 0;
    while (i < text.length()) {
      int plus = text.indexOf('+', i);
      if (plus < 0) {
        return out.append(text, i, text.length()).toString();
      }
      out.append(text, i, plus);
      int end = plus + 1;
      while (end < text.length() && isBase64(text.charAt(end))) {
        end++;
      }
      out.append(end == plus + 1 ? "+" : shifted(text.substring(plus + 1, end)));
      i = end < text.length() && text.charAt(end) == '-' ? end + 1 : end;
    }
    return out.toString();
  }

  private static boolean isBase64(char c) {
    return c < 128 && (Character.isLetterOrDigit(c) || c == '+' || c == '/');
  }

  private static String shifted(String base64) {
    int usable = base64.length() % 4 == 1 ? base64.length() - 1 : base64.length();
    var bytes = Base64.getDecoder().decode(base64.substring(0, usable));
    return new String(bytes, 0, bytes.length & ~1, StandardCharsets.UTF_16BE);
  }
}
