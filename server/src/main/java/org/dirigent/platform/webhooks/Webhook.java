package org.dirigent.platform.webhooks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place that is told of events.
 *
 * @param types what it is told of
 * @param active whether it is told at all; what happens while it is not is not told later
 * @param overlapUntil until when the secret before the last rotation still signs, too
 * @param failingSince since when nothing arrived there; null while it does
 * @param offReason why we switched it off, {@code failing} say; empty where nobody or a person did
 */
record Webhook(
    UUID id,
    String name,
    String url,
    List<String> types,
    boolean active,
    @Nullable Instant overlapUntil,
    Instant madeAt,
    @Nullable Instant failingSince,
    String offReason,
    long version) {

  static final String COLUMNS =
      "id, name, url, types, active, overlap_until, made_at, failing_since, off_reason, version";

  static Webhook read(ResultSet row) throws SQLException {
    return new Webhook(
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getString("url"),
        List.of((String[]) row.getArray("types").getArray()),
        row.getBoolean("active"),
        instant(row, "overlap_until"),
        row.getObject("made_at", OffsetDateTime.class).toInstant(),
        instant(row, "failing_since"),
        row.getString("off_reason"),
        row.getLong("version"));
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
