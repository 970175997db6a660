package org.dirigent.platform.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry as it is kept; {@code before} and {@code after} are JSON.
 *
 * @param subject what it was done to, {@code kind/id}
 * @param address where the request came from; empty when no request did it
 */
record AuditRow(
    long position,
    Instant at,
    @Nullable UUID actor,
    String actorName,
    String action,
    String subject,
    @Nullable String before,
    @Nullable String after,
    String address) {

  static final String COLUMNS =
      "position, at, actor_id, actor_name, action, subject, before, after, address";

  static AuditRow read(ResultSet row) throws SQLException {
    return new AuditRow(
        row.getLong("position"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getObject("actor_id", UUID.class),
        row.getString("actor_name"),
        row.getString("action"),
        row.getString("subject"),
        row.getString("before"),
        row.getString("after"),
        row.getString("address"));
  }

  /** All that the hash covers: each field with its length, so that none can lend to the next. */
  byte[] bytes(byte[] hashBefore) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      write(out, hashBefore);
      out.writeLong(position);
      write(out, at.toString());
      write(out, actor == null ? null : actor.toString());
      write(out, actorName);
      write(out, action);
      write(out, subject);
      write(out, before);
      write(out, after);
      write(out, address);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void write(DataOutputStream out, @Nullable String text) throws IOException {
    if (text == null) {
      out.writeInt(-1);
    } else {
      write(out, text.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static void write(DataOutputStream out, byte[] field) throws IOException {
    out.writeInt(field.length);
    out.write(field);
  }
}
