package org.dirigent.conversation.concerns;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.InstantSource;
import java.util.UUID;
import org.dirigent.conversation.ConversationId;
import org.dirigent.platform.AllowedTo;
import org.dirigent.platform.Role;
import org.dirigent.platform.SignedIn;
import org.dirigent.workforce.AgentId;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Splitting and merging over HTTP. */
@RestController
@RequestMapping("/api/conversations/{id}")
@AllowedTo({Role.AGENT, Role.SUPERVISOR})
class ConcernEndpoint {

  private final Splitting splitting;
  private final Merging merging;
  private final Unmerging unmerging;
  private final TransactionOperations transaction;
  private final InstantSource clock;

  ConcernEndpoint(
      Splitting splitting,
      Merging merging,
      Unmerging unmerging,
      TransactionOperations transaction,
      InstantSource clock) {
    this.splitting = splitting;
    this.merging = merging;
    this.unmerging = unmerging;
    this.transaction = transaction;
    this.clock = clock;
  }

  @PostMapping("/split")
  @ResponseStatus(HttpStatus.CREATED)
  GoesOn split(
      @PathVariable UUID id,
      @Valid @RequestBody NewSplit split,
      @AuthenticationPrincipal SignedIn me) {
    return transaction.execute(
        _ ->
            new GoesOn(splitting.split(new ConversationId(id), split, agent(me), clock.instant())));
  }

  @PostMapping("/merge")
  GoesOn merge(
      @PathVariable UUID id,
      @Valid @RequestBody NewMerge merge,
      @AuthenticationPrincipal SignedIn me) {
    transaction.executeWithoutResult(
        _ -> merging.merge(new ConversationId(id), merge.into(), agent(me), clock.instant()));
    return new GoesOn(merge.into());
  }

  /** Takes back that this conversation was merged into another. */
  @PostMapping("/unmerge")
  GoesOn unmerge(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
    transaction.executeWithoutResult(
        _ -> unmerging.unmerge(new ConversationId(id), agent(me), clock.instant()));
    return new GoesOn(new ConversationId(id));
  }

  private static AgentId agent(SignedIn me) {
    return new AgentId(me.id().value());
  }

  /** The conversation that is to be kept. */
  record NewMerge(@NotNull ConversationId into) {}

  /** Where the concern goes on. */
  record GoesOn(ConversationId conversationId) {}
}
