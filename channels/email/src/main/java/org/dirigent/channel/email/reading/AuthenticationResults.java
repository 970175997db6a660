package org.dirigent.channel.email.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What one server noted about the sender of a mail (RFC 8601).
 *
 * @param server who says so; anybody can write any name here
 * @param results what it says, in order: method, verdict and properties in lower case
 */
record AuthenticationResults(String server, List<String> results) {

  private static final Pattern DMARC =
      Pattern.compile("dmarc(?:\\s*/\\s*\\d+)?\\s*=\\s*(\\w+)\\b.*");
  private static final Pattern FROM = Pattern.compile(".*\\bheader\\.from\\s*=\\s*([^\\s;\"]+).*");

  /** The note in this field; what stands in comments or quotes is no word of the server. */
  static AuthenticationResults of(String field) {
    var parts = List.of(bare(field).toLowerCase(Locale.ROOT).split(";", -1));
    var server = parts.getFirst().strip().split("\\s+")[0];
    return new AuthenticationResults(
        server, parts.stream().skip(1).map(String::strip).filter(part -> !part.isEmpty()).toList());
  }

  /** What it says about DMARC for this domain; nothing if it says nothing or two things. */
  Optional<Boolean> dmarc(String domain) {
    var verdicts = new ArrayList<Boolean>();
    for (String result : results) {
      var found = DMARC.matcher(result);
      if (found.matches()) {
        var from = FROM.matcher(result);
        boolean aligned = from.matches() && from.group(1).equals(domain.toLowerCase(Locale.ROOT));
        switch (found.group(1)) {
          case "pass" -> verdicts.add(aligned);
          case "fail" -> verdicts.add(false);
          case String _ -> {}
        }
      }
    }
    return verdicts.isEmpty()
        ? Optional.empty()
        : Optional.of(verdicts.stream().allMatch(pass -> pass));
  }

  /** Without comments, nested ones too, and without what stands in quotes. */
  private static String bare(String field) {
    var kept = new StringBuilder();
    int depth = 0;
    boolean quoted = false;
    for (int i = 0; i < field.length(); i++) {
      char c = field.charAt(i);
      if (c == '\\' && (depth > 0 || quoted)) {
        i++;
      } else if (quoted) {
        quoted = c != '"';
      } else if (c == '"' && depth == 0) {
        quoted = true;
        kept.append('"');
      } else if (c == '(') {
        depth++;
      } else if (c == ')' && depth > 0) {
        depth--;
        kept.append(' ');
      } else if (depth == 0) {
        kept.append(c);
      }
    }
    return kept.toString();
  }
}
