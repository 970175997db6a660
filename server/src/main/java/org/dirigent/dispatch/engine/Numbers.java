package org.dirigent.dispatch.engine;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.dirigent.conversation.WorkItemId;
import org.dirigent.routing.ItemId;
import org.dirigent.routing.ReasonCode;
import org.dirigent.workforce.AgentId;
import org.dirigent.workforce.QueueId;
import org.dirigent.workforce.ReasonId;
import org.dirigent.workforce.SkillId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Translates between our ids and the engine's numbers. A number once given is never given again, so
 * the log can be read for ever. Configured things are all kept in memory; of work items those that
 * are under way, plus what is looked up.
 */
@Component
public class Numbers {

  private final JdbcClient jdbc;
  private final TransactionTemplate ownTransaction;
  private final Map<UUID, Long> numbers = new ConcurrentHashMap<>();
  private final Map<Long, UUID> ids = new ConcurrentHashMap<>();
  private final Map<Long, WorkItemId> work = new ConcurrentHashMap<>();
  private final Map<WorkItemId, ItemId> items = new ConcurrentHashMap<>();

  Numbers(JdbcClient jdbc, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.ownTransaction = new TransactionTemplate(transactions);
    this.ownTransaction.setPropagationBehavior(Propagation.REQUIRES_NEW.value());
  }

  /** The engine's name of an agent. */
  public org.dirigent.routing.AgentId of(AgentId agent) {
    return new org.dirigent.routing.AgentId(number("agent", agent.value()));
  }

  /** The engine's name of a queue. */
  public org.dirigent.routing.QueueId of(QueueId queue) {
    return new org.dirigent.routing.QueueId(number("queue", queue.value()));
  }

  /** The engine's name of a skill. */
  public org.dirigent.routing.SkillId of(SkillId skill) {
    return new org.dirigent.routing.SkillId(number("skill", skill.value()));
  }

  /** The engine's name of a reason; there are never so many that an int would not do. */
  public ReasonCode of(Optional<ReasonId> reason) {
    return reason
        .map(id -> new ReasonCode(Math.toIntExact(number("reason", id.value()))))
        .orElse(ReasonCode.NONE);
  }

  /** The agent that the engine means. */
  public AgentId agent(org.dirigent.routing.AgentId agent) {
    return new AgentId(id(agent.value()));
  }

  /** The queue that the engine means. */
  public QueueId queue(org.dirigent.routing.QueueId queue) {
    return new QueueId(id(queue.value()));
  }

  /** The skill that the engine means. */
  public SkillId skill(org.dirigent.routing.SkillId skill) {
    return new SkillId(id(skill.value()));
  }

  /** The reason that the engine means, if it means one. */
  public Optional<ReasonId> reason(ReasonCode code) {
    return code.equals(ReasonCode.NONE)
        ? Optional.empty()
        : Optional.of(new ReasonId(id(code.value())));
  }

  /** Every queue that ever had a number. */
  List<QueueId> queues() {
    return all("queue").map(QueueId::new).toList();
  }

  /** Every agent that ever had a number. */
  public List<AgentId> agents() {
    return all("agent").map(AgentId::new).toList();
  }

  private Stream<UUID> all(String kind) {
    return jdbc
        .sql("select id from dispatch_number where kind = ? order by number")
        .param(kind)
        .query((row, _) -> row.getObject(1, UUID.class))
        .list()
        .stream();
  }

  /** The engine's name of a work item, if dispatch has taken it. */
  public Optional<ItemId> find(WorkItemId id) {
    ItemId known = items.get(id);
    return known != null
        ? Optional.of(known)
        : jdbc.sql("select number from work_item where id = ?")
            .param(id.value())
            .query(Long.class)
            .optional()
            .map(ItemId::new);
  }

  /** The work item that the engine means. */
  public WorkItemId work(ItemId item) {
    WorkItemId known = work.get(item.value());
    return known != null
        ? known
        : new WorkItemId(
            jdbc.sql("select id from work_item where number = ?")
                .param(item.value())
                .query(UUID.class)
                .single());
  }

  /** Remembers a work item until it has ended. */
  void remember(WorkItemId id, ItemId item) {
    work.put(item.value(), id);
    items.put(id, item);
  }

  void forget(ItemId item) {
    WorkItemId id = work.remove(item.value());
    if (id != null) {
      items.remove(id);
    }
  }

  /** Learns everything anew, before recovery. */
  void load() {
    jdbc.sql("select number, id from dispatch_number")
        .query((row, _) -> learn(row.getLong(1), row.getObject(2, UUID.class)))
        .list();
    jdbc.sql("select number, id from work_item where ended_at is null")
        .query(
            (row, _) -> {
              WorkItemId id = new WorkItemId(row.getObject(2, UUID.class));
              remember(id, new ItemId(row.getLong(1)));
              return id;
            })
        .list();
  }

  private long number(String kind, UUID id) {
    Long known = numbers.get(id);
    return known != null ? known : learn(draw(kind, id), id);
  }

  /** In a transaction of its own: a number that was used must exist even if the user rolls back. */
  private long draw(String kind, UUID id) {
    return Objects.requireNonNull(
        ownTransaction.execute(
            _ -> {
              jdbc.sql(
                      "insert into dispatch_number (kind, id) values (?, ?) on conflict do nothing")
                  .params(kind, id)
                  .update();
              return jdbc.sql("select number from dispatch_number where kind = ? and id = ?")
                  .params(kind, id)
                  .query(Long.class)
                  .single();
            }));
  }

  private UUID id(long number) {
    UUID known = ids.get(number);
    if (known != null) {
      return known;
    }
    UUID id =
        jdbc.sql("select id from dispatch_number where number = ?")
            .param(number)
            .query(UUID.class)
            .single();
    learn(number, id);
    return id;
  }

  private long learn(long number, UUID id) {
    numbers.put(id, number);
    ids.put(number, id);
    return number;
  }
}
