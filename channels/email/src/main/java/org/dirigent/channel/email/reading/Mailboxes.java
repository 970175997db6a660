package org.dirigent.channel.email.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads address fields, right or wrong: groups, comments, missing brackets and quotes, encoded
 * words that hide the address itself. At most 500 addresses.
 */
final class Mailboxes {

  static final int LIMIT = 500;

  private static final Pattern ADDRESS =
      Pattern.compile("[^\\s<>()\\[\\],;:\"]{1,128}@[^\\s<>()\\[\\],;:\"]{1,253}");
  private static final Pattern QUOTED_LOCAL =
      Pattern.compile("\"[^\"]{1,64}\"@[^\\s<>,;\"]{1,253}");

  private Mailboxes() {}

  static List<Mailbox> parse(String raw, HeaderText text) {
    var found = new ArrayList<Mailbox>();
    for (var piece : pieces(raw)) {
      mailbox(piece, text).ifPresent(found::add);
      if (found.size() >= LIMIT) {
        break;
      }
    }
    return List.copyOf(found);
  }

  /** Splits at commas and semicolons outside quotes, comments and angle brackets. */
  private static List<String> pieces(String raw) {
    var pieces = new ArrayList<String>();
    var piece = new StringBuilder();
    boolean quoted = false;
    int comment = 0;
    boolean angle = false;
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c == '\\' && i + 1 < raw.length() && (quoted || comment > 0)) {
        piece.append(c).append(raw.charAt(++i));
        continue;
      }
      if (c == '"' && comment == 0) {
        quoted = !quoted && raw.indexOf('"', i + 1) > 0;
      } else if (!quoted && c == '(' && raw.indexOf(')', i) > 0) {
        comment++;
      } else if (!quoted && c == ')' && comment > 0) {
        comment--;
      } else if (!quoted && comment == 0 && (c == '<' || c == '>')) {
        angle = c == '<' && raw.indexOf('>', i) > 0;
      }
      if ((c == ',' || c == ';') && !quoted && comment == 0 && !angle) {
        pieces.add(piece.toString());
        piece.setLength(0);
      } else {
        piece.append(c);
      }
    }
    pieces.add(piece.toString());
    return pieces;
  }

  private static Optional<Mailbox> mailbox(String piece, HeaderText text) {
    int open = piece.lastIndexOf('<');
    if (open >= 0) {
      int close = piece.indexOf('>', open);
      var inside = piece.substring(open + 1, close < 0 ? piece.length() : close);
      var address = address(inside);
      if (address.isPresent()) {
        var name = name(afterGroup(piece.substring(0, open)), text);
        return Optional.of(new Mailbox(name, address.get()));
      }
    }
    return bare(piece, text).or(() -> hidden(piece, text));
  }

  private static Optional<Mailbox> bare(String piece, HeaderText text) {
    return address(piece)
        .map(
            address -> {
              int at = piece.indexOf(address);
              var around = piece.substring(0, at) + piece.substring(at + address.length());
              return new Mailbox(name(afterGroup(comment(around)), text), address);
            });
  }

  /** Some programs encode the whole of {@code Name <address>} as one word. */
  private static Optional<Mailbox> hidden(String piece, HeaderText text) {
    var decoded = text.decode(piece);
    return decoded.equals(piece) || decoded.indexOf('@') < 0
        ? Optional.empty()
        : mailbox(decoded.replace('\n', ' '), HeaderText.DECODED);
  }

  private static Optional<String> address(String raw) {
    var trimmed = raw.strip();
    var quoted = QUOTED_LOCAL.matcher(trimmed);
    if (quoted.find()) {
      return Optional.of(quoted.group());
    }
    var matcher = ADDRESS.matcher(trimmed);
    return matcher.find()
        ? Optional.of(stripped(matcher.group())).filter(address -> address.indexOf('@') > 0)
        : Optional.empty();
  }

  private static String stripped(String address) {
    var bare = address.startsWith("mailto:") ? address.substring(7) : address;
    return bare.replaceAll("^['`]+|['`.]+$", "");
  }

  private static String afterGroup(String phrase) {
    int colon = phrase.indexOf(':');
    return colon >= 0 && phrase.indexOf('"') < 0 && !phrase.contains("=?")
        ? phrase.substring(colon + 1)
        : phrase;
  }

  private static String comment(String around) {
    int open = around.indexOf('(');
    int close = around.lastIndexOf(')');
    return open >= 0 && close > open ? around.substring(open + 1, close) : around;
  }

  private static String name(String phrase, HeaderText text) {
    var unquoted = phrase.strip();
    if (unquoted.length() >= 2 && unquoted.startsWith("\"") && unquoted.endsWith("\"")) {
      unquoted = unquoted.substring(1, unquoted.length() - 1);
    }
    var plain = unquoted.replaceAll("\\\\(.)", "$1");
    return text.decode(plain).replaceAll("[\"<>\\p{Cntrl}]", " ").replaceAll("\\s+", " ").strip();
  }
}
