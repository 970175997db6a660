package org.dirigent.channel.email.reading;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The first look at some bytes: skips what may stand before a mail (byte order mark, blank lines, a
 * mailbox file's "From " line) and says whether a mail begins there.
 *
 * @param mail from its first field on
 * @param start its first 64 KB, for those who look ahead
 */
record Opening(InputStream mail, String start, Optional<String> fault) {

  static final int LOOK_AHEAD = 65_536;

  private static final Pattern FIELD = Pattern.compile("(?m)^([!-9;-~]{1,80})[ \\t]*:");
  private static final Pattern END_OF_HEAD = Pattern.compile("\\r?\\n\\r?\\n|\\r\\r");
  private static final Set<String> KNOWN =
      Set.of(
          "from",
          "to",
          "cc",
          "bcc",
          "subject",
          "date",
          "sender",
          "reply-to",
          "message-id",
          "in-reply-to",
          "references",
          "received",
          "return-path",
          "delivered-to",
          "mime-version",
          "content-type",
          "content-transfer-encoding",
          "content-disposition",
          "x-mailer",
          "x-original-to",
          "envelope-to",
          "list-id",
          "dkim-signature",
          "auto-submitted",
          "authentication-results",
          "user-agent",
          "x-failed-recipients",
          "resent-from",
          "status");

  static Opening of(BufferedInputStream raw) throws IOException {
    raw.mark(LOOK_AHEAD);
    var start = Bytes.asText(raw.readNBytes(LOOK_AHEAD - 1));
    raw.reset();
    if (start.isBlank()) {
      return new Opening(raw, "", Optional.of("The file is empty."));
    }
    int begin = begin(start);
    if (!looksLikeMail(start.substring(begin))) {
      var why = binary(start) ? "These are not the bytes of a mail." : "No mail header was found.";
      return new Opening(
          raw, "", Optional.of(why + " Give one raw message a file, as servers store it."));
    }
    raw.skipNBytes(begin);
    return new Opening(raw, start.substring(begin), Optional.empty());
  }

  private static int begin(String start) {
    int at = start.startsWith("\u00ef\u00bb\u00bf") ? 3 : 0;
    while (at < start.length() && (start.charAt(at) == '\n' || start.charAt(at) == '\r')) {
      at++;
    }
    if (start.startsWith("From ", at) || start.startsWith(">From ", at)) {
      int end = start.indexOf('\n', at);
      return end < 0 ? at : end + 1;
    }
    return at;
  }

  private static boolean looksLikeMail(String start) {
    var end = END_OF_HEAD.matcher(start);
    var head = end.find() ? start.substring(0, end.start()) : start;
    return FIELD
        .matcher(head)
        .results()
        .limit(500)
        .anyMatch(field -> KNOWN.contains(field.group(1).toLowerCase(Locale.ROOT)));
  }

  private static boolean binary(String start) {
    return start.chars().limit(4_000).filter(c -> c < 9 || c > 126).count() * 10
        > Math.min(4_000, start.length());
  }
}
