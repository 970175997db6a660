package org.dirigent.conversation;

import static org.dirigent.conversation.Contents.clean;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dirigent.channel.Content;
import org.dirigent.channel.FileId;
import org.dirigent.channel.MailHead;
import org.dirigent.channel.MailParty;
import org.dirigent.channel.MailWords;
import org.dirigent.conversation.SentMail.MailFile;
import org.dirigent.conversation.SentMail.Party;

/** Between mails as adapters carry them and as the timeline keeps them. */
final class Mails {

  private Mails() {}

  static SentMail kept(Content.Mail mail) {
    var head = mail.head();
    var words = mail.words();
    return new SentMail(
        clean(head.subject()),
        party(head.from()),
        head.replyTo().map(Mails::party).orElse(null),
        parties(head.to()),
        parties(head.cc()),
        parties(head.bcc()),
        clean(words.text()),
        clean(words.quoted()),
        words.cut(),
        words.html().isPresent(),
        mail.raw().isPresent(),
        mail.files().stream().map(Mails::file).toList(),
        sorted(mail.nature().remarks()),
        mail.nature().kind(),
        sorted(mail.nature().suspicious()),
        null);
  }

  /** Without HTML, raw message and references, which are kept elsewhere. */
  static Content.Mail content(SentMail mail) {
    return new Content.Mail(
        new MailHead(
            mail.subject(),
            party(mail.from()),
            Optional.ofNullable(mail.replyTo()).map(Mails::party),
            mail.to().stream().map(Mails::party).toList(),
            mail.cc().stream().map(Mails::party).toList(),
            mail.bcc().stream().map(Mails::party).toList(),
            List.of()),
        new MailWords(mail.text(), mail.quoted(), mail.cut(), Optional.empty()),
        mail.files().stream().map(Mails::file).toList(),
        Optional.empty(),
        new Content.Nature(mail.kind(), Set.copyOf(mail.remarks()), Set.copyOf(mail.suspicious())));
  }

  private static List<String> sorted(Set<String> codes) {
    return codes.stream().sorted().collect(Collectors.toList());
  }

  private static List<Party> parties(List<MailParty> parties) {
    return parties.stream().map(Mails::party).toList();
  }

  private static Party party(MailParty party) {
    return new Party(clean(party.name()), clean(party.address()));
  }

  private static MailParty party(Party party) {
    return new MailParty(party.name(), party.address());
  }

  private static MailFile file(Content.MailFile file) {
    return new MailFile(
        file.file().value(),
        clean(file.name()),
        file.mediaType(),
        file.bytes(),
        file.contentId().map(Contents::clean).orElse(null));
  }

  private static Content.MailFile file(MailFile file) {
    return new Content.MailFile(
        new FileId(file.id()),
        file.name(),
        file.mediaType(),
        file.bytes(),
        Optional.ofNullable(file.contentId()));
  }
}
