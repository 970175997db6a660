package org.dirigent.platform.database;

import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.dirigent.platform.StartRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a server does to keep what it has confirmed. Dirigent tells its callers that a contact is
 * taken in when the database says so; a server that says so before it is true is refused.
 */
record DurableSettings(
    int version, String fsync, String synchronousCommit, String fullPageWrites, boolean standby) {

  private static final Logger log = LoggerFactory.getLogger(DurableSettings.class);

  /** The oldest PostgreSQL with everything that our statements use ({@code uuidv7()}, say). */
  private static final int OLDEST = 18;

  private static final String QUESTION =
      """
      select current_setting('server_version_num')::int / 10000,
             current_setting('fsync'),
             current_setting('synchronous_commit'),
             current_setting('full_page_writes'),
             pg_is_in_recovery()
      """;

  /** Asks the server, over the very connection that the application uses. */
  static DurableSettings of(DataSource database) {
    try (Connection connection = database.getConnection();
        ResultSet row = connection.createStatement().executeQuery(QUESTION)) {
      row.next();
      return new DurableSettings(
          row.getInt(1), row.getString(2), row.getString(3), row.getString(4), row.getBoolean(5));
    } catch (SQLException e) {
      throw new StartRefused(
          "The database does not answer: %s".formatted(words(e)),
          "Check that PostgreSQL runs and that spring.datasource.url, spring.datasource.username and"
              + " spring.datasource.password are right.",
          e);
    }
  }

  /**
   * The driver says of every other trouble where it asked, but not of a name that leads nowhere.
   */
  private static String words(SQLException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnknownHostException nowhere) {
        return "there is no host '%s'.".formatted(nowhere.getMessage());
      }
    }
    return String.valueOf(e.getMessage());
  }

  /**
   * Goes on only with a server that can be relied on.
   *
   * @throws StartRefused naming the first setting that is wrong
   */
  void require() {
    if (version < OLDEST) {
      throw new StartRefused(
          "The database is PostgreSQL %d; Dirigent needs %d or newer.".formatted(version, OLDEST),
          "Upgrade that server, or use the embedded one: --dirigent.database=embedded.");
    }
    if (standby) {
      throw new StartRefused(
          "The database is a standby, which cannot be written.",
          "Let spring.datasource.url name the primary (targetServerType=primary does it for many).");
    }
    requireOn("fsync", fsync);
    requireOn("synchronous_commit", synchronousCommit);
    if (fullPageWrites.equals("off")) {
      log.warn("full_page_writes is off: right only on a file system that never tears a page");
    }
  }

  private static void requireOn(String setting, String value) {
    if (value.equals("off")) {
      throw new StartRefused(
          "The database runs with %s=off: it would confirm contacts that a crash then loses."
              .formatted(setting),
          "Set %s=on for the server (or this role and database), then start again."
              .formatted(setting));
    }
  }
}
