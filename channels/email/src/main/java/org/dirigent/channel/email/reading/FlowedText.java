package org.dirigent.channel.email.reading;

/** Joins the soft line breaks of format=flowed (RFC 3676); quote marks and signatures stay. */
final class FlowedText {

  private FlowedText() {}

  static String unwrap(String text, boolean delSp) {
    var out = new StringBuilder(text.length());
    int openDepth = -1;
    for (var line : (Iterable<String>) text.lines()::iterator) {
      int depth = depth(line);
      var words = unstuffed(line.substring(depth));
      boolean signature = words.equals("-- ");
      if (openDepth == depth && !signature) {
        out.append(words);
      } else {
        out.append(out.isEmpty() ? "" : "\n")
            .append(">".repeat(depth))
            .append(depth > 0 ? " " : "");
        out.append(words);
      }
      boolean soft = words.endsWith(" ") && !signature;
      openDepth = soft ? depth : -1;
      if (soft && delSp) {
        out.setLength(out.length() - 1);
      }
    }
    return out.toString();
  }

  private static int depth(String line) {
    int depth = 0;
    while (depth < line.length() && line.charAt(depth) == '>') {
      depth++;
    }
    return depth;
  }

  private static String unstuffed(String words) {
    return words.startsWith(" ") ? words.substring(1) : words;
  }
}
