package org.dirigent.platform.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which entries somebody wants to see, newest first; what is null does not filter.
 *
 * @param actor an account's id, or how a name begins
 * @param subject how the subject begins: {@code queue}, {@code queue/0198...}
 * @param action how the action begins: {@code account}, {@code account.opened}
 * @param cursor the position at which the page before ended
 */
record AuditQuery(
    @Nullable String actor,
    @Nullable String subject,
    @Nullable String action,
    @Nullable Instant from,
    @Nullable Instant to,
    @Nullable Long cursor) {

  List<AuditRow> page(JdbcClient jdbc, int size) {
    Filter filter = new Filter();
    if (actor != null && isId(actor)) {
      filter.add("actor_id = ?", UUID.fromString(actor));
    } else {
      filter.add("lower(actor_name) like ?", prefix(lower(actor)));
    }
    filter.add("subject like ?", prefix(subject));
    filter.add("action like ?", prefix(action));
    filter.add("at >= ?", from == null ? null : from.atOffset(ZoneOffset.UTC));
    filter.add("at < ?", to == null ? null : to.atOffset(ZoneOffset.UTC));
    filter.add("position < ?", cursor);
    return jdbc.sql(
            "select %s from audit_entry where %s order by position desc limit ?"
                .formatted(AuditRow.COLUMNS, String.join(" and ", filter.conditions)))
        .params(filter.values)
        .param(size)
        .query((row, _) -> AuditRow.read(row))
        .list();
  }

  private static boolean isId(String text) {
    return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  }

  private static @Nullable String lower(@Nullable String text) {
    return text == null ? null : text.toLowerCase(Locale.ROOT);
  }

  /** A pattern for what begins like this, taking the text literally. */
  private static @Nullable String prefix(@Nullable String text) {
    return text == null ? null : text.replaceAll("([\\\\%_])", "\\\\$1") + "%";
  }

  private static final class Filter {

    private final List<String> conditions = new ArrayList<>(List.of("true"));
    private final List<Object> values = new ArrayList<>();

    void add(String condition, @Nullable Object value) {
      if (value != null) {
        conditions.add(condition);
        values.add(value);
      }
    }
  }
}
