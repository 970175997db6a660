package org.dirigent.platform.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import org.dirigent.platform.database.DatabaseAddress;

/** A line about each archive that was written, in the database that it shows. */
final class Taken {

  private static final String NOTE =
      "insert into backup_taken (archive, at, bytes) values (?, ?, ?)";

  private Taken() {}

  static void note(DatabaseAddress database, Manifest manifest) throws SQLException {
    try (Connection connection = database.connect();
        PreparedStatement insert = connection.prepareStatement(NOTE)) {
      insert.setString(1, manifest.id());
      insert.setObject(2, manifest.at().atOffset(ZoneOffset.UTC));
      insert.setLong(3, manifest.bytes());
      insert.executeUpdate();
    }
  }
}
