package org.dirigent.platform.events;

import org.dirigent.platform.EventLog;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/** The event log in PostgreSQL. */
@Component
final class PostgresEventLog implements EventLog {

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final EventBell bell;

  PostgresEventLog(JdbcClient jdbc, JsonMapper json, EventBell bell) {
    this.jdbc = jdbc;
    this.json = json;
    this.bell = bell;
  }

  @Override
  public void append(Object event) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException(
          "An event is appended in the transaction of the change that it tells; there is none");
    }
    String name = EventNames.of(event.getClass());
    jdbc.sql("insert into event (name, payload) values (?, ?::jsonb)")
        .param(name)
        .param(json.writeValueAsString(event))
        .update();
    TransactionSynchronizationManager.registerSynchronization(new RingAfterCommit(bell, name));
  }

  private record RingAfterCommit(EventBell bell, String name)
      implements TransactionSynchronization {
    @Override
    public void afterCommit() {
      bell.ring(name);
    }
  }
}
