package org.dirigent.conversation;

import java.time.Instant;
import java.util.List;
import org.dirigent.customer.CustomerLabel;
import org.jspecify.annotations.Nullable;

/**
 * A conversation without its entries, as one agent sees it.
 *
 * @param tags what rules call it
 * @param segment the newest one
 * @param mayNotReplyBecause a stable code that screens translate; none if this agent may reply
 * @param aside why nobody is to work on it, if it is set aside
 * @param version grows with everything that changes here
 */
public record ConversationView(
    ConversationId id,
    CustomerLabel customer,
    String topic,
    List<String> tags,
    @Nullable Named owner,
    ConversationStatus status,
    String channel,
    @Nullable SegmentView segment,
    Instant openedAt,
    int lastSeq,
    int unread,
    boolean mayReply,
    @Nullable String mayNotReplyBecause,
    @Nullable Aside aside,
    long version) {

  public ConversationView {
    tags = List.copyOf(tags);
  }

  /**
   * Why it is set aside.
   *
   * @param reason a code that screens translate: {@code newsletter}, {@code spam}, {@code blocked},
   *     {@code rule} or {@code by-hand}
   * @param rule the name of the rule that said so
   * @param by who said so, if it was somebody
   */
  public record Aside(String reason, @Nullable String rule, @Nullable String by, Instant at) {}

  /**
   * A segment.
   *
   * @param assurance 0 to 5
   * @param deliveredUpTo the last seq that reached the customer's device
   * @param readUpTo the last seq that the customer has seen
   * @param consents purposes the customer agreed to
   */
  public record SegmentView(
      SegmentId id,
      String channel,
      String accountName,
      boolean open,
      @Nullable Named assignee,
      int assurance,
      String language,
      boolean customerOnline,
      int deliveredUpTo,
      int readUpTo,
      List<String> consents) {

    public SegmentView {
      consents = List.copyOf(consents);
    }
  }
}
