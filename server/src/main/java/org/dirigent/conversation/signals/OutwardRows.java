package org.dirigent.conversation.signals;

import static org.dirigent.conversation.timeline.Columns.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.dirigent.channel.AccountId;
import org.dirigent.channel.Address;
import org.dirigent.channel.AddressKind;
import org.dirigent.channel.Cursor;
import org.dirigent.channel.Transcripts.Line;
import org.dirigent.channel.Transcripts.Reader;
import org.dirigent.conversation.Contents;
import org.dirigent.conversation.ConversationId;
import org.dirigent.conversation.SegmentId;
import org.dirigent.conversation.Spoken;
import org.dirigent.conversation.timeline.Lane;
import org.dirigent.conversation.timeline.TranscriptCursor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads for customers. The only way to entries here is the view that holds no notes. */
@Component
class OutwardRows {

  private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;

  OutwardRows(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** The segment in which this lane speaks, or spoke last. */
  Optional<Place> segmentOf(Lane lane) {
    return jdbc.sql(
            """
            select s.id, s.conversation_id, s.first_seq, c.read_by_agent
              from lane l join segment s on s.id = l.segment_id
              join conversation c on c.id = s.conversation_id where l.id = ?""")
        .param(lane.value())
        .query(
            (row, _) ->
                new Place(
                    new SegmentId(row.getObject("id", UUID.class)),
                    new ConversationId(row.getObject("conversation_id", UUID.class)),
                    row.getInt("first_seq"),
                    row.getInt("read_by_agent")))
        .optional();
  }

  List<Line> after(Place segment, int seq, int limit) {
    return jdbc.sql(
            """
            select segment_id, seq, at, kind, author, public_name, told_by, said from outward_entry
             where conversation_id = ? and seq >= ? and seq > ? and segment_id = ?
             order by seq limit ?""")
        .params(segment.conversation().value(), segment.firstSeq(), seq)
        .params(segment.id().value(), limit)
        .query(this::line)
        .list();
  }

  /** The last line that stands no further than this seq. */
  Optional<Integer> lastUpTo(Place segment, int seq) {
    return jdbc.sql(
            """
            select seq from outward_entry
             where conversation_id = ? and seq >= ? and seq <= ? and segment_id = ?
             order by seq desc limit 1""")
        .params(segment.conversation().value(), segment.firstSeq(), seq, segment.id().value())
        .query(Integer.class)
        .optional();
  }

  /** Those with an open segment on the account, in the order of their lanes. */
  List<Reader> open(AccountId account, Optional<Lane> after, int limit) {
    return jdbc.sql(
            """
            select l.kind, l.scope, l.value, s.context
              from segment s join lane l on l.segment_id = s.id
             where s.account_id = ? and s.ended_at is null and l.kind <> 'unreadable' and l.id > ?
             order by l.id limit ?""")
        .params(account.value(), after.map(Lane::value).orElse(new UUID(0, 0)), limit)
        .query(this::reader)
        .list();
  }

  private Reader reader(ResultSet row, int number) throws SQLException {
    String kind = row.getString("kind");
    AddressKind of =
        Arrays.stream(AddressKind.values())
            .filter(known -> known.code().equals(kind))
            .findFirst()
            .orElseThrow();
    return new Reader(
        new Address(of, row.getString("scope"), row.getString("value")),
        json.readValue(row.getString("context"), TEXTS));
  }

  private Line line(ResultSet row, int number) throws SQLException {
    Cursor cursor =
        new TranscriptCursor(
                new SegmentId(row.getObject("segment_id", UUID.class)), row.getInt("seq"))
            .cursor();
    String said = row.getString("said");
    return said == null ? happened(row, cursor) : said(row, cursor, said);
  }

  private Line said(ResultSet row, Cursor cursor, String said) throws SQLException {
    boolean byCustomer = row.getString("author").equals("customer");
    return new Line.Said(
        cursor,
        instant(row, "at"),
        byCustomer,
        row.getString("public_name"),
        byCustomer ? orEmpty(row.getString("told_by")) : "",
        Contents.content(json.readValue(said, Spoken.class)));
  }

  private static Line happened(ResultSet row, Cursor cursor) throws SQLException {
    String kind = row.getString("kind");
    String what =
        switch (kind) {
          case "returned" -> "left";
          case "segment-ended" -> "ended";
          default -> kind;
        };
    return new Line.Happened(cursor, instant(row, "at"), what, row.getString("public_name"));
  }

  private static String orEmpty(@Nullable String text) {
    return Objects.requireNonNullElse(text, "");
  }

  /** A segment as its customer reads it. */
  record Place(SegmentId id, ConversationId conversation, int firstSeq, int readByAgent) {}
}
