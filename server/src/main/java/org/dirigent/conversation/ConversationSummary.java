package org.dirigent.conversation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import org.dirigent.customer.CustomerLabel;
import org.jspecify.annotations.Nullable;

/**
 * What a list shows of a conversation.
 *
 * @param unansweredSince when the customer wrote the first message since our last one
 * @param unread messages of the customer that no agent has read, counted up to 100
 * @param version grows with everything that changes here
 */
public record ConversationSummary(
    ConversationId id,
    CustomerLabel customer,
    String topic,
    @Nullable LastMessage lastMessage,
    @Nullable Instant unansweredSince,
    int unread,
    boolean customerOnline,
    long version) {

  /**
   * The newest message.
   *
   * @param text its beginning, at most 200 characters; of a file its name
   */
  public record LastMessage(String text, Instant at, By by) {}

  /** Which side wrote. */
  public enum By {
    CUSTOMER,
    AGENT;

    /** As it stands in JSON. */
    @JsonValue
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
