package org.dirigent.conversation.outbox;

import java.util.Optional;
import org.dirigent.channel.Capabilities;
import org.dirigent.channel.Channel;
import org.dirigent.channel.ChannelName;
import org.dirigent.channel.Content;
import org.dirigent.conversation.Senders;
import org.dirigent.conversation.Spoken;
import org.springframework.stereotype.Component;

/** Whether a channel can carry a message. */
@Component
final class Fitness {

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
      case Spoken.Mail _ -> unfit("mail", "not-possible", "This channel carries no mails");
      case Spoken.Chosen _ -> unfit("chosen", "not-allowed", "Only customers choose");
    };
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
