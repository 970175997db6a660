package org.dirigent.conversation.timeline;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.UUID;
import org.dirigent.conversation.ConversationId;
import org.dirigent.conversation.Entry;
import org.dirigent.conversation.EntryKind;
import org.dirigent.customer.CustomerId;
import org.dirigent.platform.AllowedTo;
import org.dirigent.platform.FieldProblem;
import org.dirigent.platform.Problems;
import org.dirigent.platform.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Timelines over HTTP: of one conversation, and of a customer over all of them. */
@RestController
@RequestMapping("/api")
@AllowedTo({Role.AGENT, Role.SUPERVISOR})
class EntryEndpoint {

  private final EntryReader entries;
  private final ConversationRows conversations;

  EntryEndpoint(EntryReader entries, ConversationRows conversations) {
    this.entries = entries;
    this.conversations = conversations;
  }

  @GetMapping("/conversations/{id}/entries")
  Page ofConversation(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable @Min(1) Integer before,
      @RequestParam(required = false) @Nullable @Min(0) Integer after,
      @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
    ConversationRow conversation =
        conversations
            .find(new ConversationId(id))
            .orElseThrow(() -> ConversationProblems.missing(id));
    List<Entry> found =
        after == null
            ? entries.before(conversation.id(), before == null ? Integer.MAX_VALUE : before, limit)
            : entries.after(conversation.id(), after, limit);
    return new Page(
        found,
        !found.isEmpty() && found.getFirst().seq() > 1,
        !found.isEmpty() && found.getLast().seq() < conversation.lastSeq());
  }

  @GetMapping("/customers/{id}/entries")
  CustomerEntries ofCustomer(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String before,
      @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
      @RequestParam(required = false) @Nullable @Pattern(regexp = "[a-z][a-z0-9-]{0,31}")
          String channel,
      @RequestParam(required = false) @Nullable String kind) {
    return entries.ofCustomer(
        new CustomerId(id),
        TimelineCursor.read(before),
        new EntryFilter(channel, kind(kind)),
        limit);
  }

  private static @Nullable EntryKind kind(@Nullable String code) {
    try {
      return code == null ? null : EntryKind.of(code);
    } catch (IllegalArgumentException unknown) {
      throw Problems.INVALID
          .because("There are no entries of kind '" + code + "'.")
          .at(new FieldProblem("kind", "unknown", "No such kind of entry"));
    }
  }

  /** Entries of one conversation, oldest first. */
  record Page(List<Entry> items, boolean hasBefore, boolean hasAfter) {}
}
