package org.dirigent.channel.email.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a delivery status (RFC 3464) says about one recipient. */
record DeliveryReport(Optional<String> recipient, String action, String status, String diagnostic) {

  /** Reads all groups of all reports; the first group of each speaks about the message. */
  static List<DeliveryReport> of(List<String> reports) {
    var all = new ArrayList<DeliveryReport>();
    for (var report : reports) {
      for (var group : report.replace("\r\n", "\n").split("\\n\\s*\\n")) {
        var fields = HeaderBlock.parse(group.stripLeading());
        if (fields.has("Final-Recipient")
            || fields.has("Original-Recipient")
            || fields.has("Action")) {
          all.add(of(fields));
        }
      }
    }
    return all;
  }

  private static DeliveryReport of(HeaderBlock fields) {
    return new DeliveryReport(
        address(fields.first("Final-Recipient"))
            .or(() -> address(fields.first("Original-Recipient")))
            .or(() -> address(fields.first("X-Actual-Recipient"))),
        fields.first("Action").toLowerCase(Locale.ROOT).replaceAll("[^a-z].*$", ""),
        fields.first("Status"),
        HeaderText.PLAIN.decode(fields.first("Diagnostic-Code")));
  }

  /** The address behind its type, as in {@code rfc822;ann@example.com}. */
  static Optional<String> address(String field) {
    return Mailboxes.parse(field.substring(field.indexOf(';') + 1), HeaderText.PLAIN).stream()
        .map(Mailbox::address)
        .findFirst();
  }

  boolean failed() {
    return action.equals("failed") || action.isEmpty() && status.startsWith("5");
  }

  /** Failed or delayed, or nobody says that it went well. */
  boolean bad() {
    return !action.equals("delivered")
        && !action.equals("relayed")
        && !action.equals("expanded")
        && !status.startsWith("2");
  }
}
