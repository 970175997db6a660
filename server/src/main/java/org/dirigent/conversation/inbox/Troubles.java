package org.dirigent.conversation.inbox;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/** Tells what will pass by waiting from what will not. */
final class Troubles {

  /**
   * SQLSTATE classes of a database that cannot now: connection, rollback by conflict, resources,
   * operator, system, and locks not had.
   */
  private static final Set<String> PASSING = Set.of("08", "40", "53", "55", "57", "58");

  private Troubles() {}

  /** Whether the same will succeed later, however often that takes. */
  static boolean willPass(Throwable trouble) {
    for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
      if (cause instanceof TransientDataAccessException
          || cause instanceof RecoverableDataAccessException
          || cause instanceof DataAccessResourceFailureException
          || cause instanceof TransactionException) {
        return true;
      }
      if (cause instanceof SQLException sql && isPassing(sql)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a row itself is at fault: its data cannot be stored as they are. */
  static boolean isUnfit(Throwable trouble) {
    for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && isUnfit(sql)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isUnfit(SQLException sql) {
    String state = sql.getSQLState();
    return state != null && (state.startsWith("22") || state.startsWith("23"));
  }

  /**
   * What happened and where, for the log: never the message, in which a database may quote what a
   * customer wrote.
   */
  static String describe(Throwable trouble) {
    Throwable cause = trouble;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    String state = cause instanceof SQLException sql ? " " + sql.getSQLState() : "";
    String place =
        Arrays.stream(cause.getStackTrace())
            .filter(frame -> frame.getClassName().startsWith("org.dirigent."))
            .findFirst()
            .map(frame -> " at " + frame.getFileName() + ":" + frame.getLineNumber())
            .orElse("");
    return cause.getClass().getSimpleName() + state + place;
  }

  private static boolean isPassing(SQLException sql) {
    String state = sql.getSQLState();
    return state == null || state.length() < 2 || PASSING.contains(state.substring(0, 2));
  }
}
