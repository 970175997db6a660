package org.dirigent.channel.email.reading;

import java.util.List;
import java.util.Locale;

/** All that hints at who or what wrote a mail. */
record Signs(HeaderBlock head, Envelope envelope, Collected parts, String text) {

  private static final int TEXT_LOOK = 64_000;

  String field(String name) {
    return head.first(name).toLowerCase(Locale.ROOT);
  }

  boolean has(String name) {
    return head.has(name);
  }

  String subject() {
    return envelope.subject();
  }

  String sender() {
    return envelope.from().map(Mailbox::address).orElse("").toLowerCase(Locale.ROOT);
  }

  String senderName() {
    return envelope.from().map(Mailbox::name).orElse("").toLowerCase(Locale.ROOT);
  }

  boolean nullReturnPath() {
    return head.find("Return-Path").filter(path -> path.replace(" ", "").equals("<>")).isPresent();
  }

  /** The beginning of the text, as far as machines write. */
  String words() {
    return text.substring(0, Math.min(TEXT_LOOK, text.length()));
  }

  List<String> reports() {
    return parts.reports();
  }
}
