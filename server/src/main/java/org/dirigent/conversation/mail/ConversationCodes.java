package org.dirigent.conversation.mail;

import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.dirigent.conversation.ConversationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of codes of conversations. One is drawn when it is first needed, and stays. */
@Component
public class ConversationCodes {

  private final JdbcClient jdbc;
  private final RandomGenerator random;

  ConversationCodes(JdbcClient jdbc, RandomGenerator random) {
    this.jdbc = jdbc;
    this.random = random;
  }

  /** The subject with the code of this conversation. */
  public String onto(String subject, ConversationId conversation) {
    return SubjectCode.with(subject, of(conversation));
  }

  /** The conversation that a code in this subject names, or in which that one goes on. */
  public Optional<ConversationId> named(String subject) {
    return SubjectCode.in(subject).stream().flatMap(code -> find(code).stream()).findFirst();
  }

  private Optional<ConversationId> find(String code) {
    return jdbc.sql(
            """
            select coalesce(c.merged_into, c.id)
              from conversation_code k join conversation c on c.id = k.conversation_id
             where k.code = ?""")
        .param(code)
        .query(UUID.class)
        .optional()
        .map(ConversationId::new);
  }

  private String of(ConversationId conversation) {
    Optional<String> known = known(conversation);
    // A code that is taken inserts nothing; so does another thread that was faster.
    while (known.isEmpty()) {
      jdbc.sql(
              """
              insert into conversation_code (code, conversation_id) values (?, ?)
              on conflict do nothing""")
          .params(SubjectCode.draw(random), conversation.value())
          .update();
      known = known(conversation);
    }
    return known.get();
  }

  private Optional<String> known(ConversationId conversation) {
    return jdbc.sql("select code from conversation_code where conversation_id = ?")
        .param(conversation.value())
        .query(String.class)
        .optional();
  }
}
