package org.dirigent.channel.email;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.dirigent.channel.Content;
import org.dirigent.channel.MailHead;
import org.dirigent.channel.MailParty;
import org.dirigent.channel.MailWords;
import org.dirigent.channel.email.reading.Envelope;
import org.dirigent.channel.email.reading.Mail;
import org.dirigent.channel.email.reading.Mailbox;

/** Says what was read of a mail in the words of the house. */
final class MailContent {

  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}&&[^\n\t]]");

  private MailContent() {}

  static Content.Mail of(Mail mail, Kept kept, boolean disowned) {
    return new Content.Mail(
        head(mail.envelope()),
        words(mail.body(), kept),
        kept.shown(mail.attachments()),
        kept.raw(),
        new Content.Nature(mail.kind().code(), remarks(mail, kept), suspicious(mail, disowned)));
  }

  /** A mail of which nothing could be read. */
  static Content.Mail unreadable(Kept kept) {
    var nobody = new MailParty("", "");
    return new Content.Mail(
        new MailHead("", nobody, Optional.empty(), List.of(), List.of(), List.of(), List.of()),
        new MailWords("", "", true, Optional.empty()),
        List.of(),
        kept.raw(),
        new Content.Nature("person", Set.of("unreadable"), Set.of()));
  }

  private static MailHead head(Envelope envelope) {
    return new MailHead(
        envelope.subject(),
        envelope.from().map(MailContent::party).orElse(new MailParty("", "")),
        envelope.replyTo().stream()
            .findFirst()
            .map(MailContent::party)
            .filter(to -> !to.address().isEmpty()),
        envelope.to().stream().map(MailContent::party).toList(),
        envelope.cc().stream().map(MailContent::party).toList(),
        List.of(),
        envelope.references());
  }

  private static MailParty party(Mailbox mailbox) {
    return new MailParty(mailbox.name(), mailbox.address());
  }

  private static MailWords words(Mail.Body body, Kept kept) {
    var said = body.text().isBlank() ? body.original() : body.text();
    var text = printable(said);
    var quoted = body.text().isBlank() ? "" : printable(body.quoted());
    boolean cut = text.length() > MailWords.TEXT_LIMIT || quoted.length() > MailWords.TEXT_LIMIT;
    return new MailWords(
        cut(text, MailWords.TEXT_LIMIT), cut(quoted, MailWords.TEXT_LIMIT), cut, kept.html());
  }

  /** Control characters have no place in a text; they would only make it long. */
  private static String printable(String text) {
    return UNPRINTABLE.matcher(text).replaceAll("").strip();
  }

  private static Set<String> remarks(Mail mail, Kept kept) {
    var codes = new HashSet<String>();
    mail.remarks().forEach(remark -> codes.add(remark.name().toLowerCase(Locale.ROOT)));
    if (kept.anyRefused()) {
      codes.add("file-refused");
    }
    if (mail.envelope().date().isEmpty()) {
      codes.add("no-date");
    }
    if (kept.raw().isEmpty()) {
      codes.add("raw-not-kept");
    }
    return codes;
  }

  private static Set<String> suspicious(Mail mail, boolean disowned) {
    var codes = new ArrayList<String>();
    if (disowned) {
      codes.add("dmarc-fail");
    }
    var from = mail.envelope().from().map(MailContent::domain).orElse("");
    if (mail.envelope().replyTo().stream().anyMatch(to -> !domain(to).equals(from))) {
      codes.add("answers-go-elsewhere");
    }
    return Set.copyOf(codes);
  }

  private static String domain(Mailbox mailbox) {
    var address = mailbox.address().toLowerCase(Locale.ROOT);
    return address.substring(address.indexOf('@') + 1);
  }

  static String cut(String text, int limit) {
    if (text.length() <= limit) {
      return text;
    }
    return text.substring(0, Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit);
  }
}
