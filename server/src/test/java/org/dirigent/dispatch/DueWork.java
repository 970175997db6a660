package org.dirigent.dispatch;

import org.dirigent.testkit.Await;
import org.dirigent.workforce.QueueId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is still to be judged again, as the tables say. */
record DueWork(JdbcClient jdbc) {

  /** One item waits there, what its customer said was heard, and nothing more is to be judged. */
  void waitsJudged(AgentsDesk desk, QueueId where) {
    waitsJudged(desk, where, 1);
  }

  /** The same of several, whose customers said something each. */
  void waitsJudged(AgentsDesk desk, QueueId where, int items) {
    Await.until("they wait: " + items, () -> desk.waitingIn(where) == items);
    Await.until("their messages were heard of", () -> heard(where) >= items);
    Await.until("they are judged", () -> due(where) == 0);
  }

  /** How often this work was asked again and left alone. */
  int tries(String work) {
    return jdbc.sql("select coalesce(sum(tries), 0) from reassessment_due where work = ?::uuid")
        .param(work)
        .query(Integer.class)
        .single();
  }

  private int heard(QueueId where) {
    return jdbc.sql(
            """
            select count(*) from event e
              join work_item w on e.payload ->> 'work' = w.id::text
              join event_cursor c on c.reactor = 'dispatch.reassessment'
             where w.queue = ? and e.name = 'conversation.work-changed.1'
               and (e.tx, e.position) <= (c.tx, c.position)""")
        .param(where.value())
        .query(Integer.class)
        .single();
  }

  private int due(QueueId where) {
    return jdbc.sql(
            """
            select count(*) from reassessment_due d join work_item w on w.id = d.work
             where w.queue = ?""")
        .param(where.value())
        .query(Integer.class)
        .single();
  }
}
