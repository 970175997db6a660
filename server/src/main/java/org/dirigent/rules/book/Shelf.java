package org.dirigent.rules.book;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Where the draft and the published versions stand. */
@Component
public class Shelf {

  private static final int PAGE = 100;
  private static final String ALL =
      """
      select number, reason, author_name, published_at, restored,
             jsonb_array_length(body -> 'rules')
        from rules_version
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  Shelf(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** The draft as it stands. */
  public Draft draft() {
    return draft("");
  }

  /** The draft, which nobody else changes before the caller's transaction is over. */
  Draft lockedDraft() {
    return draft(" for update");
  }

  private Draft draft(String lock) {
    return jdbc.sql(
            "select body, version, authors, changed_by_name, changed_at from rules_draft" + lock)
        .query((row, _) -> draft(row))
        .single();
  }

  private Draft draft(ResultSet row) throws SQLException {
    OffsetDateTime changed = row.getObject(5, OffsetDateTime.class);
    return new Draft(
        json.readValue(row.getString(1), RuleBook.class),
        row.getLong(2),
        Arrays.asList(json.readValue(row.getString(3), UUID[].class)),
        row.getString(4),
        changed == null ? null : changed.toInstant());
  }

  void write(Draft draft) {
    jdbc.sql(
            """
            update rules_draft set body = ?::jsonb, version = ?, authors = ?::jsonb,
                   changed_by_name = ?, changed_at = ?
            """)
        .params(
            Arrays.asList(
                json.writeValueAsString(draft.book()),
                draft.version(),
                json.writeValueAsString(draft.authors()),
                draft.changedBy(),
                draft.changedAt() == null ? null : Timestamp.from(draft.changedAt())))
        .update();
  }

  /** The number of the version that holds. */
  public long newest() {
    return jdbc.sql("select max(number) from rules_version").query(Long.class).single();
  }

  /** The rules of a version. */
  public Optional<RuleBook> book(long number) {
    return jdbc.sql("select body from rules_version where number = ?")
        .param(number)
        .query((row, _) -> json.readValue(row.getString(1), RuleBook.class))
        .optional();
  }

  /** A version without its rules. */
  public Optional<PublishedVersion> version(long number) {
    return jdbc.sql(ALL + "where number = ?")
        .param(number)
        .query((row, _) -> version(row))
        .optional();
  }

  /** The versions before one, the newest first, at most 100. */
  public List<PublishedVersion> before(long number) {
    return jdbc.sql(ALL + "where number < ? order by number desc limit ?")
        .params(number, PAGE)
        .query((row, _) -> version(row))
        .list();
  }

  void add(PublishedVersion version, RuleBook book, @Nullable UUID author) {
    jdbc.sql(
            """
            insert into rules_version
              (number, body, reason, author, author_name, published_at, restored)
            values (?, ?::jsonb, ?, ?, ?, ?, ?)
            """)
        .params(
            Arrays.asList(
                version.number(),
                json.writeValueAsString(book),
                version.reason(),
                author,
                version.author(),
                Timestamp.from(version.publishedAt()),
                version.restored()))
        .update();
  }

  private static PublishedVersion version(ResultSet row) throws SQLException {
    long restored = row.getLong(5);
    return new PublishedVersion(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.getObject(4, OffsetDateTime.class).toInstant(),
        restored == 0 ? null : restored,
        row.getInt(6));
  }
}
