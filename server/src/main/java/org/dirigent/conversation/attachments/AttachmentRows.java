package org.dirigent.conversation.attachments;

import static org.dirigent.conversation.timeline.Columns.at;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.dirigent.conversation.ConversationId;
import org.dirigent.conversation.SegmentId;
import org.dirigent.conversation.Spoken.SentFile;
import org.dirigent.conversation.timeline.Lane;
import org.dirigent.platform.FileId;
import org.dirigent.platform.FileStore;
import org.dirigent.platform.StoredFile;
import org.dirigent.platform.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The table of attachments. A file belongs first to whoever uploaded it and may be sent by nobody
 * else; once it was sent, it belongs to the segment in which it was.
 */
@Component
public class AttachmentRows {

  private final JdbcClient jdbc;
  private final FileStore files;

  AttachmentRows(JdbcClient jdbc, FileStore files) {
    this.jdbc = jdbc;
    this.files = files;
  }

  void uploaded(StoredFile file, Lane by, Instant when) {
    insert(file, by.value(), null, null, when);
  }

  void uploaded(StoredFile file, ConversationId to, UserId by, Instant when) {
    insert(file, null, to.value(), by.value(), when);
  }

  private void insert(
      StoredFile file,
      @Nullable UUID lane,
      @Nullable UUID conversation,
      @Nullable UUID user,
      Instant when) {
    jdbc.sql(
            """
            insert into attachment
              (file_id, name, media_type, bytes, lane, conversation_id, uploaded_by, at)
            values (?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(file.id().value(), file.name(), file.mediaType(), file.size())
        .param(lane)
        .param(conversation)
        .param(user)
        .param(at(when))
        .update();
  }

  /** The customer of this lane sends a file; false unless they uploaded it themselves. */
  public boolean sent(UUID file, Lane by, ConversationId conversation, SegmentId segment) {
    return kept(
        file,
        jdbc.sql(
                """
                update attachment set conversation_id = ?, segment_id = ?
                 where file_id = ? and lane = ?
                   and (segment_id is null or segment_id = ?)""")
            .params(conversation.value(), segment.value(), file, by.value(), segment.value())
            .update());
  }

  /** An agent sends a file; false unless they uploaded it themselves, and for this conversation. */
  public boolean sent(UUID file, UserId by, ConversationId conversation, SegmentId segment) {
    return kept(
        file,
        jdbc.sql(
                """
                update attachment set segment_id = ?
                 where file_id = ? and uploaded_by = ? and conversation_id = ?
                   and (segment_id is null or segment_id = ?)""")
            .params(segment.value(), file, by.value(), conversation.value(), segment.value())
            .update());
  }

  /** A file of somebody who is not the customer: stays with the conversation, for agents only. */
  public boolean inside(UUID file, Lane by, ConversationId conversation) {
    return kept(
        file,
        jdbc.sql(
                """
                update attachment set conversation_id = ?, inside = true
                 where file_id = ? and lane = ?
                   and (conversation_id is null or conversation_id = ?)""")
            .params(conversation.value(), file, by.value(), conversation.value())
            .update());
  }

  /** Files that this message of ours carries. */
  Optional<SentFile> goingOut(UUID message, UUID file) {
    return one(
        """
        select a.file_id, a.name, a.media_type, a.bytes from attachment a
          join entry e on e.id = ? and e.conversation_id = a.conversation_id
         where a.file_id = ? and (e.author = 'agent' or e.kind = 'consulted')
           and e.body::text like '%' || a.file_id || '%'""",
        message, file);
  }

  /** Somebody without an account answers a task with a file; no customer can ask for it. */
  public void kept(StoredFile file, ConversationId conversation, SegmentId place, Instant when) {
    insert(file, null, conversation.value(), null, when);
    jdbc.sql("update attachment set segment_id = ? where file_id = ?")
        .params(place.value(), file.id().value())
        .update();
    files.keep(file.id());
  }

  /** Forgets what was uploaded before that time and never sent; the files sweep themselves. */
  public int forgetUnsent(Instant before) {
    return jdbc.sql("delete from attachment where segment_id is null and not inside and at < ?")
        .param(at(before))
        .update();
  }

  private boolean kept(UUID file, int changed) {
    if (changed == 1) {
      files.keep(new FileId(file));
    }
    return changed == 1;
  }

  /** What is shown of a file. */
  public Optional<SentFile> find(UUID file) {
    return one("select file_id, name, media_type, bytes from attachment where file_id = ?", file);
  }

  /** The file, if the customer of this lane uploaded it or it was sent in their newest segment. */
  Optional<SentFile> visibleTo(Lane lane, UUID file) {
    return one(
        """
        select file_id, name, media_type, bytes from attachment
         where file_id = ? and (lane = ? or segment_id = (select segment_id from lane where id = ?))""",
        file,
        lane.value(),
        lane.value());
  }

  /**
   * The file, if it belongs to this conversation, to one that was merged into it, or to the one
   * that it was split off from.
   */
  public Optional<SentFile> of(ConversationId conversation, UUID file) {
    return one(
        """
        select file_id, name, media_type, bytes from attachment
         where file_id = ?
           and (conversation_id = ?
             or conversation_id in (select id from conversation where merged_into = ?)
             or conversation_id = (select origin_id from conversation_split
                                    where conversation_id = ?))""",
        file,
        conversation.value(),
        conversation.value(),
        conversation.value());
  }

  private Optional<SentFile> one(String sql, Object... params) {
    return jdbc.sql(sql)
        .params(params)
        .query(
            (row, _) ->
                new SentFile(
                    row.getObject(1, UUID.class),
                    row.getString(2),
                    row.getString(3),
                    row.getLong(4),
                    null))
        .optional();
  }
}
