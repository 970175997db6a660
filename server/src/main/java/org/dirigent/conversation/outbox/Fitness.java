package org.dirigent.conversation.outbox;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dirigent.channel.Capabilities;
import org.dirigent.channel.Channel;
import org.dirigent.channel.ChannelName;
import org.dirigent.channel.Content;
import org.dirigent.conversation.Senders;
import org.dirigent.conversation.SentMail;
import org.dirigent.conversation.SentMail.Party;
import org.dirigent.conversation.Spoken;
import org.dirigent.conversation.mail.MailAddresses;
import org.springframework.stereotype.Component;

/** Whether a channel can carry a message. */
@Component
final class Fitness {

  private static final int RECIPIENTS = 20;
  private static final int FILES = 20;

  private final Senders senders;

  Fitness(Senders senders) {
    this.senders = senders;
  }

  /** What stands against this message on this channel. */
  Optional<Posted.Unfit> objection(ChannelName name, Spoken said) {
    Optional<Capabilities> can = senders.named(name).map(Channel::capabilities);
    int limit =
        can.map(Capabilities::textLimit)
            .map(text -> Math.min(text, Content.TEXT_LIMIT))
            .orElse(Content.TEXT_LIMIT);
    return switch (said) {
      case Spoken.Text(String text) -> text(text, limit);
      case Spoken.Choices(Spoken.Question question) ->
          can.filter(channel -> !channel.choices()).isPresent()
              ? unfit("choices", "choices-not-possible", "This channel shows no choices")
              : text(question.text(), limit);
      case Spoken.File(Spoken.SentFile file) ->
          can.filter(channel -> file.bytes() > channel.fileLimit()).isPresent()
              ? unfit("fileId", "too-large", "This channel takes no file of this size")
              : Optional.empty();
      case Spoken.Mail(SentMail mail) ->
          can.filter(Capabilities::letters).isEmpty()
              ? unfit("mail", "not-possible", "This channel carries no mails")
              : mail(mail, can.get().fileLimit());
      case Spoken.Chosen _ -> unfit("chosen", "not-allowed", "Only customers choose");
    };
  }

  private static Optional<Posted.Unfit> mail(SentMail mail, long fileLimit) {
    var recipients = recipients(mail);
    if (mail.to().isEmpty() || recipients.size() > RECIPIENTS) {
      return unfit(
          "mail.to",
          "recipients",
          "A mail goes to at least one and at most %d people, not %d"
              .formatted(RECIPIENTS, recipients.size()));
    }
    for (Party party : recipients) {
      if (!MailAddresses.valid(party.address())) {
        return unfit(
            "mail.to", "bad-address", "'%s' is no e-mail address".formatted(party.address()));
      }
    }
    if (mail.files().size() > FILES) {
      return unfit("mail.fileIds", "too-many", "A mail has at most %d files".formatted(FILES));
    }
    long bytes = mail.files().stream().mapToLong(SentMail.MailFile::bytes).sum();
    return bytes > fileLimit
        ? unfit(
            "mail.fileIds",
            "too-large",
            "The files of a mail have at most %d bytes together, not %d"
                .formatted(fileLimit, bytes))
        : Optional.empty();
  }

  private static List<Party> recipients(SentMail mail) {
    return Stream.of(mail.to(), mail.cc(), mail.bcc()).flatMap(List::stream).toList();
  }

  private static Optional<Posted.Unfit> text(String text, int limit) {
    if (text.isBlank()) {
      return unfit("text", "required", "Write something");
    }
    return text.length() > limit
        ? unfit(
            "text",
            "too-long",
            "This channel takes %d characters, not %d".formatted(limit, text.length()))
        : Optional.empty();
  }

  private static Optional<Posted.Unfit> unfit(String field, String code, String explanation) {
    return Optional.of(new Posted.Unfit(field, code, explanation));
  }
}
