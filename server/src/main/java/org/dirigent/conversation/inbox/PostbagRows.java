package org.dirigent.conversation.inbox;

import static org.dirigent.conversation.timeline.Columns.instant;
import static org.dirigent.conversation.timeline.Columns.maybeInstant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.dirigent.channel.AccountId;
import org.dirigent.channel.DeliveryKey;
import org.dirigent.channel.Postbag.Raw;
import org.dirigent.channel.Postbag.Unread;
import org.dirigent.platform.FileId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of the postbag. */
@Component
class PostbagRows {

  private final JdbcClient jdbc;

  PostbagRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether so many of an account lie unread. */
  boolean isFull(AccountId account, int room) {
    return jdbc.sql("select exists (select from postbag where account_id = ? offset ?)")
        .params(account.value(), room)
        .query(Boolean.class)
        .single();
  }

  /** Names that lie here, and keys of deliveries that the inbox knows. */
  Set<DeliveryKey> known(AccountId account, List<Raw> mails) {
    var keys =
        mails.stream()
            .flatMap(mail -> Stream.concat(Stream.of(mail.name()), mail.deliveries().stream()))
            .map(DeliveryKey::value)
            .toArray(String[]::new);
    return new HashSet<>(
        jdbc.sql(
                """
                select name from postbag where account_id = ? and name = any(?)
                union all
                select delivery_key from inbox where account_id = ? and delivery_key = any(?)""")
            .params(account.value(), keys, account.value(), keys)
            .query((row, _) -> new DeliveryKey(row.getString(1)))
            .list());
  }

  /** Writes mails in this order; answers the names of those that did not lie here. */
  Set<DeliveryKey> insert(AccountId account, List<Raw> mails, Map<DeliveryKey, FileId> files) {
    return new HashSet<>(
        jdbc.sql(
                """
                insert into postbag (account_id, name, file_id, taken_at, received_at)
                select ?, name, file, taken, received
                  from unnest(?, ?, ?::timestamptz[], ?::timestamptz[])
                       as t (name, file, taken, received)
                on conflict (account_id, name) do nothing
                returning name""")
            .param(account.value())
            .param(mails.stream().map(mail -> mail.name().value()).toArray(String[]::new))
            .param(mails.stream().map(mail -> file(mail, files)).toArray(UUID[]::new))
            .param(mails.stream().map(mail -> mail.at().toString()).toArray(String[]::new))
            .param(mails.stream().map(PostbagRows::received).toArray(String[]::new))
            .query((row, _) -> new DeliveryKey(row.getString(1)))
            .list());
  }

  private static UUID file(Raw mail, Map<DeliveryKey, FileId> files) {
    return Objects.requireNonNull(files.get(mail.name()), "Every mail has its file").value();
  }

  private static @Nullable String received(Raw mail) {
    return mail.received().map(Instant::toString).orElse(null);
  }

  List<Unread> unread(AccountId account, long after, int limit) {
    return jdbc.sql(
            """
            select id, name, file_id, taken_at, received_at, tries from postbag
             where account_id = ? and id > ? order by id limit ?""")
        .params(account.value(), after, limit)
        .query(PostbagRows::read)
        .list();
  }

  void delete(Collection<Long> numbers) {
    jdbc.sql("delete from postbag where id = any(?)").param(numbers.toArray(Long[]::new)).update();
  }

  void failed(long number) {
    jdbc.sql("update postbag set tries = tries + 1 where id = ?").param(number).update();
  }

  private static Unread read(ResultSet row, int number) throws SQLException {
    return new Unread(
        row.getLong("id"),
        new DeliveryKey(row.getString("name")),
        new org.dirigent.channel.FileId(row.getObject("file_id", UUID.class)),
        instant(row, "taken_at"),
        maybeInstant(row, "received_at"),
        row.getInt("tries"));
  }
}
