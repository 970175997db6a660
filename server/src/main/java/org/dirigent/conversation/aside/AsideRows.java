package org.dirigent.conversation.aside;

import static org.dirigent.conversation.timeline.Columns.at;
import static org.dirigent.conversation.timeline.Columns.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dirigent.conversation.ConversationId;
import org.dirigent.conversation.timeline.TimelineCursor;
import org.dirigent.customer.CustomerId;
import org.dirigent.customer.CustomerLabel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what is set aside. */
@Component
class AsideRows {

  private final JdbcClient jdbc;

  AsideRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether somebody said of it that it is wanted. */
  boolean wasWanted(ConversationId conversation) {
    return jdbc.sql(
            """
            select exists (select 1 from entry where conversation_id = ? and kind = 'wanted')""")
        .param(conversation.value())
        .query(Boolean.class)
        .single();
  }

  /** Who wrote the newest mail in it that came from outside. */
  Optional<String> sender(ConversationId conversation) {
    return jdbc.sql(
            """
            select lower(body #>> '{mail,from,address}') from entry
             where conversation_id = ? and kind = 'message' and author = 'customer'
               and body #>> '{mail,from,address}' <> ''
             order by seq desc limit 1""")
        .param(conversation.value())
        .query(String.class)
        .optional();
  }

  /** A page, newest first; customers are not named yet. */
  List<AsideLine> page(TimelineCursor before, int limit) {
    return jdbc.sql(
            """
            select c.id, c.customer_id, c.topic, c.channel, c.last_at,
                   why.body ->> 'reason' as reason, why.body ->> 'rule' as rule,
                   said.sender, said.line
              from (select id, customer_id, topic, channel, last_at from conversation
                     where status = 'set-aside' and (last_at, id) < (?, ?)
                     order by last_at desc, id desc limit ?) as c
              left join lateral (
                select body from entry where conversation_id = c.id and kind = 'set-aside'
                 order by seq desc limit 1) as why on true
              left join lateral (
                select body #>> '{mail,from,address}' as sender,
                       left(coalesce(body #>> '{mail,text}', body ->> 'text', ''), 200) as line
                  from entry
                 where conversation_id = c.id and kind = 'message' and author = 'customer'
                 order by seq desc limit 1) as said on true
             order by c.last_at desc, c.id desc""")
        .params(at(before.at()), before.id(), limit)
        .query(AsideRows::line)
        .list();
  }

  /** How many there are; counting ends there. */
  int count(int most) {
    return jdbc.sql(
            """
            select count(*) from (
              select 1 from conversation where status = 'set-aside' limit ?) as counted""")
        .param(most)
        .query(Integer.class)
        .single();
  }

  private static AsideLine line(ResultSet row, int number) throws SQLException {
    return new AsideLine(
        new ConversationId(row.getObject("id", UUID.class)),
        new CustomerLabel(new CustomerId(row.getObject("customer_id", UUID.class)), "", true),
        row.getString("topic"),
        row.getString("channel"),
        instant(row, "last_at"),
        Optional.ofNullable(row.getString("reason")).orElse(""),
        row.getString("rule"),
        row.getString("sender"),
        Optional.ofNullable(row.getString("line")).orElse(""));
  }
}
