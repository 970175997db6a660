package org.dirigent.conversation.timeline;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dirigent.channel.Assurance;
import org.dirigent.workforce.AgentId;
import org.jspecify.annotations.Nullable;

/** How our types stand in columns. */
public final class Columns {

  private Columns() {}

  /** A time that is always there. */
  public static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  /** A time that may be missing. */
  public static Optional<Instant> maybeInstant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  /** An agent, if there is one. */
  public static Optional<AgentId> maybeAgent(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(uuid(row, column)).map(AgentId::new);
  }

  /** An id, null if the column is. */
  public static @Nullable UUID uuid(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }

  /** The elements of an array. */
  public static List<String> texts(ResultSet row, String column) throws SQLException {
    Array array = row.getArray(column);
    return List.of((String[]) array.getArray());
  }

  /** The ids of an array. */
  public static List<UUID> uuids(ResultSet row, String column) throws SQLException {
    Array array = row.getArray(column);
    return List.of((UUID[]) array.getArray());
  }

  /** The assurance of this level. */
  public static Assurance assurance(int level) {
    return Arrays.stream(Assurance.values())
        .filter(assurance -> assurance.level() == level)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("There is no assurance " + level));
  }

  /** A time as a parameter. */
  public static Timestamp at(Instant instant) {
    return Timestamp.from(instant);
  }
}
