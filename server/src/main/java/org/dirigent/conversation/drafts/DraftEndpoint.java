package org.dirigent.conversation.drafts;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.InstantSource;
import java.util.UUID;
import org.dirigent.conversation.Contents;
import org.dirigent.conversation.ConversationId;
import org.dirigent.conversation.drafts.DraftRows.Place;
import org.dirigent.conversation.timeline.ConversationStore;
import org.dirigent.platform.AllowedTo;
import org.dirigent.platform.Problem;
import org.dirigent.platform.ProblemOccurred;
import org.dirigent.platform.Problems;
import org.dirigent.platform.Role;
import org.dirigent.platform.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Drafts over HTTP, each for its author alone. */
@RestController
@RequestMapping("/api/conversations/{id}/drafts/{kind}")
@AllowedTo({Role.AGENT, Role.SUPERVISOR})
class DraftEndpoint {

  static final Problem NEWER =
      new Problem("newer-draft", 409, "There is a newer draft from another tab or device");

  private static final String KINDS = "reply|note";

  private final DraftRows drafts;
  private final ConversationStore conversations;
  private final InstantSource clock;

  DraftEndpoint(DraftRows drafts, ConversationStore conversations, InstantSource clock) {
    this.drafts = drafts;
    this.conversations = conversations;
    this.clock = clock;
  }

  /** The draft; where nobody wrote one, an empty one of version 0. */
  @GetMapping
  Draft read(
      @PathVariable UUID id,
      @PathVariable @Pattern(regexp = KINDS) String kind,
      @AuthenticationPrincipal SignedIn me) {
    return drafts.find(new Place(id, me.id(), kind)).orElseGet(() -> new Draft("", 0, null));
  }

  @PutMapping
  Kept keep(
      @PathVariable UUID id,
      @PathVariable @Pattern(regexp = KINDS) String kind,
      @Valid @RequestBody NewDraft draft,
      @AuthenticationPrincipal SignedIn me) {
    if (!conversations.exists(new ConversationId(id))) {
      throw Problems.NOT_FOUND.because("There is no conversation " + id + ".");
    }
    var place = new Place(id, me.id(), kind);
    return drafts
        .keep(place, Contents.clean(draft.text()), draft.version(), clock.instant())
        .map(kept -> new Kept(kept.version()))
        .orElseThrow(() -> newer(place, draft));
  }

  private ProblemOccurred newer(Place place, NewDraft draft) {
    return drafts
        .find(place)
        .map(
            present ->
                NEWER
                    .because(
                        "You wrote on version %d, but version %d is kept. Choose one."
                            .formatted(draft.version(), present.version()))
                    .with("draft", present))
        .orElseGet(
            () -> NEWER.because("The draft was sent or thrown away. Begin anew with version 0."));
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void throwAway(
      @PathVariable UUID id,
      @PathVariable @Pattern(regexp = KINDS) String kind,
      @AuthenticationPrincipal SignedIn me) {
    drafts.delete(new Place(id, me.id(), kind));
  }

  /** A text, and the version that it was written on; 0 if there was none. */
  record NewDraft(@NotNull @Size(max = 20_000) String text, @Min(0) long version) {}

  /** The version that is kept now. */
  record Kept(long version) {}
}
