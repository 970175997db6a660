package org.dirigent.conversation.timeline;

import java.util.Optional;
import java.util.UUID;
import org.dirigent.customer.CustomerId;
import org.dirigent.knowledge.ConversationWords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells prepared texts whose conversation it is and what about. */
@Component
final class PostgresConversationWords implements ConversationWords {

  private final JdbcClient jdbc;

  PostgresConversationWords(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<Words> of(UUID conversation) {
    return jdbc.sql("select customer_id, topic from conversation where id = ?")
        .param(conversation)
        .query(
            (row, _) ->
                new Words(
                    new CustomerId(row.getObject("customer_id", UUID.class)),
                    row.getString("topic")))
        .optional();
  }
}
