package org.dirigent.platform.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.dirigent.platform.database.DatabaseAddress;

/**
 * What makes rows of one PostgreSQL right in another one. Events are read in the order of the
 * transactions that wrote them, up to the oldest that is open; in a new database transactions count
 * from the beginning again, so that what came along would lie in the future and what is written
 * next behind every cursor. Therefore the numbers are made small, in their order: nought for what
 * every reactor has behind it, one after the other for the rest.
 */
final class Transplant {

  /** Nobody on this machine holds a lease any more; the epochs stay, so that they go on growing. */
  private static final String LEASES = "update lease set until = '-infinity'";

  private static final String RANKS =
      """
      create temporary table tx_rank on commit drop as
      with oldest as (select coalesce(min(tx), '0') as tx from event_cursor)
      select tx, dense_rank() over (order by tx) as rank from (
        select distinct tx from event where tx >= (select tx from oldest)
        union select tx from event_cursor) as used
      """;

  private static final String PASSED =
      """
      update event set tx = '0'
       where tx < (select coalesce(min(tx), '0') from event_cursor)
      """;

  private static final String COMING =
      "update event e set tx = r.rank::text::xid8 from tx_rank r where e.tx = r.tx";

  private static final String CURSORS =
      "update event_cursor c set tx = r.rank::text::xid8 from tx_rank r where c.tx = r.tx";

  private static final String MISSING =
      """
      select coalesce(max(rank), 0) + 1 - pg_current_xact_id()::text::bigint from tx_rank
      """;

  /** Numbers are used up by transactions that do nothing; they need not last, only count. */
  private static final String USE_UP =
      """
      do $$ begin
        for i in 1..%d loop
          perform pg_current_xact_id();
          commit;
        end loop;
      end $$
      """;

  private final DatabaseAddress database;

  Transplant(DatabaseAddress database) {
    this.database = database;
  }

  void settle(Connection connection) throws SQLException {
    Load.execute(connection, LEASES);
    Load.execute(connection, RANKS);
    // In this order: what is behind every cursor would else be taken for what was made small.
    Load.execute(connection, PASSED);
    Load.execute(connection, COMING);
    Load.execute(connection, CURSORS);
    useUp(missing(connection));
  }

  private static long missing(Connection connection) throws SQLException {
    try (ResultSet row = connection.createStatement().executeQuery(MISSING)) {
      row.next();
      return row.getLong(1);
    }
  }

  /** On a connection of its own; the numbers belong to the whole server. */
  private void useUp(long transactions) throws SQLException {
    if (transactions > 0) {
      try (Connection other = database.connect()) {
        Load.execute(other, "set synchronous_commit = off");
        Load.execute(other, USE_UP.formatted(transactions));
      }
    }
  }
}
