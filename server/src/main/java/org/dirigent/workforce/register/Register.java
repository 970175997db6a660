package org.dirigent.workforce.register;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dirigent.platform.AuditEntry;
import org.dirigent.platform.AuditLog;
import org.dirigent.platform.EventLog;
import org.dirigent.platform.FieldProblem;
import org.dirigent.platform.IdSource;
import org.dirigent.platform.Problem;
import org.dirigent.platform.Problems;
import org.dirigent.platform.Version;
import org.dirigent.workforce.Configured;
import org.dirigent.workforce.Named;
import org.dirigent.workforce.WorkforceChanged;
import org.dirigent.workforce.WorkforceChanged.Kind;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * The register of one kind of configured thing. Every change is one transaction: the row under its
 * version, the audit entry, the event. Nothing is deleted, only retired.
 */
final class Register<T extends Named> {

  static final Problem NAME_TAKEN = new Problem("name-taken", 409, "The name is taken");

  /** What a register needs of the house. */
  record Tools(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      JsonMapper json,
      AuditLog audit,
      EventLog events,
      IdSource ids,
      Changes changes) {}

  private final Kind kind;
  private final String table;
  private final Class<T> type;
  private final Tools tools;

  Register(Kind kind, String table, Class<T> type, Tools tools) {
    this.kind = kind;
    this.table = table;
    this.type = type;
    this.tools = tools;
  }

  /** All of them, retired ones last, by name; configuration is small, and 10,000 is the bound. */
  List<Configured<T>> all() {
    return tools
        .jdbc()
        .sql(
            "select id, active, version, body from "
                + table
                + " order by active desc, lower(name), id limit 10000")
        .query(
            (row, _) ->
                read(
                    row.getObject(1, UUID.class),
                    row.getBoolean(2),
                    row.getLong(3),
                    row.getString(4)))
        .list();
  }

  Optional<Configured<T>> find(UUID id) {
    return tools
        .jdbc()
        .sql("select id, active, version, body from " + table + " where id = ?")
        .param(id)
        .query((row, _) -> read(id, row.getBoolean(2), row.getLong(3), row.getString(4)))
        .optional();
  }

  Configured<T> required(UUID id) {
    return find(id)
        .orElseThrow(() -> Problems.NOT_FOUND.because("There is no " + label() + " " + id + "."));
  }

  Configured<T> add(T settings, AuditEntry.Actor actor) {
    return put(tools.ids().next(), settings, actor);
  }

  /** Creates it under this id, or changes it whatever its version. */
  Configured<T> put(UUID id, T settings, AuditEntry.Actor actor) {
    return inTransaction(settings, () -> store(id, find(id), true, settings, actor));
  }

  Configured<T> change(UUID id, Version based, T settings, AuditEntry.Actor actor) {
    return inTransaction(
        settings,
        () -> {
          Configured<T> present = required(id);
          based.mustBe(present.version());
          return store(id, Optional.of(present), true, settings, actor);
        });
  }

  /** Takes it out of use; bringing it back is a change. */
  void retire(UUID id, Version based, AuditEntry.Actor actor) {
    Configured<T> present = required(id);
    inTransaction(
        present.settings(),
        () -> {
          based.mustBe(present.version());
          return store(id, Optional.of(present), false, present.settings(), actor);
        });
  }

  private Configured<T> inTransaction(T settings, java.util.function.Supplier<Configured<T>> work) {
    try {
      return java.util.Objects.requireNonNull(tools.transaction().execute(_ -> work.get()));
    } catch (DuplicateKeyException e) {
      throw NAME_TAKEN
          .because(
              "There is a " + label() + " '" + settings.name() + "' already. Choose another name.")
          .at(new FieldProblem("name", "taken", "The name is taken"));
    }
  }

  private Configured<T> store(
      UUID id, Optional<Configured<T>> before, boolean active, T settings, AuditEntry.Actor actor) {
    long version = before.map(Configured::version).orElse(0L) + 1;
    int written =
        tools
            .jdbc()
            .sql(
                """
                insert into %s as present (id, name, body, active, version)
                values (?, ?, ?::jsonb, ?, ?)
                on conflict (id) do update
                   set name = excluded.name, body = excluded.body, active = excluded.active,
                       version = excluded.version
                 where present.version = excluded.version - 1
                """
                    .formatted(table))
            .params(id, settings.name(), tools.json().writeValueAsString(settings), active, version)
            .update();
    if (written == 0) {
      throw Problems.STALE.because("Somebody else changed it at the same moment. Read it again.");
    }
    tools.jdbc().sql("update workforce_revision set value = value + 1").update();
    record(id, before, active, settings, actor);
    return new Configured<>(id, active, version, settings);
  }

  private void record(
      UUID id, Optional<Configured<T>> before, boolean active, T settings, AuditEntry.Actor actor) {
    String act = before.isEmpty() ? "added" : active ? "changed" : "retired";
    AuditEntry entry = actor.did(label() + "." + act).to(label(), id).into(settings);
    tools.audit().record(before.map(old -> entry.from(old.settings())).orElse(entry));
    tools.events().append(new WorkforceChanged(kind, id));
    tools.changes().committing();
  }

  private Configured<T> read(UUID id, boolean active, long version, String body) {
    return new Configured<>(id, active, version, tools.json().readValue(body, type));
  }

  private String label() {
    return kind.name().toLowerCase(java.util.Locale.ROOT);
  }
}
