package org.dirigent.conversation.outbox;

import java.time.InstantSource;
import java.util.Optional;
import org.dirigent.channel.Capabilities;
import org.dirigent.conversation.ConversationNews.DeliveryChanged;
import org.dirigent.conversation.Entry.Delivery.State;
import org.dirigent.conversation.Senders;
import org.dirigent.conversation.outbox.OutboxRows.Due;
import org.dirigent.conversation.timeline.ConversationStore;
import org.dirigent.conversation.timeline.LockedConversation;
import org.dirigent.conversation.timeline.News;
import org.dirigent.conversation.timeline.OwnersWork;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Writes down what became of a message. Whoever wrote a letter may long be done with the
 * conversation when it turns out that nobody knows whether it is out: then it comes back to them.
 */
@Component
final class Settling {

  private final OutboxRows outbox;
  private final ConversationStore conversations;
  private final OwnersWork owners;
  private final Senders senders;
  private final News news;
  private final TransactionOperations transaction;
  private final InstantSource clock;

  Settling(
      OutboxRows outbox,
      ConversationStore conversations,
      OwnersWork owners,
      Senders senders,
      News news,
      TransactionOperations transaction,
      InstantSource clock) {
    this.outbox = outbox;
    this.conversations = conversations;
    this.owners = owners;
    this.senders = senders;
    this.news = news;
    this.transaction = transaction;
    this.clock = clock;
  }

  void settle(Due due, State state, @Nullable String code) {
    if (state == State.SENT || isLive(due)) {
      outbox.settled(due.entry(), state, code);
    } else {
      transaction.executeWithoutResult(_ -> bringBack(due, state, code));
    }
    news.tell(new DeliveryChanged(due.conversation(), due.entry(), state, code));
  }

  /** On a live channel the agent sees it at once, and whoever is gone cannot be written to. */
  private boolean isLive(Due due) {
    return senders.can(due.channel(), Capabilities::live);
  }

  private void bringBack(Due due, State state, @Nullable String code) {
    Optional<LockedConversation> conversation = conversations.lock(due.conversation());
    boolean isNew = outbox.settled(due.entry(), state, code);
    if (isNew && conversation.isPresent() && due.author().isPresent()) {
      owners.tell(
          conversation.get(), due.author().get(), "sending-" + state.code(), clock.instant());
      conversation.get().write();
    }
  }
}
