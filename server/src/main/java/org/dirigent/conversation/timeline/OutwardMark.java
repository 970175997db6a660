package org.dirigent.conversation.timeline;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the line of a customer's transcript that stands at or before an entry. */
@Component
public class OutwardMark {

  private final JdbcClient jdbc;

  OutwardMark(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The last line of the segment's transcript up to this seq. */
  public Optional<TranscriptCursor> upTo(SegmentRow segment, int seq) {
    return jdbc.sql(
            """
            select seq from outward_entry
             where conversation_id = ? and seq >= ? and seq <= ? and segment_id = ?
             order by seq desc limit 1""")
        .params(segment.conversation().value(), segment.firstSeq(), seq, segment.id().value())
        .query(Integer.class)
        .optional()
        .map(found -> new TranscriptCursor(segment.id(), found));
  }
}
