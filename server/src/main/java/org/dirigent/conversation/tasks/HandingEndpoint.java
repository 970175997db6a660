package org.dirigent.conversation.tasks;

import jakarta.validation.Valid;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.dirigent.conversation.ConversationId;
import org.dirigent.conversation.timeline.ConversationStore;
import org.dirigent.platform.AllowedTo;
import org.dirigent.platform.Role;
import org.dirigent.platform.SignedIn;
import org.dirigent.workforce.AgentId;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The tasks of a conversation over HTTP. */
@RestController
@RequestMapping("/api/conversations/{id}/tasks")
@AllowedTo({Role.AGENT, Role.SUPERVISOR})
class HandingEndpoint {

  private final ConversationStore conversations;
  private final TaskRows tasks;
  private final Handing handing;
  private final TransactionOperations transaction;
  private final InstantSource clock;

  HandingEndpoint(
      ConversationStore conversations,
      TaskRows tasks,
      Handing handing,
      TransactionOperations transaction,
      InstantSource clock) {
    this.conversations = conversations;
    this.tasks = tasks;
    this.handing = handing;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Its newest 200 tasks, oldest first. */
  @GetMapping
  List<Task> list(@PathVariable UUID id) {
    var conversation = new ConversationId(id);
    if (!conversations.exists(conversation)) {
      throw TaskProblems.noConversation(id);
    }
    return tasks.of(conversation);
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Task hand(
      @PathVariable UUID id,
      @Valid @RequestBody NewTask task,
      @AuthenticationPrincipal SignedIn me) {
    var by = new AgentId(me.id().value());
    return transaction.execute(
        _ -> handing.hand(new ConversationId(id), task, by, clock.instant()));
  }
}
