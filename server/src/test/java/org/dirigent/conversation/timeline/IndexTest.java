package org.dirigent.conversation.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dirigent.conversation.ConversationId;
import org.dirigent.conversation.house.HouseTest;
import org.dirigent.platform.database.FreshDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every question of screens and workers has its index: shown on a hundred thousand entries. */
@FreshDatabase
class IndexTest extends HouseTest {

  private UUID conversation;
  private UUID customer;
  private UUID lane;
  private UUID work;

  /** With fewer customers than these, reading a whole table of them would be the better plan. */
  @BeforeAll
  void a_hundred_thousand_entries_of_some_of_five_thousand_customers() {
    house
        .sql()
        .sql(
            """
            insert into customer (id, anonymous, known_since)
              select uuidv7(), true, now() from generate_series(1, 5000);
            insert into customer_address
                (id, customer_id, kind, scope, value, proven, provenance, valid_from)
              select uuidv7(), id, 'email', '', 'kunde' || number || '@example.org', true, 'used', now()
                from customer;
            insert into conversation (id, customer_id, channel, opened_at, last_at, last_seq, topic)
              select uuidv7(), id, 'webchat', now() - interval '9 days', now() - interval '1 day', 50,
                     'Rad ' || md5(number::text)
                from customer;
            insert into arisen_work (id, conversation_id, channel, account_id, arrived_at)
              select uuidv7(), id, 'webchat', uuidv7(), opened_at from conversation;
            insert into segment (id, conversation_id, work_item_id, channel, account_id, opened_at,
                assurance, language, consents, context, lanes, first_seq, ended_at)
              select uuidv7(), conversation_id, id, 'webchat', account_id, arrived_at, 1, 'de', '{}',
                     '{}', array[uuidv7()], 1, now()
                from arisen_work;
            insert into lane (id, account_id, kind, scope, value, segment_id)
              select lanes[1], account_id, 'visitor', '', id::text, id from segment;
            insert into entry (conversation_id, seq, id, segment_id, customer_id, channel, at, kind,
                author, body)
              select c.id, n, uuidv7(), s.id, c.customer_id, 'webchat', c.opened_at + n * interval '1 minute',
                     'message', 'customer', jsonb_build_object('text', 'Wort' || (n * 37 % 1000) || ' Satz')
                from (select * from conversation order by id limit 2000) c
                     join segment s on s.conversation_id = c.id,
                     generate_series(1, 50) as n;
            insert into inbox (account_id, delivery_key, lane, kind, payload, received_at, state)
              select s.account_id, 'k' || n, s.lanes[1], 'message', '{}', now(), 1
                from segment s, generate_series(1, 2) as n;
            insert into outbox (entry_id, conversation_id, segment_id, seq, author_id, due_at, state)
              select id, conversation_id, segment_id, seq, uuidv7(), now(), 'sent' from entry
               where seq % 2 = 0""")
        .update();
    house
        .sql()
        .sql(
            """
            insert into task (id, conversation_id, title, body, for_kind, for_id, for_name,
                checklist, fields, after_tasks, entry_ids, asked_by, asked_name, created_at)
              select uuidv7(), id, 'Frage ' || md5(id::text), 'Wort' || n, 'queue', id, 'Buchhaltung',
                     '[]', '[]', '{}', '{}', id, 'Ann', now()
                from conversation, generate_series(1, 4) as n""")
        .update();
    // Words that no vacuum has sorted in yet make an index look dearer than the table.
    house.sql().sql("vacuum analyze").update();
    conversation = one("select id from conversation order by id offset 1000 limit 1");
    customer = one("select customer_id from conversation where id = '" + conversation + "'");
    lane = one("select lanes[1] from segment where conversation_id = '" + conversation + "'");
    work = one("select id from arisen_work where conversation_id = '" + conversation + "'");
  }

  private UUID one(String sql) {
    return house.sql().sql(sql).query(UUID.class).single();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
"""
page of a conversation      | select * from entry where conversation_id = :conversation and seq < 40 order by seq desc limit 50
page forward                | select * from entry where conversation_id = :conversation and seq > 4 order by seq limit 50
page of a customer          | select * from entry where customer_id = :customer and (at, id) < (now(), uuidv7()) order by at desc, id desc limit 50
one entry                   | select * from entry where id = :work
unread                      | select 1 from entry where conversation_id = :conversation and seq > 40 and author = 'customer' and kind = 'message' limit 100
transcript                  | select * from outward_entry where conversation_id = :conversation and seq > 3 order by seq limit 200
conversation of a lane      | select * from conversation where id = (select s.conversation_id from lane l join segment s on s.id = l.segment_id where l.id = :lane)
conversation of a work      | select * from conversation where id = (select conversation_id from arisen_work where id = :work)
newest of a customer        | select * from conversation where customer_id = :customer order by last_at desc limit 1
segments of a conversation  | select * from segment where conversation_id = :conversation order by opened_at desc limit 1
segments of a work          | select * from segment where work_item_id = :work
readers of an account       | select l.kind from segment s join lane l on l.segment_id = s.id where s.account_id = uuidv7() and s.ended_at is null
waiting in a lane           | select id from inbox where lane = :lane and state = 0 order by id limit 50
lanes waiting               | select lane from inbox where state = 0 and lane > :lane order by lane limit 1
outbox of a conversation    | select * from outbox where conversation_id = :conversation and state = 'queued' order by seq limit 1
words that were said        | select conversation_id from entry where kind in ('message', 'note') and to_tsvector('simple', fold(entry_words(body))) @@ to_tsquery('simple', 'wort777:*') limit 1000
topics                      | select id from conversation where topic <> '' and fold(topic) like '%c5bde7%'
words of tasks              | select id from task where to_tsvector('simple', fold(task_words(title, body, checklist))) @@ to_tsquery('simple', 'frage777:*') limit 1000
titles of tasks             | select id from task where fold(title) like '%c5bde7%'
followers of a merged one   | select id from conversation where merged_into = :conversation
address of a customer       | select customer_id from customer_address where kind = 'email' and scope = '' and value = 'kunde1500@example.org' and proven and valid_to is null
part of an address          | select customer_id from customer_address where valid_to is null and kind in ('email', 'phone', 'customer-number') and fold(value) like '%kunde1777%' limit 100
arrivals of a day           | select channel, count(*) from arisen_work where arrived_at >= now() - interval '2 days' and arrived_at < now() group by channel
set aside, newest first     | select id from conversation where status = 'set-aside' and (last_at, id) < (now(), uuidv7()) order by last_at desc, id desc limit 51
aside and due               | select inbox_id from inbox_aside where due_at <= now() order by due_at limit 20
""")
  void has_its_index(String question, String sql) {
    String bound =
        sql.replace(":conversation", "'" + conversation + "'")
            .replace(":customer", "'" + customer + "'")
            .replace(":lane", "'" + lane + "'")
            .replace(":work", "'" + work + "'");
    List<String> plan =
        house.sql().sql("explain " + bound).query((row, _) -> row.getString(1)).list();

    assertThat(
            plan.stream().filter(line -> line.contains("Seq Scan on")).collect(Collectors.toList()))
        .as("%s reads a whole table:%n%s", question, String.join("\n", plan))
        .allMatch(line -> line.contains("inbox_aside"));
  }

  @Test
  void a_page_deep_in_a_long_timeline_is_as_quick_as_the_first() {
    house
        .sql()
        .sql(
            """
            insert into entry (conversation_id, seq, id, customer_id, channel, at, kind, author, body)
            select ?::uuid, 50 + n, uuidv7(), ?::uuid, 'webchat', now() + n * interval '1 s', 'message',
                   'customer', '{"text": "lang"}'
              from generate_series(1, 20000) as n;
            analyze entry""")
        .params(conversation, customer)
        .update();
    var reader = house.the(EntryReader.class);
    var id = new ConversationId(conversation);
    reader.before(id, 20_000, 50);
    long begun = System.nanoTime();
    for (int before = 20_000; before > 0; before -= 1_000) {
      assertThat(reader.before(id, before, 50)).hasSizeGreaterThan(40);
    }
    long millis = (System.nanoTime() - begun) / 1_000_000;
    System.out.printf("20 deep pages of 50 entries: %d ms%n", millis);

    assertThat(millis).isLessThan(3_000);
  }
}
