package org.dirigent.conversation.aside;

import java.time.Instant;
import org.dirigent.conversation.ConversationId;
import org.dirigent.customer.CustomerLabel;
import org.jspecify.annotations.Nullable;

/**
 * What the list shows of a conversation that is set aside.
 *
 * @param reason a code that screens translate, such as {@code newsletter}
 * @param rule the name of the rule that said so
 * @param sender who wrote the newest mail, if it was one
 * @param excerpt its beginning, at most 200 characters
 */
record AsideLine(
    ConversationId conversationId,
    CustomerLabel customer,
    String topic,
    String channel,
    Instant lastAt,
    String reason,
    @Nullable String rule,
    @Nullable String sender,
    String excerpt) {

  AsideLine of(CustomerLabel named) {
    return new AsideLine(
        conversationId, named, topic, channel, lastAt, reason, rule, sender, excerpt);
  }
}
