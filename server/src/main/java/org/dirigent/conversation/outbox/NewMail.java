package org.dirigent.conversation.outbox;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.dirigent.channel.MailHead;
import org.dirigent.channel.MailParty;
import org.dirigent.channel.MailWords;
import org.dirigent.conversation.SentMail.Party;
import org.dirigent.conversation.mail.OwnHtml;
import org.jspecify.annotations.Nullable;

/** A mail as an agent's composer hands it in. */
record NewMail(
    @NotNull @Size(max = MailHead.SUBJECT_LIMIT) String subject,
    @NotEmpty @Size(max = 20) List<@Valid Recipient> to,
    @Nullable @Size(max = 20) List<@Valid Recipient> cc,
    @Nullable @Size(max = 20) List<@Valid Recipient> bcc,
    @NotBlank @Size(max = MailWords.TEXT_LIMIT) String text,
    @Nullable @Size(max = OwnHtml.LIMIT) String html,
    @Nullable @Size(max = 20) List<@NotNull UUID> fileIds) {

  /** Somebody to whom it goes. */
  record Recipient(
      @Nullable @Size(max = MailParty.LIMIT) String name,
      @NotBlank @Size(max = MailParty.LIMIT) String address) {}

  /** As the timeline keeps them. */
  static List<Party> parties(@Nullable List<Recipient> recipients) {
    return recipients == null ? List.of() : recipients.stream().map(NewMail::party).toList();
  }

  private static Party party(Recipient recipient) {
    var clean =
        new MailParty(Objects.requireNonNullElse(recipient.name, ""), recipient.address.strip());
    return new Party(clean.name(), clean.address());
  }
}
