package org.dirigent.platform.backup;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A table as an archive keeps it: in PostgreSQL's text, which any version reads, or where it holds
 * bytes in PostgreSQL's binary format, which takes half the room.
 */
record Table(String name, List<String> columns, boolean binary) {

  /** Whoever was signed in signs in again: a copy of the data must open no door. */
  private static final Set<String> LEFT_OUT =
      Set.of("account_session", "live_ticket", "flyway_schema_history");

  private static final String QUESTION =
      """
      select c.relname,
             array_agg(a.attname::text order by a.attnum) filter (where a.attgenerated = ''),
             bool_or(a.atttypid = 'bytea'::regtype)
        from pg_class c join pg_attribute a on a.attrelid = c.oid
       where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
         and c.relowner = (select oid from pg_roles where rolname = current_user)
         and a.attnum > 0 and not a.attisdropped
       group by c.relname order by c.relname
      """;

  /** All tables of ours, by name. */
  static List<Table> all(Connection connection) throws SQLException {
    var tables = new ArrayList<Table>();
    try (ResultSet row = connection.createStatement().executeQuery(QUESTION)) {
      while (row.next()) {
        Array columns = row.getArray(2);
        tables.add(
            new Table(row.getString(1), List.of((String[]) columns.getArray()), row.getBoolean(3)));
      }
    }
    return tables;
  }

  /** The tables whose rows an archive holds. */
  static List<Table> kept(Connection connection) throws SQLException {
    return all(connection).stream().filter(table -> !LEFT_OUT.contains(table.name())).toList();
  }

  /** The name of its part in an archive. */
  String part() {
    return "tables/" + name + (binary ? ".binary" : ".text") + ".zst";
  }

  String copyOut() {
    return "copy " + named() + " to stdout " + format();
  }

  String copyIn() {
    return "copy " + named() + " from stdin " + format();
  }

  String quoted() {
    return quoted(name);
  }

  static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  private String named() {
    String list = columns.stream().map(Table::quoted).collect(Collectors.joining(", "));
    return quoted() + " (" + list + ")";
  }

  private String format() {
    return binary ? "(format binary)" : "(format text)";
  }
}
