package org.dirigent.conversation;

import org.dirigent.platform.LiveTopic;
import org.jspecify.annotations.Nullable;

/**
 * What is told live about a conversation, on its {@link #topic} and under its {@link #type}, in the
 * shape in which desks show it. May be lost; whoever misses it reads the conversation.
 */
public sealed interface ConversationNews {

  ConversationId conversationId();

  /** Where {@link ConversationChanged} is told of every conversation. */
  LiveTopic ALL = new LiveTopic("conversations");

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
      return "entry";
    }
  }

  /** What became of a message that was to go out; the code says why it failed. */
  record DeliveryChanged(
      ConversationId conversationId,
      EntryId entryId,
      Entry.Delivery.State state,
      @Nullable String code)
      implements ConversationNews {
    @Override
    public String type() {
      return "delivery";
    }
  }

  /** The customer's side received or read more. */
  record ReceiptsMoved(ConversationId conversationId, int deliveredUpTo, int readUpTo)
      implements ConversationNews {
    @Override
    public String type() {
      return "receipts";
    }
  }

  /**
   * Something of {@link ConversationView} or {@link ConversationSummary} is different now. The view
   * depends on who looks, so each asks for their own.
   */
  record ConversationChanged(ConversationId conversationId, long version)
      implements ConversationNews {
    @Override
    public String type() {
      return "conversation-changed";
    }
  }

  /**
   * Somebody types, or stopped.
   *
   * @param who {@code customer}, or the id of an agent
   */
  record Typing(ConversationId conversationId, String who, String name, boolean on)
      implements ConversationNews {
    @Override
    public String type() {
      return "typing";
    }
  }

  /** The customer is connected, or no longer. */
  record CustomerOnline(ConversationId conversationId, boolean online) implements ConversationNews {
    @Override
    public String type() {
      return "customer-online";
    }
  }
}
