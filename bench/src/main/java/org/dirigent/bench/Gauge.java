package org.dirigent.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A number in a database that is looked at again and again, over one connection, so that looking
 * takes next to nothing from what is measured.
 */
final class Gauge implements AutoCloseable {

  private final Connection connection;
  private final PreparedStatement question;

  Gauge(BenchDatabase database, String sql) {
    try {
      connection = database.connect();
      question = connection.prepareStatement(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  long now() {
    try (ResultSet row = question.executeQuery()) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
