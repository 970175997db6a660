package org.dirigent.dispatch.work;

import static org.dirigent.dispatch.engine.Translation.instant;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dirigent.dispatch.WorkStatus;
import org.dirigent.dispatch.engine.BatchedStatements;
import org.dirigent.dispatch.engine.DispatchLog.Answer;
import org.dirigent.dispatch.engine.DispatchLog.Entry;
import org.dirigent.dispatch.engine.Numbers;
import org.dirigent.dispatch.engine.Reply;
import org.dirigent.dispatch.engine.Witness;
import org.dirigent.routing.ItemCommand;
import org.dirigent.routing.ItemEvent;
import org.dirigent.routing.ItemId;
import org.dirigent.routing.ItemView;
import org.dirigent.routing.OfferEvent;
import org.dirigent.routing.RoutingEvent;
import org.dirigent.routing.RoutingView;
import org.dirigent.routing.Tick;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Keeps the rows of work items in step with the engine, in the very transaction of its facts. A row
 * is a copy of the engine's state after the batch; only what the state forgets (first answer, end)
 * is taken from the facts.
 */
@Component
@Order(1)
class WorkRows implements Witness {

  private static final String UPDATE =
      """
      update work_item
         set status = ?, queue = coalesce(?, queue), assignee = case when ? then assignee else ? end,
             waiting_since = case when ? then waiting_since else ? end,
             engaged_at = coalesce(?, case when ? then null else engaged_at end),
             wrap_up_since = coalesce(?, wrap_up_since), wrap_up_until = ?,
             answered_at = coalesce(answered_at, ?), ended_at = ?,
             over_committed = over_committed or ?, by_hand = by_hand or ?, version = ?
       where number = ?
      """;

  private final BatchedStatements batches;
  private final JdbcTemplate jdbc;
  private final Numbers numbers;

  WorkRows(BatchedStatements batches, JdbcTemplate jdbc, Numbers numbers) {
    this.batches = batches;
    this.jdbc = jdbc;
    this.numbers = numbers;
  }

  /** What a batch did to one item, beyond the state in which it left it. */
  private static final class Changes {
    private @Nullable Instant answered;
    private @Nullable Instant engaged;
    private @Nullable Instant wrapUp;
    private boolean requeued;
    private boolean overCommitted;
    private boolean byHand;
    private long version;

    private void engaged(Tick at) {
      answered = answered == null ? instant(at) : answered;
      engaged = instant(at);
    }
  }

  @Override
  public void beforeCommit(List<Entry> entries, List<Answer> answers, RoutingView view) {
    Map<ItemId, Changes> changes = new LinkedHashMap<>();
    for (Entry entry : entries) {
      entry.run().events().forEach(event -> note(event, entry.position(), changes));
    }
    List<@Nullable Object[]> rows = new ArrayList<>();
    changes.forEach((item, change) -> view.item(item).ifPresent(now -> rows.add(row(now, change))));
    batches.send(UPDATE, rows);
    refuse(answers);
  }

  private static void note(RoutingEvent event, long position, Map<ItemId, Changes> changes) {
    Touched.item(event)
        .ifPresent(
            item -> {
              Changes change = changes.computeIfAbsent(item, _ -> new Changes());
              change.version = position;
              switch (event) {
                case OfferEvent.OfferAccepted accepted -> change.engaged(accepted.at());
                case ItemEvent.ItemAssigned assigned -> {
                  change.engaged(assigned.at());
                  change.overCommitted |= assigned.overcommits();
                }
                case ItemEvent.ItemRequeued _ -> {
                  change.engaged = null;
                  change.requeued = true;
                }
                case ItemEvent.ItemReprioritised _ -> change.byHand = true;
                case ItemEvent.WrapUpStarted started -> change.wrapUp = instant(started.at());
                default -> {}
              }
            });
  }

  private @Nullable Object[] row(ItemView item, Changes change) {
    Row row = Row.of(item, this::assignee);
    return new @Nullable Object[] {
      row.status().code(),
      row.queue().map(queue -> numbers.queue(queue).value()).orElse(null),
      row.status().ended(),
      row.assignee(),
      row.status() == WorkStatus.OFFERED,
      timestamp(row.waitingSince()),
      timestamp(change.engaged),
      change.requeued,
      timestamp(change.wrapUp),
      timestamp(row.wrapUpUntil()),
      timestamp(change.answered),
      timestamp(row.endedAt()),
      change.overCommitted,
      change.byHand,
      change.version,
      item.item().value()
    };
  }

  private UUID assignee(org.dirigent.routing.AgentId agent) {
    return numbers.agent(agent).value();
  }

  private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
    return instant == null ? null : Timestamp.from(instant);
  }

  /** What the engine would not take must not stay as if it were arriving for ever. */
  private void refuse(List<Answer> answers) {
    for (Answer answer : answers) {
      if (answer.command() instanceof ItemCommand.Admit admit
          && answer.reply() instanceof Reply.Refused refused
          && !refused.code().equals("work-known")) {
        jdbc.update(
            "update work_item set status = ?, ended_at = now(), remark = ? where number = ?",
            WorkStatus.REFUSED.code(),
            refused.code(),
            admit.item().value());
      }
    }
  }
}
