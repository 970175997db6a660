package org.dirigent.conversation.mail;

import java.util.UUID;
import org.dirigent.conversation.EntryId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of answers to letters, so that an answer to an answer finds its question. */
@Component
public class Questions {

  private final JdbcClient jdbc;

  Questions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The question with which this exchange began. */
  public EntryId first(EntryId entry) {
    return jdbc.sql("select question_id from consultation_answer where answer_id = ?")
        .param(entry.value())
        .query(UUID.class)
        .optional()
        .map(EntryId::new)
        .orElse(entry);
  }

  /** Whether an agent wrote it at the desk; other questions have somebody who waits for them. */
  public boolean isOfAnAgent(EntryId entry) {
    return jdbc.sql("select author = 'agent' and told_by is not null from entry where id = ?")
        .param(first(entry).value())
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  /** This entry of the exchange was answered. */
  public void continued(EntryId answered, EntryId answer) {
    jdbc.sql("insert into consultation_answer (answer_id, question_id) values (?, ?)")
        .params(answer.value(), first(answered).value())
        .update();
  }
}
