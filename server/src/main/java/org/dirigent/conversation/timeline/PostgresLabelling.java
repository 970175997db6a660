package org.dirigent.conversation.timeline;

import java.time.Instant;
import org.dirigent.conversation.ConversationId;
import org.dirigent.conversation.Labelling;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Labels in the rows of conversations. */
@Component
final class PostgresLabelling implements Labelling {

  private final ConversationStore conversations;
  private final JdbcClient jdbc;

  PostgresLabelling(ConversationStore conversations, JdbcClient jdbc) {
    this.conversations = conversations;
    this.jdbc = jdbc;
  }

  @Override
  public void label(ConversationId id, Labels labels, Instant at) {
    conversations
        .lock(id)
        .ifPresent(
            conversation -> {
              var topic = labels.topic().filter(_ -> !isNamedByAgent(id));
              conversation.label(topic, labels.tags(), labels.by(), at);
              conversation.write();
            });
  }

  private boolean isNamedByAgent(ConversationId id) {
    return jdbc.sql(
            """
            select exists (select 1 from entry
                            where conversation_id = ? and kind = 'topic-changed'
                              and author = 'agent')""")
        .param(id.value())
        .query(Boolean.class)
        .single();
  }
}
