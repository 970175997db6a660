package org.dirigent.conversation.timeline;

import static org.dirigent.conversation.timeline.Columns.instant;
import static org.dirigent.conversation.timeline.Columns.maybeInstant;
import static org.dirigent.conversation.timeline.Columns.uuids;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dirigent.channel.AccountId;
import org.dirigent.conversation.ConversationId;
import org.dirigent.conversation.ConversationSummary;
import org.dirigent.conversation.ConversationSummary.By;
import org.dirigent.conversation.ConversationSummary.LastMessage;
import org.dirigent.conversation.ConversationView;
import org.dirigent.conversation.TaskId;
import org.dirigent.conversation.TaskLine;
import org.dirigent.conversation.WorkItemId;
import org.dirigent.customer.CustomerId;
import org.dirigent.customer.CustomerLabel;
import org.dirigent.customer.Customers;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the lines that lists show of conversations. */
@Component
class SummaryRows {

  /** More unread messages than this are shown as "many". */
  private static final int COUNTED = 100;

  /** A message in one line: what was written, asked or chosen, or the name of the file. */
  private static final String LINE =
      """
      left(coalesce(body ->> 'text', body -> 'choices' ->> 'text', body -> 'chosen' ->> 'label',
                    body -> 'file' ->> 'name', entry_words(body), ''), 200)""";

  /** What colleagues gave back counts as new like what the customer says. */
  private static final String COME_BACK =
      "kind = 'task-answered' or kind = 'task-ended' and body ->> 'how' = 'handed-back'";

  private final JdbcClient jdbc;
  private final Customers customers;
  private final OnlineLanes online;

  SummaryRows(JdbcClient jdbc, Customers customers, OnlineLanes online) {
    this.jdbc = jdbc;
    this.customers = customers;
    this.online = online;
  }

  Map<ConversationId, ConversationSummary> of(Collection<ConversationId> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    List<Line> lines =
        jdbc.sql(
                """
                select c.id, c.customer_id, c.topic, c.version, last.line, last.at, last.author,
                  unanswered.since,
                  (select count(*) from (
                     select 1 from entry e where e.conversation_id = c.id
                        and e.seq > c.read_by_agent
                        and (e.author = 'customer' and e.kind = 'message' or %s)
                      limit %d) as new) as unread,
                  array(select unnest(s.lanes) from segment s
                         where s.conversation_id = c.id and s.ended_at is null) as lanes
                  from conversation c
                  left join lateral (
                    select %s as line, at, author from entry
                     where conversation_id = c.id and kind = 'message'
                     order by seq desc limit 1) as last on true
                  left join lateral (
                    select min(at) as since from entry
                     where conversation_id = c.id and kind = 'message' and author = 'customer'
                       and last.author <> 'agent'
                       and seq > coalesce((select max(seq) from entry
                                            where conversation_id = c.id and kind = 'message'
                                              and author = 'agent'), 0)) as unanswered on true
                 where c.id = any(?)"""
                    .formatted(COME_BACK, COUNTED, LINE))
            .param(ids.stream().map(ConversationId::value).limit(500).toArray(UUID[]::new))
            .query(SummaryRows::line)
            .list();
    Map<CustomerId, CustomerLabel> labels =
        customers.labels(lines.stream().map(Line::customer).collect(Collectors.toSet()));
    return lines.stream()
        .map(line -> summary(line, labels.get(line.customer())))
        .collect(Collectors.toMap(ConversationSummary::id, summary -> summary));
  }

  int unread(ConversationId conversation, int readUpTo) {
    return jdbc.sql(
            """
            select count(*) from (
              select 1 from entry where conversation_id = ? and seq > ?
                 and (author = 'customer' and kind = 'message' or %s) limit ?) as new"""
                .formatted(COME_BACK))
        .params(conversation.value(), readUpTo, COUNTED)
        .query(Integer.class)
        .single();
  }

  Optional<ConversationView.Aside> aside(ConversationId conversation) {
    return jdbc.sql(
            """
            select body ->> 'reason' as reason, body ->> 'rule' as rule,
                   nullif(author_name, '') as by, at from entry
             where conversation_id = ? and kind = 'set-aside' order by seq desc limit 1""")
        .param(conversation.value())
        .query(
            (row, _) ->
                new ConversationView.Aside(
                    row.getString("reason"),
                    row.getString("rule"),
                    row.getString("by"),
                    instant(row, "at")))
        .optional();
  }

  Optional<String> firstMessage(WorkItemId work) {
    return jdbc.sql(
            """
            select %s from entry
             where (conversation_id, segment_id) = (
                     select conversation_id, id from segment where work_item_id = ?
                      order by opened_at limit 1)
               and seq >= (select first_seq from segment where work_item_id = ?
                            order by opened_at limit 1)
               and author = 'customer' and kind = 'message'
             order by seq limit 1"""
                .formatted(LINE))
        .params(work.value(), work.value())
        .query(String.class)
        .optional();
  }

  /** What is to be done for a task, in one line. */
  Optional<String> taskOf(WorkItemId work) {
    return jdbc.sql("select left(title || ': ' || body, 200) from task where work_item_id = ?")
        .param(work.value())
        .query(String.class)
        .optional();
  }

  Map<WorkItemId, TaskLine> tasks(Collection<WorkItemId> works) {
    return jdbc
        .sql("select work_item_id, id, title, due_at from task where work_item_id = any(?)")
        .param(works.stream().map(WorkItemId::value).limit(500).toArray(UUID[]::new))
        .query(
            (row, _) ->
                Map.entry(
                    new WorkItemId(row.getObject("work_item_id", UUID.class)),
                    new TaskLine(
                        new TaskId(row.getObject("id", UUID.class)),
                        row.getString("title"),
                        maybeInstant(row, "due_at").orElse(null))))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  String accountName(AccountId account) {
    return jdbc.sql("select name from channel_account where id = ?")
        .param(account.value())
        .query(String.class)
        .optional()
        .orElse("");
  }

  private ConversationSummary summary(Line line, @Nullable CustomerLabel label) {
    return new ConversationSummary(
        line.id(),
        label == null ? new CustomerLabel(line.customer(), "", true) : label,
        line.topic(),
        line.last(),
        line.unansweredSince(),
        line.unread(),
        online.any(line.lanes()),
        line.version());
  }

  private static Line line(ResultSet row, int number) throws SQLException {
    return new Line(
        new ConversationId(row.getObject("id", UUID.class)),
        new CustomerId(row.getObject("customer_id", UUID.class)),
        row.getString("topic"),
        last(row),
        maybeInstant(row, "since").orElse(null),
        row.getInt("unread"),
        uuids(row, "lanes").stream().map(Lane::new).toList(),
        row.getLong("version"));
  }

  private static @Nullable LastMessage last(ResultSet row) throws SQLException {
    String line = row.getString("line");
    if (line == null) {
      return null;
    }
    By by = row.getString("author").equals("customer") ? By.CUSTOMER : By.AGENT;
    return new LastMessage(line, instant(row, "at"), by);
  }

  private record Line(
      ConversationId id,
      CustomerId customer,
      String topic,
      @Nullable LastMessage last,
      @Nullable Instant unansweredSince,
      int unread,
      List<Lane> lanes,
      long version) {}
}
