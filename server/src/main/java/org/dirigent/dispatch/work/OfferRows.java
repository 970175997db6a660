package org.dirigent.dispatch.work;

import static org.dirigent.dispatch.engine.Translation.instant;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import org.dirigent.dispatch.engine.DispatchLog.Answer;
import org.dirigent.dispatch.engine.DispatchLog.Entry;
import org.dirigent.dispatch.engine.Numbers;
import org.dirigent.dispatch.engine.Witness;
import org.dirigent.routing.ItemEvent;
import org.dirigent.routing.ItemId;
import org.dirigent.routing.ItemView;
import org.dirigent.routing.OfferEvent;
import org.dirigent.routing.QueueId;
import org.dirigent.routing.RoutingEvent;
import org.dirigent.routing.RoutingView;
import org.dirigent.routing.Tick;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps offers and decisions, in the transaction of the facts that tell them. */
@Component
@Order(2)
class OfferRows implements Witness {

  private final JdbcTemplate jdbc;
  private final Numbers numbers;
  private final JsonMapper json;

  OfferRows(JdbcTemplate jdbc, Numbers numbers, JsonMapper json) {
    this.jdbc = jdbc;
    this.numbers = numbers;
    this.json = json;
  }

  @Override
  public void beforeCommit(List<Entry> entries, List<Answer> answers, RoutingView view) {
    Rows rows = new Rows(view);
    for (Entry entry : entries) {
      int ordinal = 0;
      for (RoutingEvent event : entry.run().events()) {
        rows.add(event, entry.position(), ordinal++);
      }
    }
    rows.write();
  }

  /**
   * What a batch adds and ends. An offer that began in this batch is written before it is ended.
   */
  private final class Rows {

    private final RoutingView view;
    private final List<Object[]> begun = new ArrayList<>();
    private final List<Object[]> ended = new ArrayList<>();
    private final List<Object[]> decisions = new ArrayList<>();

    Rows(RoutingView view) {
      this.view = view;
    }

    void add(RoutingEvent event, long position, int ordinal) {
      switch (event) {
        case OfferEvent.ItemOffered offered -> {
          begin(offered);
          decision(
              offered.item(),
              offered.agent(),
              "offered",
              offered.at(),
              offered.decision(),
              position,
              ordinal);
        }
        case OfferEvent.OfferAccepted fact -> end(fact, "accepted");
        case OfferEvent.OfferDeclined fact -> end(fact, "declined");
        case OfferEvent.OfferTimedOut fact -> end(fact, "timed-out");
        case OfferEvent.OfferWithdrawn fact -> end(fact, "withdrawn");
        case ItemEvent.ItemAssigned fact ->
            decision(
                fact.item(),
                fact.agent(),
                "assigned",
                fact.at(),
                fact.decision(),
                position,
                ordinal);
        default -> {}
      }
    }

    private void begin(OfferEvent.ItemOffered offered) {
      begun.add(
          new Object[] {
            offered.offer().value(),
            numbers.work(offered.item()).value(),
            numbers.agent(offered.agent()).value(),
            queueOf(offered.item()),
            timestamp(offered.at()),
            timestamp(offered.expiresAt())
          });
    }

    private void end(OfferEvent fact, String how) {
      ended.add(new Object[] {timestamp(fact.at()), how, fact.offer().value()});
    }

    private void decision(
        ItemId item,
        org.dirigent.routing.AgentId agent,
        String what,
        Tick at,
        org.dirigent.routing.Decision decision,
        long position,
        int ordinal) {
      decisions.add(
          new Object[] {
            position,
            ordinal,
            numbers.work(item).value(),
            numbers.agent(agent).value(),
            queueOf(item),
            what,
            timestamp(at),
            waited(item, at),
            json.writeValueAsString(decision)
          });
    }

    private Object queueOf(ItemId item) {
      // An item that ended within the batch has forgotten its queue; its row still knows it.
      return view.item(item)
          .filter(ItemView.Live.class::isInstance)
          .map(ItemView.Live.class::cast)
          .map(live -> live.facts().needs().queue())
          .map(queue -> (Object) numbers.queue(queue).value())
          .orElseGet(() -> numbers.queue(lastQueue(item)).value());
    }

    private QueueId lastQueue(ItemId item) {
      Long number =
          jdbc.queryForObject(
              """
              select n.number from work_item w join dispatch_number n on n.id = w.queue and n.kind = 'queue'
               where w.number = ?
              """,
              Long.class,
              item.value());
      return new QueueId(number == null ? 0 : number);
    }

    private long waited(ItemId item, Tick at) {
      return view.item(item)
          .filter(ItemView.Live.class::isInstance)
          .map(ItemView.Live.class::cast)
          .map(live -> at.since(live.facts().arrivedAt()).value())
          .orElse(0L);
    }

    void write() {
      jdbc.batchUpdate(
          """
          insert into offer (number, work, agent, queue, offered_at, expires_at)
          values (?, ?, ?, ?, ?, ?)
          """,
          begun);
      jdbc.batchUpdate("update offer set ended_at = ?, how = ? where number = ?", ended);
      jdbc.batchUpdate(
          """
          insert into decision (position, ordinal, work, agent, queue, what, at, waited_ms, body)
          values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
          """,
          decisions);
    }
  }

  private static Timestamp timestamp(Tick tick) {
    return Timestamp.from(instant(tick));
  }
}
