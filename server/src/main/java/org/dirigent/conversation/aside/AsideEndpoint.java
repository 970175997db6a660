package org.dirigent.conversation.aside;

import jakarta.validation.Valid;
import java.time.InstantSource;
import java.util.UUID;
import org.dirigent.conversation.ConversationId;
import org.dirigent.platform.AllowedTo;
import org.dirigent.platform.Role;
import org.dirigent.platform.SignedIn;
import org.dirigent.workforce.AgentId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is set aside over HTTP, setting aside, and bringing back. */
@RestController
@RequestMapping("/api/conversations")
@AllowedTo({Role.AGENT, Role.SUPERVISOR})
class AsideEndpoint {

  private final AsideList list;
  private final Shelving shelving;
  private final Rescue rescue;
  private final SenderOffice senders;
  private final TransactionOperations transaction;
  private final InstantSource clock;

  AsideEndpoint(
      AsideList list,
      Shelving shelving,
      Rescue rescue,
      SenderOffice senders,
      TransactionOperations transaction,
      InstantSource clock) {
    this.list = list;
    this.shelving = shelving;
    this.rescue = rescue;
    this.senders = senders;
    this.transaction = transaction;
    this.clock = clock;
  }

  @GetMapping("/set-aside")
  AsideList.Page list(@RequestParam(required = false) @Nullable String cursor) {
    return list.page(cursor);
  }

  @GetMapping("/set-aside/count")
  AsideList.Count count() {
    return list.count();
  }

  @PostMapping("/{id}/set-aside")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void setAside(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
    transaction.executeWithoutResult(
        _ -> shelving.byHand(new ConversationId(id), agent(me), clock.instant()));
  }

  @PostMapping("/{id}/wanted")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void wanted(
      @PathVariable UUID id,
      @Valid @RequestBody Wanted wanted,
      @AuthenticationPrincipal SignedIn me) {
    var conversation = new ConversationId(id);
    transaction.executeWithoutResult(
        _ -> {
          rescue.wanted(conversation, agent(me), clock.instant());
          if (wanted.always()) {
            senders.takeAlways(conversation, me);
          }
        });
  }

  @GetMapping("/{id}/sender")
  SenderOffice.Written sender(@PathVariable UUID id) {
    return senders.of(new ConversationId(id));
  }

  private static AgentId agent(SignedIn me) {
    return new AgentId(me.id().value());
  }

  /**
   * What was set aside is wanted.
   *
   * @param always whether nothing of its sender is to be set aside from now on
   */
  record Wanted(boolean always) {}
}
