package org.dirigent.conversation.aside;

import static org.dirigent.conversation.timeline.Columns.at;
import static org.dirigent.conversation.timeline.Columns.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.dirigent.conversation.Named;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What was decided about senders. The narrower word counts: an address before its domain, a domain
 * before the one above it.
 */
@Component
public class KnownSenders {

  /** Labels of a domain that are looked at. */
  private static final int LABELS = 10;

  private final JdbcClient jdbc;

  KnownSenders(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What holds for this address, if anything was decided. */
  public Optional<Standing> standing(String address) {
    return jdbc.sql(
            "select standing from mail_sender where sender = any(?) order by length(sender) desc limit 1")
        .param(names(address.toLowerCase(Locale.ROOT)).toArray(String[]::new))
        .query((row, _) -> Standing.of(row.getString(1)))
        .optional();
  }

  /** The address, its domain, and the domains above that. */
  private static List<String> names(String address) {
    List<String> names = new ArrayList<>(List.of(address));
    String domain = address.substring(address.lastIndexOf('@') + 1);
    while (domain.contains(".") && names.size() <= LABELS) {
      names.add("@" + domain);
      domain = domain.substring(domain.indexOf('.') + 1);
    }
    return names;
  }

  Optional<KnownSender> find(String sender) {
    return jdbc.sql("select * from mail_sender where sender = ? for update")
        .param(sender)
        .query(KnownSenders::read)
        .optional();
  }

  void put(KnownSender known) {
    jdbc.sql(
            """
            insert into mail_sender (sender, standing, reason, by_id, by_name, at)
            values (?, ?, ?, ?, ?, ?)
            on conflict (sender) do update set standing = excluded.standing,
              reason = excluded.reason, by_id = excluded.by_id, by_name = excluded.by_name,
              at = excluded.at""")
        .params(known.sender(), known.standing().code(), known.reason())
        .params(known.by().id(), known.by().name(), at(known.at()))
        .update();
  }

  void remove(String sender) {
    jdbc.sql("delete from mail_sender where sender = ?").param(sender).update();
  }

  /** Those in which these letters stand, newest first. */
  List<KnownSender> list(String part, int limit) {
    return jdbc.sql(
            """
            select * from mail_sender where sender like ?
             order by at desc, sender limit ?""")
        .params("%" + part.replaceAll("([\\\\%_])", "\\\\$1") + "%", limit)
        .query(KnownSenders::read)
        .list();
  }

  private static KnownSender read(ResultSet row, int number) throws SQLException {
    return new KnownSender(
        row.getString("sender"),
        Standing.of(row.getString("standing")),
        row.getString("reason"),
        new Named(row.getObject("by_id", UUID.class), row.getString("by_name")),
        instant(row, "at"));
  }
}
