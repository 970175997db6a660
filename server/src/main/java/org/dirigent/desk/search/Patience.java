package org.dirigent.desk.search;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How long one kind of thing may be searched. Somebody types on meanwhile; an answer that comes
 * late is not read, and costs those who work.
 */
@Component
class Patience {

  private static final Logger log = LoggerFactory.getLogger(Patience.class);

  private static final String BOUND = "select set_config('statement_timeout', '1000', true)";

  private static final String CANCELLED = "57014";

  private final JdbcClient jdbc;
  private final TransactionTemplate reading;

  Patience(JdbcClient jdbc, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.reading = new TransactionTemplate(transactions);
    this.reading.setReadOnly(true);
  }

  /** What is found in time; nothing if it takes longer. */
  <T> List<T> with(Supplier<List<T>> search) {
    try {
      return Objects.requireNonNull(
          reading.execute(
              _ -> {
                jdbc.sql(BOUND).query(String.class).single();
                return search.get();
              }));
    } catch (DataAccessException e) {
      if (!(e.getMostSpecificCause() instanceof SQLException cause)
          || !CANCELLED.equals(cause.getSQLState())) {
        throw e;
      }
      log.info("A search took longer than it may and was given up");
      return List.of();
    }
  }
}
