package org.dirigent.conversation.outbox;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dirigent.channel.Address;
import org.dirigent.channel.Capabilities;
import org.dirigent.channel.Content;
import org.dirigent.channel.FileId;
import org.dirigent.channel.MailHead;
import org.dirigent.channel.MailParty;
import org.dirigent.channel.MailWords;
import org.dirigent.channel.MessageId;
import org.dirigent.channel.Outbound;
import org.dirigent.conversation.EntryKind;
import org.dirigent.conversation.LetterKeys;
import org.dirigent.conversation.Senders;
import org.dirigent.conversation.mail.Evidence;
import org.dirigent.conversation.mail.Replies;
import org.dirigent.conversation.mail.ReplyKeys;
import org.dirigent.conversation.outbox.OutboxRows.Due;
import org.springframework.stereotype.Component;

/**
 * Puts a message into the envelope of its channel: on one that carries letters everything goes as a
 * mail, in the thread of what the customer wrote. Letters to others name none of it.
 */
@Component
final class Franking {

  private final Senders senders;
  private final Replies replies;
  private final ReplyKeys keys;
  private final Evidence evidence;
  private final LetterKeys letterKeys;

  Franking(
      Senders senders, Replies replies, ReplyKeys keys, Evidence evidence, LetterKeys letterKeys) {
    this.senders = senders;
    this.replies = replies;
    this.keys = keys;
    this.evidence = evidence;
    this.letterKeys = letterKeys;
  }

  /** The message of this row, ready to be sent. */
  Outbound franked(Due due) {
    Outbound plain = due.outbound().orElseThrow();
    if (!senders.can(due.channel(), Capabilities::letters)) {
      return plain;
    }
    Content.Mail letter = mail(due, plain);
    // Letters to others name nothing: what they answer is no customer's word.
    Content.Mail mail =
        due.kind() == EntryKind.MESSAGE
            ? replies.coded(letter, plain.account(), due.conversation())
            : letter;
    Address to =
        mail.head().to().isEmpty()
            ? plain.to()
            : OutboxRows.mailbox(mail.head().to().getFirst().address());
    return new Outbound(plain.id(), plain.account(), to, plain.author(), mail);
  }

  private Content.Mail mail(Due due, Outbound plain) {
    return switch (plain.content()) {
      case Content.Mail mail -> inThread(due, mail);
      case Content.Text(String text) -> answer(due, plain, text, List.of());
      case Content.Choices(String text, List<Content.Choice> choices) ->
          answer(
              due,
              plain,
              choices.stream()
                  .map(choice -> "- " + choice.label())
                  .collect(Collectors.joining("\n", text + "\n\n", "")),
              List.of());
      case Content.Chosen(Content.Choice choice) -> answer(due, plain, choice.label(), List.of());
      case Content.File file ->
          answer(
              due,
              plain,
              file.caption().orElse(file.name()),
              List.of(
                  new Content.MailFile(
                      file.file(), file.name(), file.mediaType(), file.bytes(), Optional.empty())));
    };
  }

  /** Without references a letter tells nobody which mails there were. */
  private Content.Mail inThread(Due due, Content.Mail mail) {
    var head = mail.head();
    return new Content.Mail(
        new MailHead(
            head.subject(),
            head.from(),
            head.replyTo(),
            head.to(),
            head.cc(),
            head.bcc(),
            references(due),
            after(due)),
        new MailWords(words(due, mail), "", false, evidence.html(due.entry()).map(FileId::new)),
        mail.files(),
        Optional.empty(),
        mail.nature());
  }

  /** Only letters to colleagues without a seat have a key in them. */
  private String words(Due due, Content.Mail mail) {
    String text = mail.words().text();
    return due.kind() == EntryKind.CONSULTED ? letterKeys.filled(due.entry(), text) : text;
  }

  private List<String> references(Due due) {
    return due.kind() == EntryKind.MESSAGE ? keys.saidIn(due.conversation()) : List.of();
  }

  /** The first answer to an inquiry has no mail to name but our own that it had arrived. */
  private List<MessageId> after(Due due) {
    return due.kind() == EntryKind.MESSAGE
        ? keys.confirmedIn(due.conversation()).stream()
            .filter(id -> !id.value().equals(due.entry().value()))
            .toList()
        : List.of();
  }

  private Content.Mail answer(Due due, Outbound plain, String text, List<Content.MailFile> files) {
    Replies.Draft draft = replies.draft(due.conversation(), plain.account());
    var to = draft.to().isEmpty() ? List.of(new MailParty("", plain.to().value())) : draft.to();
    return new Content.Mail(
        new MailHead(
            draft.subject(),
            draft.from(),
            Optional.empty(),
            to,
            due.automatic() ? List.of() : draft.cc(),
            List.of(),
            references(due),
            after(due)),
        new MailWords(draft.signed(text), "", false, Optional.empty()),
        files,
        Optional.empty(),
        due.automatic() ? Content.Nature.AUTOMATIC : Content.Nature.PERSON);
  }
}
