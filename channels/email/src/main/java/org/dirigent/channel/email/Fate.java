package org.dirigent.channel.email;

import org.dirigent.channel.email.reading.Mail.Bounce;

/**
 * What became of a mail of ours that bounced, in codes that screens translate.
 *
 * @param forGood nobody tries again
 */
record Fate(String code, boolean forGood) {

  static Fate of(Bounce bounce) {
    return switch (bounce.severity()) {
      case COMPLAINT -> new Fate("complaint", true);
      case POLICY -> new Fate("refused-by-policy", true);
      case HARD -> new Fate(unknown(bounce.status()) ? "mailbox-unknown" : "undeliverable", true);
      case SOFT -> soft(bounce.status());
    };
  }

  private static boolean unknown(String status) {
    return status.startsWith("5.1.") || status.equals("5.2.1");
  }

  /** Full mailboxes and sizes pass some day, but this mail is not tried again. */
  private static Fate soft(String status) {
    if (status.startsWith("4.") && !status.equals("4.4.7")) {
      return new Fate("delayed", false);
    }
    return switch (status) {
      case "5.2.2", "4.2.2" -> new Fate("mailbox-full", true);
      case "5.2.3", "5.3.4" -> new Fate("too-large", true);
      default -> new Fate("undeliverable", true);
    };
  }
}
