package org.dirigent.conversation;

import org.dirigent.platform.LiveTopic;

/**
 * What is told live about a conversation, on its {@link #topic} and under its {@link #type}. May be
 * lost; whoever misses it reads the conversation.
 */
public sealed interface ConversationNews {

  ConversationId conversationId();

  /** The name under which it is published. */
  String type();

  /** The topic on which all news of this conversation is published. */
  default LiveTopic topic() {
    return topicOf(conversationId());
  }

  /** The topic of a conversation. */
  static LiveTopic topicOf(ConversationId conversation) {
    return LiveTopic.of("conversation", conversation);
  }

  /** An entry was appended, or a placeholder was replaced by what it stood for. */
  record EntryAppended(ConversationId conversationId, Entry entry) implements ConversationNews {
    @Override
    public String type() {
      return "entry.appended";
    }
  }

  /** What became of a message that was to go out. */
  record DeliveryChanged(ConversationId conversationId, EntryId entryId, Entry.Delivery delivery)
      implements ConversationNews {
    @Override
    public String type() {
      return "delivery.changed";
    }
  }

  /** The customer's side received or read more. */
  record ReceiptsMoved(ConversationId conversationId, int deliveredUpTo, int readUpTo)
      implements ConversationNews {
    @Override
    public String type() {
      return "receipts.moved";
    }
  }

  /** Something of {@link ConversationView} or {@link ConversationSummary} is different now. */
  record ConversationChanged(ConversationId conversationId, long version)
      implements ConversationNews {
    @Override
    public String type() {
      return "conversation.changed";
    }
  }

  /** The customer types, or stopped. */
  record CustomerTyping(ConversationId conversationId, boolean on) implements ConversationNews {
    @Override
    public String type() {
      return "customer.typing";
    }
  }

  /** The customer is connected, or no longer. */
  record CustomerOnline(ConversationId conversationId, boolean online) implements ConversationNews {
    @Override
    public String type() {
      return "customer.online";
    }
  }
}
