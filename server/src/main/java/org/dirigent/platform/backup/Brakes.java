package org.dirigent.platform.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * What would be checked or updated with every single row: references, indexes that no constraint
 * needs, and triggers. Taken away before many rows are inserted and put back behind them, when
 * PostgreSQL checks all rows at once.
 */
record Brakes(List<String> off, List<String> on) {

  private static final String REFERENCES =
      """
      select format('alter table %s drop constraint %I', conrelid::regclass, conname),
             format('alter table %s add constraint %I %s', conrelid::regclass, conname,
               pg_get_constraintdef(oid))
        from pg_constraint
       where contype = 'f' and connamespace = 'public'::regnamespace
      """;

  private static final String INDEXES =
      """
      select format('drop index %s', i.indexrelid::regclass), pg_get_indexdef(i.indexrelid)
        from pg_index i join pg_class c on c.oid = i.indrelid
       where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
         and c.relname <> 'flyway_schema_history'
         and not exists (select from pg_constraint where conindid = i.indexrelid)
      """;

  private static final String TRIGGERS =
      """
      select format('alter table %s disable trigger %I', tgrelid::regclass, tgname),
             format('alter table %s enable trigger %I', tgrelid::regclass, tgname)
        from pg_trigger t join pg_class c on c.oid = t.tgrelid
       where not tgisinternal and tgenabled = 'O' and c.relnamespace = 'public'::regnamespace
      """;

  static Brakes of(Connection connection) throws SQLException {
    var off = new ArrayList<String>();
    var on = new ArrayList<String>();
    // References last among what is put back: they may need a unique index.
    for (String question : List.of(TRIGGERS, REFERENCES, INDEXES)) {
      try (ResultSet row = connection.createStatement().executeQuery(question)) {
        while (row.next()) {
          off.add(row.getString(1));
          on.addFirst(row.getString(2));
        }
      }
    }
    return new Brakes(off, on);
  }

  void release(Connection connection) throws SQLException {
    for (String statement : off) {
      Load.execute(connection, statement);
    }
  }

  void apply(Connection connection) throws SQLException {
    for (String statement : on) {
      Load.execute(connection, statement);
    }
  }
}
