package org.dirigent.conversation.timeline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dirigent.conversation.ConversationId;
import org.dirigent.conversation.Spoken;
import org.dirigent.conversation.WorkArose;
import org.dirigent.conversation.WorkFacts;
import org.dirigent.conversation.WorkItemId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Facts of work from segments and entries. */
@Component
final class PostgresWorkFacts implements WorkFacts {

  private static final int CONTACTS = 50;
  private static final int MESSAGES = 20;
  private static final int WORKS = 1_000;

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final WorkAnew anew;

  PostgresWorkFacts(JdbcClient jdbc, JsonMapper json, WorkAnew anew) {
    this.jdbc = jdbc;
    this.json = json;
    this.anew = anew;
  }

  @Override
  public Optional<Concern> concern(ConversationId conversation) {
    return jdbc.sql(
            """
            select c.topic, c.tags,
                   (select count(*) from (select 1 from segment where conversation_id = c.id
                                           limit ?) as counted) as contacts,
                   array(select channel from segment where conversation_id = c.id
                          group by channel order by min(opened_at)) as channels
              from conversation c where c.id = ?""")
        .params(CONTACTS, conversation.value())
        .query(
            (row, _) ->
                new Concern(
                    row.getString("topic"),
                    texts(row, "tags"),
                    texts(row, "channels"),
                    row.getInt("contacts")))
        .optional();
  }

  @Override
  public Map<WorkItemId, Said> said(Collection<WorkItemId> works) {
    Map<WorkItemId, Gathered> gathered = new LinkedHashMap<>();
    jdbc.sql(
            """
            select w.id, came.value as address, e.body
              from unnest(?::uuid[]) as w (id)
              join segment s on s.work_item_id = w.id
              left join lateral (
                select value from lane where id = any(s.lanes) and kind in ('email', 'phone')
                 limit 1) as came on true
              left join lateral (
                select seq, body from entry
                 where conversation_id = s.conversation_id and seq >= s.first_seq
                   and segment_id = s.id and kind = 'message' and author = 'customer'
                 order by seq limit %d) as e on true
             order by w.id, e.seq"""
                .formatted(MESSAGES))
        .param(works.stream().map(WorkItemId::value).limit(WORKS).toArray(UUID[]::new))
        .query(
            row -> {
              var work = new WorkItemId(row.getObject("id", UUID.class));
              var body = Optional.ofNullable(row.getString("body"));
              gathered
                  .computeIfAbsent(work, _ -> new Gathered())
                  .add(
                      row.getString("address"),
                      body.map(said -> json.readValue(said, Spoken.class)));
            });
    Map<WorkItemId, Said> said = new LinkedHashMap<>();
    gathered.forEach((work, all) -> said.put(work, all.said()));
    return said;
  }

  @Override
  public Optional<WorkArose> asOfNow(WorkItemId work) {
    return anew.of(work);
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }
}
