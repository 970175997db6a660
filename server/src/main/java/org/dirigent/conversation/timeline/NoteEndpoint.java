package org.dirigent.conversation.timeline;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.InstantSource;
import java.util.UUID;
import org.dirigent.conversation.Contents;
import org.dirigent.conversation.ConversationId;
import org.dirigent.conversation.Entry;
import org.dirigent.conversation.EntryBody;
import org.dirigent.conversation.EntryId;
import org.dirigent.platform.AllowedTo;
import org.dirigent.platform.Role;
import org.dirigent.platform.SignedIn;
import org.dirigent.workforce.AgentId;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Notes over HTTP: for colleagues, whoever works the contact. They have no way to the outbox. */
@RestController
@RequestMapping("/api/conversations/{id}/notes")
@AllowedTo({Role.AGENT, Role.SUPERVISOR})
class NoteEndpoint {

  private final ConversationStore conversations;
  private final SegmentRows segments;
  private final AgentEntries entries;
  private final TransactionOperations transaction;
  private final InstantSource clock;

  NoteEndpoint(
      ConversationStore conversations,
      SegmentRows segments,
      AgentEntries entries,
      TransactionOperations transaction,
      InstantSource clock) {
    this.conversations = conversations;
    this.segments = segments;
    this.entries = entries;
    this.transaction = transaction;
    this.clock = clock;
  }

  @PostMapping
  Entry write(
      @PathVariable UUID id,
      @Valid @RequestBody NewNote note,
      @AuthenticationPrincipal SignedIn me) {
    var author = new AgentId(me.id().value());
    return transaction.execute(_ -> write(new ConversationId(id), note, author));
  }

  private Entry write(ConversationId id, NewNote note, AgentId author) {
    LockedConversation conversation =
        conversations.lock(id).orElseThrow(() -> ConversationProblems.missing(id.value()));
    EntryId entry = entries.idOf(id, author, note.key());
    if (entries.find(entry).isEmpty()) {
      conversation.append(
          new NewEntry(
              entry,
              entries.voice(author),
              new EntryBody.Note(Contents.clean(note.text())),
              clock.instant(),
              note.key().toString()),
          segments.newestOf(id).orElse(null));
      conversation.write();
    }
    return entries.find(entry).orElseThrow();
  }

  /** A note; the key is made by the client, so that a repeat is known. */
  record NewNote(@NotNull UUID key, @NotBlank @Size(max = 20_000) String text) {}
}
