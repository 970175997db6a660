package org.dirigent.platform.backup;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dirigent.platform.AfterRestore;
import org.dirigent.platform.AuditEntry;
import org.dirigent.platform.AuditLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The first start after a restore: modules do what must be done once, and the audit log tells of
 * it, all in one transaction before anything else runs.
 */
@Component
final class TakenIn implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(TakenIn.class);

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final ObjectProvider<AfterRestore> modules;
  private final AuditLog audit;
  private volatile boolean running;

  TakenIn(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      ObjectProvider<AfterRestore> modules,
      AuditLog audit) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.modules = modules;
    this.audit = audit;
  }

  @Override
  public void start() {
    transaction.executeWithoutResult(_ -> unseen().ifPresent(this::takeIn));
    running = true;
  }

  private Optional<Restoration> unseen() {
    return jdbc.sql(
            """
            select id, archive, backup_at from restoration
             where taken_in_at is null order by id desc limit 1 for update""")
        .query(
            (row, _) ->
                new Restoration(
                    row.getLong(1),
                    row.getString(2),
                    row.getObject(3, OffsetDateTime.class).toInstant()))
        .optional();
  }

  private void takeIn(Restoration restoration) {
    List<AfterRestore> all = modules.orderedStream().toList();
    all.forEach(module -> module.run(restoration.backup()));
    audit.record(
        AuditEntry.bySystem("restore")
            .did("data.restored")
            .to("backup", restoration.archive())
            .into(Map.of("backup", restoration.backup().toString())));
    jdbc.sql("update restoration set taken_in_at = now() where taken_in_at is null").update();
    log.warn(
        "These data come out of a backup of {}; what came later is not there",
        restoration.backup());
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Before everything that sends, rings or reacts. */
  @Override
  public int getPhase() {
    return Integer.MIN_VALUE + 1;
  }

  private record Restoration(long id, String archive, Instant backup) {}
}
