package org.dirigent.conversation.timeline;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.dirigent.conversation.ConversationId;
import org.dirigent.conversation.ConversationStatus;
import org.dirigent.conversation.ConversationView;
import org.dirigent.conversation.Conversations;
import org.dirigent.platform.AllowedTo;
import org.dirigent.platform.Role;
import org.dirigent.platform.SignedIn;
import org.dirigent.platform.Version;
import org.dirigent.workforce.AgentId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.annotation.JsonDeserialize;

/** Conversations over HTTP, as the one who asks may see and change them. */
@RestController
@RequestMapping("/api/conversations/{id}")
@AllowedTo({Role.AGENT, Role.SUPERVISOR})
class ConversationEndpoint {

  private final Conversations conversations;
  private final Editing editing;

  ConversationEndpoint(Conversations conversations, Editing editing) {
    this.conversations = conversations;
    this.editing = editing;
  }

  @GetMapping
  ResponseEntity<ConversationView> read(
      @PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
    return conversations
        .view(new ConversationId(id), agent(me))
        .map(view -> ResponseEntity.ok().eTag(new Version(view.version()).etag()).body(view))
        .orElseThrow(() -> ConversationProblems.missing(id));
  }

  @PatchMapping
  ResponseEntity<ConversationView> change(
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @Valid @RequestBody Change change,
      @AuthenticationPrincipal SignedIn me) {
    editing.change(new ConversationId(id), Version.from(ifMatch), change, agent(me));
    return read(id, me);
  }

  @PostMapping("/read")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void read(
      @PathVariable UUID id, @Valid @RequestBody Read read, @AuthenticationPrincipal SignedIn me) {
    editing.read(new ConversationId(id), read.upTo(), agent(me));
  }

  private static AgentId agent(SignedIn me) {
    return new AgentId(me.id().value());
  }

  /**
   * What is to be different; what is not said stays. An empty ownerId means nobody.
   *
   * @param tags all that it shall have, without the sign
   */
  record Change(
      @Nullable @Size(max = 200) String topic,
      @Nullable ConversationStatus status,
      @JsonDeserialize(using = OwnerChoice.class) java.util.@Nullable Optional<AgentId> ownerId,
      @Nullable @Size(max = 20)
          List<
                  @NotNull
                  @Pattern(
                      regexp = "[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,39}",
                      message = "letters, digits, dots and dashes, at most 40")
                  String>
              tags) {}

  /** How far somebody has read. */
  record Read(@Min(0) @Max(Integer.MAX_VALUE) int upTo) {}
}
