package org.dirigent.platform.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/** A session as its owner sees it in the list of where they are signed in. */
record OpenSession(SessionId id, Instant openedAt, Instant usedAt, String address, String device) {

  static OpenSession read(ResultSet row) throws SQLException {
    return new OpenSession(
        new SessionId(row.getObject("id", UUID.class)),
        row.getObject("opened_at", OffsetDateTime.class).toInstant(),
        row.getObject("used_at", OffsetDateTime.class).toInstant(),
        row.getString("address"),
        row.getString("device"));
  }
}
