package org.dirigent.conversation.mail;

import static org.dirigent.conversation.timeline.Columns.uuid;

import java.util.Optional;
import java.util.UUID;
import org.dirigent.conversation.ConversationId;
import org.dirigent.conversation.EntryId;
import org.dirigent.platform.FileId;
import org.dirigent.platform.FileStore;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of what is kept of a mail beside its text: its HTML, and the raw message. */
@Component
public class Evidence {

  private final JdbcClient jdbc;
  private final FileStore files;

  Evidence(JdbcClient jdbc, FileStore files) {
    this.jdbc = jdbc;
    this.files = files;
  }

  /** Keeps them with this entry, in the caller's transaction. */
  public void keep(EntryId entry, Kept kept) {
    if (kept.html() == null && kept.raw() == null) {
      return;
    }
    jdbc.sql("insert into mail_evidence (entry_id, html_file, raw_file) values (?, ?, ?)")
        .param(entry.value())
        .param(kept.html())
        .param(kept.raw())
        .update();
    Optional.ofNullable(kept.html()).map(FileId::new).ifPresent(files::keep);
    Optional.ofNullable(kept.raw()).map(FileId::new).ifPresent(files::keep);
  }

  /** What is kept with an entry of this conversation. */
  public Kept of(ConversationId conversation, EntryId entry) {
    return jdbc.sql(
            """
            select m.html_file, m.raw_file from mail_evidence m join entry e on e.id = m.entry_id
             where m.entry_id = ? and e.conversation_id = ?""")
        .params(entry.value(), conversation.value())
        .query((row, _) -> new Kept(uuid(row, "html_file"), uuid(row, "raw_file")))
        .optional()
        .orElse(Kept.NOTHING);
  }

  /** The HTML that goes out with this entry. */
  public Optional<UUID> html(EntryId entry) {
    return jdbc.sql("select html_file from mail_evidence where entry_id = ?")
        .param(entry.value())
        .query((row, _) -> Optional.ofNullable(uuid(row, "html_file")))
        .optional()
        .flatMap(html -> html);
  }

  /** Ids of stored files. */
  public record Kept(@Nullable UUID html, @Nullable UUID raw) {

    /** Nothing is kept. */
    public static final Kept NOTHING = new Kept(null, null);
  }
}
