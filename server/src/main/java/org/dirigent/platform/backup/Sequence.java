package org.dirigent.platform.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a sequence stands. Sequences know no snapshot, so they are read after all tables: then none
 * stands before a number that was copied.
 */
record Sequence(String name, long value, boolean called) {

  private static final String NAMES =
      """
      select relname from pg_class
       where relkind = 'S' and relnamespace = 'public'::regnamespace order by relname
      """;

  static List<Sequence> read(Connection connection) throws SQLException {
    var names = new ArrayList<String>();
    try (ResultSet row = connection.createStatement().executeQuery(NAMES)) {
      while (row.next()) {
        names.add(row.getString(1));
      }
    }
    var sequences = new ArrayList<Sequence>();
    for (String name : names) {
      sequences.add(read(connection, name));
    }
    return sequences;
  }

  private static Sequence read(Connection connection, String name) throws SQLException {
    String question = "select last_value, is_called from " + Table.quoted(name);
    try (ResultSet row = connection.createStatement().executeQuery(question)) {
      row.next();
      return new Sequence(name, row.getLong(1), row.getBoolean(2));
    }
  }

  void restore(Connection connection) throws SQLException {
    try (PreparedStatement set = connection.prepareStatement("select setval(?::regclass, ?, ?)")) {
      set.setString(1, Table.quoted(name));
      set.setLong(2, value);
      set.setBoolean(3, called);
      set.execute();
    }
  }
}
