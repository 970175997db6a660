package org.dirigent.channel.email.reading;

/** Lines in the making: collapses white space as a browser does and marks quoted lines. */
final class TextLines {

  private static final int DEEPEST_QUOTE = 10;

  private final StringBuilder out = new StringBuilder();
  private int quotes;
  private int quotesBefore;
  private boolean lineEmpty = true;
  private boolean space;
  private int breaks;

  /** Words inside a line; white space is kept as it is only if preformatted. */
  void words(String words, boolean preformatted) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c == '\u200b' || c == '\ufeff' || c == '\u034f' || c == '\u00ad' || c == 0) {
        continue;
      }
      if (preformatted && c == '\n') {
        newLine();
      } else if (preformatted && (c == ' ' || c == '\t')) {
        begin();
        out.append(c);
      } else if (Character.isWhitespace(c) || c == '\u00a0') {
        space = true;
      } else {
        begin();
        out.append(c);
      }
    }
  }

  private void begin() {
    if (lineEmpty) {
      if (!out.isEmpty()) {
        for (int i = 0; i < Math.min(2, breaks); i++) {
          out.append(i > 0 && quotes == quotesBefore ? mark().stripTrailing() : "").append('\n');
        }
      }
      out.append(mark());
      quotesBefore = quotes;
      lineEmpty = false;
      breaks = 0;
    } else if (space) {
      out.append(' ');
    }
    space = false;
  }

  private String mark() {
    return quotes == 0 ? "" : ">".repeat(Math.min(quotes, DEEPEST_QUOTE)) + " ";
  }

  /** Ends the line; twice leaves an empty one. */
  void newLine() {
    breaks++;
    lineEmpty = true;
    space = false;
  }

  /** Ends the line if there is something in it. */
  void freshLine() {
    if (!lineEmpty) {
      newLine();
    }
  }

  void paragraph() {
    freshLine();
    breaks = Math.max(breaks, 2);
  }

  void line(String whole) {
    freshLine();
    words(whole, false);
    newLine();
  }

  void item() {
    freshLine();
    words("- ", true);
  }

  /** Between two cells of a row. */
  void gap() {
    space = true;
  }

  void quote(int by) {
    paragraph();
    quotes = Math.max(0, quotes + by);
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
