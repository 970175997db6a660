package org.dirigent.conversation.timeline;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.UUID;
import org.dirigent.conversation.ConversationId;
import org.dirigent.conversation.Entry;
import org.dirigent.conversation.EntryId;
import org.dirigent.workforce.AgentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The entries that agents write. */
@Component
public final class AgentEntries {

  private final EntryReader reader;
  private final AgentNames names;
  private final JdbcClient jdbc;

  AgentEntries(EntryReader reader, AgentNames names, JdbcClient jdbc) {
    this.reader = reader;
    this.names = names;
    this.jdbc = jdbc;
  }

  /**
   * The id of what this agent writes under this key in this conversation: always the same one, so
   * that a repeat is found by its id. Nobody else's key can lead to it.
   */
  public EntryId idOf(ConversationId conversation, AgentId author, UUID key) {
    String name = conversation + " " + author + " " + key;
    var bits = ByteBuffer.wrap(sha256(name));
    long high = (bits.getLong() & ~0xF000L) | 0x8000L;
    long low = (bits.getLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
    return new EntryId(new UUID(high, low));
  }

  /** The entry, if it was written. */
  public Optional<Entry> find(EntryId id) {
    return reader.find(id);
  }

  /** The agent as an author. */
  public Voice voice(AgentId author) {
    return Voice.of(author, names.of(author));
  }

  /** The seq of the customer's newest message, 0 if there is none. */
  public int lastSaidByCustomer(ConversationId conversation) {
    return jdbc.sql(
            """
            select seq from entry
             where conversation_id = ? and author = 'customer' and kind = 'message'
             order by seq desc limit 1""")
        .param(conversation.value())
        .query(Integer.class)
        .optional()
        .orElse(0);
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every JDK has SHA-256", impossible);
    }
  }
}
