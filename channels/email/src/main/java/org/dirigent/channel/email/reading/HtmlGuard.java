package org.dirigent.channel.email.reading;

/**
 * Keeps HTML away from parsers that was written to keep them busy: tags that are overlong, do not
 * end or have hundreds of attributes are dropped, and after twenty of them everything that follows.
 * Pictures inside overlong tags are data: addresses, which nobody shows anyway.
 */
final class HtmlGuard {

  private static final int LONGEST_TAG = 16_000;
  private static final int MOST_ATTRIBUTES = 200;
  private static final int PATIENCE = 20;

  private HtmlGuard() {}

  static String harmless(String html) {
    var out = new StringBuilder(html.length());
    int dropped = 0;
    int i = 0;
    while (i < html.length() && dropped <= PATIENCE) {
      int tag = html.indexOf('<', i);
      if (tag < 0) {
        return out.append(html, i, html.length()).toString();
      }
      out.append(html, i, tag);
      int end = endOfTag(html, tag);
      if (end < 0) {
        dropped++;
        i = -end;
      } else {
        out.append(html, tag, end);
        i = end;
      }
    }
    return out.toString();
  }

  /** Behind the tag; negative if it is to be dropped up to there. */
  private static int endOfTag(String html, int tag) {
    boolean opens = tag + 1 < html.length() && Character.isLetter(html.charAt(tag + 1));
    if (!opens) {
      return tag + 1;
    }
    int last = Math.min(html.length(), tag + LONGEST_TAG);
    int attributes = 0;
    char quote = 0;
    for (int i = tag + 1; i < last; i++) {
      char c = html.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '>') {
        return attributes <= MOST_ATTRIBUTES ? i + 1 : -(i + 1);
      } else if (c == '=') {
        attributes++;
      } else if ((c == '"' || c == '\'') && html.charAt(i - 1) == '=') {
        quote = c;
      }
    }
    int close = html.indexOf('>', last);
    return close < 0 ? -html.length() : -(close + 1);
  }
}
