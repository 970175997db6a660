package org.dirigent.knowledge.texts;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.dirigent.knowledge.PreparedText;
import org.dirigent.platform.AuditEntry;
import org.dirigent.platform.AuditLog;
import org.dirigent.platform.FieldProblem;
import org.dirigent.platform.IdSource;
import org.dirigent.platform.Problem;
import org.dirigent.platform.Problems;
import org.dirigent.platform.UserId;
import org.dirigent.platform.Version;
import org.dirigent.workforce.Configured;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * One kind of prepared text: the team's, and each colleague's own, which nobody else sees. A change
 * is one transaction: the row under its version, the audit entry. Nothing is deleted, only retired.
 */
final class Shelf<T extends PreparedText> {

  static final Problem SHELF_FULL = new Problem("shelf-full", 409, "There are too many of them");

  private static final int MOST_OF_TEAM = 1_000;
  private static final int MOST_OF_ONE = 200;

  /** What a shelf needs of the house. */
  record Tools(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      JsonMapper json,
      AuditLog audit,
      IdSource ids) {}

  private final String table;
  private final String unique;
  private final Class<T> type;
  private final Tools tools;

  /**
   * A shelf.
   *
   * @param unique the field of which one means one text
   */
  Shelf(String table, String unique, Class<T> type, Tools tools) {
    this.table = table;
    this.unique = unique;
    this.type = type;
    this.tools = tools;
  }

  /** The team's and one's own, by name; retired ones last, or not at all. */
  List<Configured<T>> visibleTo(UserId reader, boolean retiredToo) {
    return tools
        .jdbc()
        .sql(
            """
            select id, active, version, body from %s
             where (owner_id is null or owner_id = :reader) and (active or :retired)
             order by active desc, lower(name), id limit :most"""
                .formatted(table))
        .param("reader", reader.value())
        .param("retired", retiredToo)
        .param("most", 2 * (MOST_OF_TEAM + MOST_OF_ONE))
        .query(
            (row, _) ->
                read(
                    row.getObject(1, UUID.class),
                    row.getBoolean(2),
                    row.getLong(3),
                    row.getString(4)))
        .list();
  }

  /** One of the team's or of one's own. */
  Configured<T> required(UUID id, UserId reader) {
    return tools
        .jdbc()
        .sql(
            "select id, active, version, body from "
                + table
                + " where id = ? and (owner_id is null or owner_id = ?)")
        .params(id, reader.value())
        .query((row, _) -> read(id, row.getBoolean(2), row.getLong(3), row.getString(4)))
        .optional()
        .orElseThrow(() -> Problems.NOT_FOUND.because("There is no " + table + " " + id + "."));
  }

  /** One of the team's that is in use. */
  Optional<T> ofTeam(UUID id) {
    return tools
        .jdbc()
        .sql(
            "select active, version, body from "
                + table
                + " where id = ? and owner_id is null and active")
        .param(id)
        .query((row, _) -> read(id, row.getBoolean(1), row.getLong(2), row.getString(3)))
        .optional()
        .map(Configured::settings);
  }

  Configured<T> add(T text, AuditEntry.Actor actor) {
    return writing(
        text,
        () -> {
          mustHaveRoom(text, actor);
          return store(new Configured<>(tools.ids().next(), true, 1, text), null, actor);
        });
  }

  Configured<T> change(Configured<T> present, Version based, T text, AuditEntry.Actor actor) {
    return writing(
        text,
        () -> {
          based.mustBe(present.version());
          return store(
              new Configured<>(present.id(), true, present.version() + 1, text), present, actor);
        });
  }

  /** Takes it out of use; bringing it back is a change. */
  void retire(Configured<T> present, Version based, AuditEntry.Actor actor) {
    writing(
        present.settings(),
        () -> {
          based.mustBe(present.version());
          return store(
              new Configured<>(present.id(), false, present.version() + 1, present.settings()),
              present,
              actor);
        });
  }

  private Configured<T> writing(T text, Supplier<Configured<T>> work) {
    try {
      return Objects.requireNonNull(tools.transaction().execute(_ -> work.get()));
    } catch (DuplicateKeyException e) {
      throw Problems.CONFLICT
          .because(
              "The "
                  + unique
                  + " of '"
                  + text.name()
                  + "' belongs to another "
                  + table
                  + " already. Choose another one.")
          .at(new FieldProblem(unique, "taken", "The " + unique + " is taken"));
    }
  }

  private void mustHaveRoom(T text, AuditEntry.Actor actor) {
    int most = text.personal() ? MOST_OF_ONE : MOST_OF_TEAM;
    int present =
        tools
            .jdbc()
            .sql(
                "select count(*) from "
                    + table
                    + " where active and owner_id is not distinct from ?::uuid")
            .param(owner(text, actor))
            .query(Integer.class)
            .single();
    if (present >= most) {
      throw SHELF_FULL.because(
          "There are %d of them, which is the most. Retire some that nobody uses."
              .formatted(present));
    }
  }

  private Configured<T> store(
      Configured<T> kept, @Nullable Configured<T> before, AuditEntry.Actor actor) {
    T text = kept.settings();
    int written =
        tools
            .jdbc()
            .sql(
                """
                insert into %s as present (id, owner_id, name, body, active, version)
                values (?, ?::uuid, ?, ?::jsonb, ?, ?)
                on conflict (id) do update
                   set owner_id = excluded.owner_id, name = excluded.name, body = excluded.body,
                       active = excluded.active, version = excluded.version
                 where present.version = excluded.version - 1"""
                    .formatted(table))
            .param(kept.id())
            .param(owner(text, actor))
            .param(text.name())
            .params(tools.json().writeValueAsString(text), kept.active(), kept.version())
            .update();
    if (written == 0) {
      throw Problems.STALE.because("Somebody else changed it at the same moment. Read it again.");
    }
    String act = before == null ? "added" : kept.active() ? "changed" : "retired";
    AuditEntry entry = actor.did(table + "." + act).to(table, kept.id()).into(text);
    tools
        .audit()
        .record(Optional.ofNullable(before).map(old -> entry.from(old.settings())).orElse(entry));
    return kept;
  }

  private static @Nullable UUID owner(PreparedText text, AuditEntry.Actor actor) {
    UserId author = actor.id();
    return text.personal() && author != null ? author.value() : null;
  }

  private Configured<T> read(UUID id, boolean active, long version, String body) {
    return new Configured<>(id, active, version, tools.json().readValue(body, type));
  }
}
