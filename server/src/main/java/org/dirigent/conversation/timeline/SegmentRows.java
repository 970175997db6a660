package org.dirigent.conversation.timeline;

import static org.dirigent.conversation.timeline.Columns.at;
import static org.dirigent.conversation.timeline.Columns.instant;
import static org.dirigent.conversation.timeline.Columns.maybeAgent;
import static org.dirigent.conversation.timeline.Columns.maybeInstant;
import static org.dirigent.conversation.timeline.Columns.texts;
import static org.dirigent.conversation.timeline.Columns.uuids;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dirigent.channel.AccountId;
import org.dirigent.channel.Address;
import org.dirigent.channel.ChannelName;
import org.dirigent.conversation.ConversationId;
import org.dirigent.conversation.EntryId;
import org.dirigent.conversation.SegmentId;
import org.dirigent.conversation.Segments.Ending;
import org.dirigent.conversation.WorkItemId;
import org.dirigent.workforce.AgentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The tables of segments, work items and lanes; written only while the conversation is locked. */
@Component
public class SegmentRows {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  SegmentRows(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** The segment in which this lane speaks, or spoke last. */
  public Optional<SegmentRow> of(Lane lane) {
    return list(
            "select s.* from lane l join segment s on s.id = l.segment_id where l.id = ?",
            lane.value())
        .stream()
        .findFirst();
  }

  /** The segment in which this entry stands. */
  public Optional<SegmentRow> of(EntryId entry) {
    return list(
            "select s.* from entry e join segment s on s.id = e.segment_id where e.id = ?",
            entry.value())
        .stream()
        .findFirst();
  }

  /** The newest segment of a conversation. */
  public Optional<SegmentRow> newestOf(ConversationId conversation) {
    return list(
            "select * from segment where conversation_id = ? order by opened_at desc, id desc limit 1",
            conversation.value())
        .stream()
        .findFirst();
  }

  /** The segments of a conversation that are open, newest first. */
  public List<SegmentRow> openOf(ConversationId conversation) {
    return list(
        """
        select * from segment where conversation_id = ? and ended_at is null
         order by opened_at desc, id desc""",
        conversation.value());
  }

  /** The segments of a work item, newest first. */
  public List<SegmentRow> of(WorkItemId work) {
    return list(
        "select * from segment where work_item_id = ? order by opened_at desc, id desc",
        work.value());
  }

  /** Whether this lane is one of those that speak in the conversation. */
  public boolean spokeIn(ConversationId conversation, Lane lane) {
    return jdbc.sql(
            """
            select exists (select 1 from segment
                            where conversation_id = ? and ? = any(lanes))""")
        .params(conversation.value(), lane.value())
        .query(Boolean.class)
        .single();
  }

  /** Writes down a new segment. */
  public void insert(SegmentRow row, Map<String, String> context) {
    jdbc.sql(
            """
            insert into segment (id, conversation_id, work_item_id, channel, account_id, opened_at,
              assignee_id, assurance, language, consents, context, lanes, first_seq)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)""")
        .params(row.id().value(), row.conversation().value(), row.work().value())
        .params(row.channel().value(), row.account().value(), at(row.openedAt()))
        .param(row.assignee().map(AgentId::value).orElse(null))
        .params(row.assurance().level(), row.language(), array(row.consents()))
        .params(json.writeValueAsString(context), array(row.lanes()), row.firstSeq())
        .update();
  }

  /** Writes down that something must be done. */
  public void insertWork(SegmentRow row) {
    jdbc.sql(
            """
            insert into arisen_work (id, conversation_id, channel, account_id, arrived_at)
            values (?, ?, ?, ?, ?)""")
        .params(row.work().value(), row.conversation().value(), row.channel().value())
        .params(row.account().value(), at(row.openedAt()))
        .update();
  }

  /** Lets what comes from this address go to this segment from now on. */
  public void route(Lane lane, AccountId account, Address address, SegmentId segment) {
    jdbc.sql(
            """
            insert into lane (id, account_id, kind, scope, value, segment_id)
            values (?, ?, ?, ?, ?, ?)
            on conflict (id) do update set segment_id = excluded.segment_id,
              kind = excluded.kind, scope = excluded.scope, value = excluded.value""")
        .params(lane.value(), account.value(), address.kind().code(), address.scope())
        .params(address.value(), segment.value())
        .update();
  }

  /** The same, unless what comes from there goes somewhere already. */
  public void routeUnlessKnown(Lane lane, AccountId account, Address address, SegmentId segment) {
    if (of(lane).isEmpty()) {
      route(lane, account, address, segment);
    }
  }

  /** The same, while the address itself cannot be read; a later arrival fills it in. */
  public void routeBlindly(Lane lane, AccountId account, SegmentId segment) {
    jdbc.sql(
            """
            insert into lane (id, account_id, kind, scope, value, segment_id)
            values (?, ?, 'unreadable', '', '', ?)
            on conflict (id) do update set segment_id = excluded.segment_id""")
        .params(lane.value(), account.value(), segment.value())
        .update();
  }

  /** What is known better now about who is there. */
  public void improve(SegmentRow row) {
    jdbc.sql("update segment set assurance = ?, language = ?, consents = ?, lanes = ? where id = ?")
        .params(row.assurance().level(), row.language(), array(row.consents()))
        .params(array(row.lanes()), row.id().value())
        .update();
  }

  /** Moves the watermarks forward, never back. */
  public void received(SegmentId segment, int deliveredUpTo, int readUpTo) {
    jdbc.sql(
            """
            update segment set delivered_upto = greatest(delivered_upto, ?),
              read_upto = greatest(read_upto, ?) where id = ?""")
        .params(deliveredUpTo, readUpTo, segment.value())
        .update();
  }

  /** Ends it. */
  public void end(SegmentId segment, Ending why, Instant when) {
    jdbc.sql("update segment set ended_at = ?, ending = ? where id = ? and ended_at is null")
        .params(at(when), why.code(), segment.value())
        .update();
  }

  /** Lets what had ended go on, for the sake of this work. */
  void reopen(SegmentId segment, WorkItemId work) {
    jdbc.sql(
            """
            update segment set work_item_id = ?, ended_at = null, ending = null, assignee_id = null
             where id = ?""")
        .params(work.value(), segment.value())
        .update();
  }

  /** Names the one who may reply. */
  public void assign(WorkItemId work, AgentId agent, Instant when) {
    jdbc.sql(
            """
            update segment set assignee_id = ?, served_by = ?, served_at = ?
             where work_item_id = ?""")
        .params(agent.value(), agent.value(), at(when), work.value())
        .update();
  }

  /** The same of a task, which has no segment: its assignee may work it, not reply. */
  public void assignTask(WorkItemId work, Optional<AgentId> agent) {
    jdbc.sql("update task set assignee_id = ?, version = version + 1 where work_item_id = ?")
        .param(agent.map(AgentId::value).orElse(null))
        .param(work.value())
        .update();
  }

  /** Lets what comes from these addresses go to that segment from now on. */
  public void route(List<Lane> lanes, SegmentId segment) {
    jdbc.sql("update lane set segment_id = ? where id = any(?)")
        .params(segment.value(), array(lanes))
        .update();
  }

  /** Nobody may reply. */
  public void release(WorkItemId work) {
    jdbc.sql("update segment set assignee_id = null where work_item_id = ?")
        .param(work.value())
        .update();
  }

  private List<SegmentRow> list(String sql, UUID key) {
    return jdbc.sql(sql).param(key).query(SegmentRows::read).list();
  }

  private static String[] array(Set<String> texts) {
    return texts.toArray(String[]::new);
  }

  private static UUID[] array(List<Lane> lanes) {
    return lanes.stream().map(Lane::value).toArray(UUID[]::new);
  }

  private static SegmentRow read(ResultSet row, int number) throws SQLException {
    return new SegmentRow(
        new SegmentId(row.getObject("id", UUID.class)),
        new ConversationId(row.getObject("conversation_id", UUID.class)),
        new WorkItemId(row.getObject("work_item_id", UUID.class)),
        new ChannelName(row.getString("channel")),
        new AccountId(row.getObject("account_id", UUID.class)),
        instant(row, "opened_at"),
        maybeInstant(row, "ended_at"),
        maybeAgent(row, "assignee_id"),
        Columns.assurance(row.getInt("assurance")),
        row.getString("language"),
        Set.copyOf(texts(row, "consents")),
        uuids(row, "lanes").stream().map(Lane::new).toList(),
        row.getInt("first_seq"),
        row.getInt("delivered_upto"),
        row.getInt("read_upto"));
  }
}
