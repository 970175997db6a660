package org.dirigent.channel.email.reading;

/**
 * Text without control characters, without white space at the ends of lines, and with at most two
 * empty lines in a row. In one pass, since it is done to every mail.
 */
final class TidyText {

  private static final int MOST_BREAKS = 3;
  private static final char DELETE = 0x7f;
  private static final char NO_BREAK_SPACE = 0xa0;
  private static final char BYTE_ORDER_MARK = 0xfeff;

  private final StringBuilder out;
  private int breaks; // in a row, at the end of what is out

  private TidyText(int length) {
    out = new StringBuilder(length);
  }

  static String of(String text) {
    var tidy = new TidyText(text.length());
    for (int i = 0; i < text.length(); i++) {
      tidy.add(text.charAt(i));
    }
    return tidy.out.toString().strip();
  }

  private void add(char c) {
    if (c == '\n') {
      endLine();
    } else if (!isControl(c)) {
      out.append(c);
      breaks = isBlank(c) ? breaks : 0;
    }
  }

  private void endLine() {
    int end = out.length();
    while (end > 0 && isBlank(out.charAt(end - 1))) {
      end--;
    }
    out.setLength(end);
    if (breaks < MOST_BREAKS) {
      out.append('\n');
      breaks++;
    }
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == NO_BREAK_SPACE;
  }

  private static boolean isControl(char c) {
    return (c < ' ' && c != '\t') || c == DELETE || c == BYTE_ORDER_MARK;
  }
}
