package org.dirigent.conversation.timeline;

import java.util.List;
import java.util.Optional;
import org.dirigent.conversation.ConversationId;
import org.dirigent.conversation.ConversationNews.ConversationChanged;
import org.dirigent.conversation.EntryId;
import org.dirigent.conversation.WorkItemId;
import org.dirigent.customer.CustomerId;
import org.dirigent.platform.IdSource;
import org.springframework.stereotype.Component;

/** Where conversations are locked and opened. All of it belongs in a transaction of the caller. */
@Component
public class ConversationStore {

  private final ConversationRows conversations;
  private final EntryRows entries;
  private final EntryNews entryNews;
  private final News news;
  private final AgentNames names;
  private final IdSource ids;

  ConversationStore(
      ConversationRows conversations,
      EntryRows entries,
      EntryNews entryNews,
      News news,
      AgentNames names,
      IdSource ids) {
    this.conversations = conversations;
    this.entries = entries;
    this.entryNews = entryNews;
    this.news = news;
    this.names = names;
    this.ids = ids;
  }

  /** Whether there is such a conversation. */
  public boolean exists(ConversationId id) {
    return conversations.find(id).isPresent();
  }

  /** Locks the conversation of this id. */
  public Optional<LockedConversation> lock(ConversationId id) {
    return conversations.lock(id).map(this::locked);
  }

  /** Locks the conversation in which this lane spoke last. */
  public Optional<LockedConversation> lockOf(Lane lane) {
    return conversations.lockOf(lane).map(this::locked);
  }

  /** Locks the conversation that this work item belongs to. */
  public Optional<LockedConversation> lockOf(WorkItemId work) {
    return conversations.lockOf(work).map(this::locked);
  }

  /** Locks the conversation in which this entry stands. */
  public Optional<LockedConversation> lockOf(EntryId entry) {
    return conversations.lockOf(entry).map(this::locked);
  }

  /** Locks the customer's conversation in which something happened last. */
  public Optional<LockedConversation> lockNewestOf(CustomerId customer) {
    return conversations.lockNewestOf(customer).map(this::locked);
  }

  /** Writes down a new conversation, which nobody else can see before the commit. */
  public LockedConversation open(ConversationRow row) {
    conversations.insert(row);
    return locked(row);
  }

  /** The id of an entry to come. */
  public EntryId nextEntry() {
    return new EntryId(ids.next());
  }

  AgentNames names() {
    return names;
  }

  void move(ConversationId conversation, CustomerId customer) {
    entries.belongTo(conversation, customer);
  }

  void withdraw(EntryId message) {
    entries.withdraw(message);
    entryNews.tellReplaced(message);
  }

  void write(
      LockedConversation conversation,
      List<Placed> placed,
      List<EntryReplaced> replaced,
      boolean shown) {
    if (!placed.isEmpty()) {
      entries.insert(placed);
    }
    replaced.forEach(entry -> entries.replace(entry.placeholder(), entry.voice(), entry.body()));
    conversations.update(conversation.row());
    entryNews.tell(placed);
    replaced.forEach(entry -> entryNews.tellReplaced(entry.placeholder()));
    if (shown || !replaced.isEmpty()) {
      news.tell(new ConversationChanged(conversation.id(), conversation.row().version()));
    }
  }

  private LockedConversation locked(ConversationRow row) {
    return new LockedConversation(this, row);
  }
}
