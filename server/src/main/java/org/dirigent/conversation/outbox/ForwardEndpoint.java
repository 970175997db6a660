package org.dirigent.conversation.outbox;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.dirigent.channel.MailHead;
import org.dirigent.channel.MailParty;
import org.dirigent.conversation.Consultations.Question;
import org.dirigent.conversation.ConversationId;
import org.dirigent.conversation.Entry;
import org.dirigent.conversation.EntryId;
import org.dirigent.conversation.mail.MailAddresses;
import org.dirigent.conversation.timeline.AgentEntries;
import org.dirigent.conversation.timeline.ConversationStore;
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

/** Letters of agents to people who are not the customer, over HTTP. */
@RestController
@RequestMapping("/api/conversations/{id}/forwards")
@AllowedTo({Role.AGENT, Role.SUPERVISOR})
class ForwardEndpoint {

  private final PostgresConsultations consultations;
  private final ConversationStore conversations;
  private final AgentEntries entries;
  private final Postman postman;
  private final TransactionOperations transaction;
  private final InstantSource clock;

  ForwardEndpoint(
      PostgresConsultations consultations,
      ConversationStore conversations,
      AgentEntries entries,
      Postman postman,
      TransactionOperations transaction,
      InstantSource clock) {
    this.consultations = consultations;
    this.conversations = conversations;
    this.entries = entries;
    this.postman = postman;
    this.transaction = transaction;
    this.clock = clock;
  }

  @PostMapping
  Entry forward(
      @PathVariable UUID id,
      @Valid @RequestBody NewForward forward,
      @AuthenticationPrincipal SignedIn me) {
    var conversation = new ConversationId(id);
    if (!conversations.exists(conversation)) {
      throw Problems.NOT_FOUND.because("There is no conversation " + id + ".");
    }
    if (!MailAddresses.valid(forward.address().strip())) {
      throw invalid(
          "address", "bad-address", "'%s' is no e-mail address".formatted(forward.address()));
    }
    var author = new AgentId(me.id().value());
    List<Entry> quoted = quoted(conversation, forward);
    var question =
        new Question(
            conversation,
            Optional.of(author),
            Objects.requireNonNullElse(forward.name(), ""),
            forward.address().strip(),
            forward.subject(),
            Quotation.under(forward.text(), quoted),
            Quotation.files(quoted));
    EntryId entry = entries.idOf(conversation, author, forward.key());
    transaction.executeWithoutResult(
        _ -> consultations.ask(question, entry, forward.key().toString(), clock.instant()));
    postman.ring(conversation);
    return entries.find(entry).orElseThrow();
  }

  private List<Entry> quoted(ConversationId conversation, NewForward forward) {
    List<UUID> wanted = forward.entryIds() == null ? List.of() : forward.entryIds();
    return wanted.stream()
        .distinct()
        .map(
            id ->
                entries
                    .find(new EntryId(id))
                    .filter(entry -> entry.conversationId().equals(conversation))
                    .filter(Quotation::mayBe)
                    .orElseThrow(
                        () ->
                            invalid(
                                "entryIds",
                                "not-quotable",
                                "Entry %s is no message of this conversation".formatted(id))))
        .toList();
  }

  private static ProblemOccurred invalid(String field, String code, String explanation) {
    return Problems.INVALID
        .because(explanation + ".")
        .at(new FieldProblem(field, code, explanation));
  }

  /** A letter to somebody; the entries named are quoted, their files attached. */
  record NewForward(
      @NotNull UUID key,
      @Nullable @Size(max = MailParty.LIMIT) String name,
      @NotBlank @Size(max = MailParty.LIMIT) String address,
      @NotBlank @Size(max = MailHead.SUBJECT_LIMIT) String subject,
      @NotBlank @Size(max = 20_000) String text,
      @Nullable @Size(max = 20) List<@NotNull UUID> entryIds) {}
}
