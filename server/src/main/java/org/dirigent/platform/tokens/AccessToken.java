package org.dirigent.platform.tokens;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.dirigent.platform.Scope;
import org.jspecify.annotations.Nullable;

/**
 * A token without what makes it one.
 *
 * @param hint its beginning
 * @param lastUsedOn the last day (UTC) on which somebody came with it; null before the first
 */
record AccessToken(
    UUID id,
    String name,
    String hint,
    List<Scope> scopes,
    Instant madeAt,
    Instant expiresAt,
    @Nullable LocalDate lastUsedOn) {

  static final String COLUMNS =
      "access_token.id as token_id, name, hint, scopes, made_at, expires_at, last_used_on";

  static AccessToken read(ResultSet row) throws SQLException {
    return new AccessToken(
        row.getObject("token_id", UUID.class),
        row.getString("name"),
        row.getString("hint"),
        scopes((String[]) row.getArray("scopes").getArray()),
        row.getObject("made_at", OffsetDateTime.class).toInstant(),
        row.getObject("expires_at", OffsetDateTime.class).toInstant(),
        row.getObject("last_used_on", LocalDate.class));
  }

  private static List<Scope> scopes(String[] names) {
    return Arrays.stream(names).map(Scope::valueOf).sorted().toList();
  }
}
