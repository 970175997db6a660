package org.dirigent.conversation.outbox;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.dirigent.channel.Content;
import org.dirigent.conversation.Contents;
import org.dirigent.conversation.ConversationId;
import org.dirigent.conversation.Entry;
import org.dirigent.conversation.EntryId;
import org.dirigent.conversation.Spoken;
import org.dirigent.conversation.attachments.AttachmentRows;
import org.dirigent.platform.AllowedTo;
import org.dirigent.platform.FieldProblem;
import org.dirigent.platform.ProblemOccurred;
import org.dirigent.platform.Problems;
import org.dirigent.platform.Role;
import org.dirigent.platform.SignedIn;
import org.dirigent.workforce.AgentId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Messages of agents over HTTP: kept first, sent then. */
@RestController
@RequestMapping("/api/conversations/{id}/messages")
@AllowedTo({Role.AGENT, Role.SUPERVISOR})
class MessageEndpoint {

  private final Posting posting;
  private final Postman postman;
  private final AttachmentRows attachments;
  private final MailWriting mails;
  private final Withdrawing withdrawing;
  private final TransactionOperations transaction;
  private final InstantSource clock;

  MessageEndpoint(
      Posting posting,
      Postman postman,
      AttachmentRows attachments,
      MailWriting mails,
      Withdrawing withdrawing,
      TransactionOperations transaction,
      InstantSource clock) {
    this.posting = posting;
    this.postman = postman;
    this.attachments = attachments;
    this.mails = mails;
    this.withdrawing = withdrawing;
    this.transaction = transaction;
    this.clock = clock;
  }

  @PostMapping
  Entry post(
      @PathVariable UUID id,
      @Valid @RequestBody Message message,
      @AuthenticationPrincipal SignedIn me) {
    var conversation = new ConversationId(id);
    var wanted =
        new NewMessage(
            conversation,
            new AgentId(me.id().value()),
            message.key(),
            said(conversation, message),
            message.seenUpTo(),
            message.mail() == null ? null : mails.html(message.mail()).orElse(null));
    Posted posted = transaction.execute(_ -> posting.post(wanted, clock.instant()));
    postman.ring(conversation);
    return switch (posted) {
      case Posted.Kept(Entry entry) -> entry;
      case Posted.NoConversation() ->
          throw Problems.NOT_FOUND.because("There is no conversation " + id + ".");
      case Posted.Unseen(int lastSeq) -> throw MessageProblems.unseen(lastSeq);
      case Posted.NotNow(String code) -> throw MessageProblems.notNow(code);
      case Posted.Unfit(String field, String code, String explanation) ->
          throw invalid(field, code, explanation);
    };
  }

  @PostMapping("/{entry}/withdraw")
  Entry withdraw(
      @PathVariable UUID id, @PathVariable UUID entry, @AuthenticationPrincipal SignedIn me) {
    return withdrawing.withdraw(
        new ConversationId(id), new EntryId(entry), new AgentId(me.id().value()));
  }

  private Spoken said(ConversationId conversation, Message message) {
    long ways =
        Stream.of(message.text(), message.fileId(), message.choices(), message.mail())
            .filter(Objects::nonNull)
            .count();
    if (ways != 1) {
      throw invalid("text", "required", "Send either a text, a file, choices or a mail");
    }
    if (message.text() != null) {
      return new Spoken.Text(Contents.clean(message.text()));
    }
    if (message.choices() != null) {
      return message.choices().spoken();
    }
    if (message.mail() != null) {
      return mails
          .written(conversation, message.mail())
          .map(Spoken.Mail::new)
          .orElseThrow(
              () -> invalid("mail.fileIds", "no-such-file", "You uploaded no such file here"));
    }
    return file(message.fileId(), message.caption());
  }

  private Spoken file(@Nullable UUID id, @Nullable String caption) {
    return attachments
        .find(Objects.requireNonNull(id))
        .map(
            file ->
                new Spoken.File(
                    new Spoken.SentFile(
                        file.id(),
                        file.name(),
                        file.mediaType(),
                        file.bytes(),
                        caption == null ? null : Contents.clean(caption))))
        .orElseThrow(() -> invalid("fileId", "no-such-file", "You uploaded no such file here"));
  }

  private static ProblemOccurred invalid(String field, String code, String explanation) {
    return Problems.INVALID
        .because(explanation + ".")
        .at(new FieldProblem(field, code, explanation));
  }

  /** What an agent sends: one of text, file, choices and mail. */
  record Message(
      @NotNull UUID key,
      @Nullable @Size(max = Content.TEXT_LIMIT) String text,
      @Nullable UUID fileId,
      @Nullable @Size(max = 1_000) String caption,
      @Nullable @Valid Choices choices,
      @Nullable @Valid NewMail mail,
      @Min(0) @Max(Integer.MAX_VALUE) int seenUpTo) {}

  /** A question with answers to choose from. */
  record Choices(
      @NotBlank @Size(max = Content.TEXT_LIMIT) String text,
      @NotEmpty @Size(max = 10) List<@Valid Choice> choices) {
    Spoken spoken() {
      return new Spoken.Choices(
          new Spoken.Question(
              Contents.clean(text),
              choices.stream()
                  .map(
                      choice ->
                          new Spoken.Choice(
                              Contents.clean(choice.id()), Contents.clean(choice.label())))
                  .toList()));
    }
  }

  /** One answer. */
  record Choice(@NotBlank @Size(max = 40) String id, @NotBlank @Size(max = 80) String label) {}
}
