package org.dirigent.workforce.register;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.dirigent.workforce.Agent;
import org.dirigent.workforce.AgentId;
import org.dirigent.workforce.Configured;
import org.dirigent.workforce.Disposition;
import org.dirigent.workforce.DispositionId;
import org.dirigent.workforce.Expert;
import org.dirigent.workforce.ExpertId;
import org.dirigent.workforce.Hours;
import org.dirigent.workforce.HoursId;
import org.dirigent.workforce.Named;
import org.dirigent.workforce.OpenTime;
import org.dirigent.workforce.Queue;
import org.dirigent.workforce.QueueId;
import org.dirigent.workforce.Reason;
import org.dirigent.workforce.ReasonId;
import org.dirigent.workforce.Skill;
import org.dirigent.workforce.SkillId;
import org.dirigent.workforce.Workforce;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The workforce in memory. A look at the revision, at most once in two seconds, tells whether
 * another node changed something; a change that this node committed is seen at once.
 */
@Component
final class RememberedWorkforce implements Workforce {

  private static final Duration TRUSTED = Duration.ofSeconds(2);

  private final Registers registers;
  private final JdbcClient jdbc;
  private final InstantSource clock;
  private final Changes changes;
  private final ReentrantLock reloading = new ReentrantLock();
  private volatile @Nullable Known known;

  RememberedWorkforce(Registers registers, JdbcClient jdbc, InstantSource clock, Changes changes) {
    this.changes = changes;
    this.registers = registers;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Everything, as of one revision. */
  private record Known(
      long revision,
      Instant checked,
      long changes,
      Map<UUID, Configured<Agent>> agents,
      Map<UUID, Configured<Queue>> queues,
      Map<UUID, Configured<Skill>> skills,
      Map<UUID, Configured<Hours>> hours,
      Map<UUID, Configured<Disposition>> dispositions,
      Map<UUID, Configured<Reason>> reasons,
      Map<UUID, Configured<Expert>> experts) {

    Known checkedAt(Instant at, long changes) {
      return new Known(
          revision, at, changes, agents, queues, skills, hours, dispositions, reasons, experts);
    }
  }

  @Override
  public SequencedMap<AgentId, Agent> agents() {
    return active(known().agents(), AgentId::new);
  }

  @Override
  public SequencedMap<QueueId, Queue> queues() {
    return active(known().queues(), QueueId::new);
  }

  @Override
  public SequencedMap<SkillId, Skill> skills() {
    return active(known().skills(), SkillId::new);
  }

  @Override
  public Optional<Agent> agent(AgentId id) {
    return settings(known().agents(), id.value());
  }

  @Override
  public Optional<Queue> queue(QueueId id) {
    return settings(known().queues(), id.value());
  }

  @Override
  public Optional<Skill> skill(SkillId id) {
    return settings(known().skills(), id.value());
  }

  @Override
  public Optional<Disposition> disposition(DispositionId id) {
    return settings(known().dispositions(), id.value());
  }

  @Override
  public Optional<Reason> reason(ReasonId id) {
    return settings(known().reasons(), id.value());
  }

  @Override
  public SequencedMap<ExpertId, Expert> experts() {
    return active(known().experts(), ExpertId::new);
  }

  @Override
  public Optional<Expert> expert(ExpertId id) {
    return settings(known().experts(), id.value());
  }

  @Override
  public Optional<SkillId> languageSkill(String language) {
    return skills().entrySet().stream()
        .filter(skill -> language.equals(skill.getValue().language()))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  @Override
  public OpenTime openTime(QueueId queue, Instant from, Instant until) {
    Known now = known();
    return settings(now.queues(), queue.value())
        .flatMap(found -> Optional.ofNullable(found.hoursId()))
        .map(HoursId::value)
        .flatMap(id -> settings(now.hours(), id))
        .map(hours -> OpenTime.of(hours, from, until))
        .orElseGet(() -> OpenTime.always(from, until));
  }

  @Override
  public long version() {
    return known().revision();
  }

  @Override
  public void reload() {
    known = load();
  }

  private Known known() {
    Known present = known;
    Instant now = clock.instant();
    long counted = changes.count();
    if (present != null
        && present.changes() == counted
        && now.isBefore(present.checked().plus(TRUSTED))) {
      return present;
    }
    reloading.lock();
    try {
      Known still = known;
      Known fresh =
          still != null && still.revision() == revision() ? still.checkedAt(now, counted) : load();
      known = fresh;
      return fresh;
    } finally {
      reloading.unlock();
    }
  }

  private Known load() {
    // Both are read first: a change in between is seen again at the next look, never missed.
    long counted = changes.count();
    long revision = revision();
    return new Known(
        revision,
        clock.instant(),
        counted,
        byId(registers.agents),
        byId(registers.queues),
        byId(registers.skills),
        byId(registers.hours),
        byId(registers.dispositions),
        byId(registers.reasons),
        byId(registers.experts));
  }

  private long revision() {
    return jdbc.sql("select value from workforce_revision").query(Long.class).single();
  }

  private static <T extends Named> Map<UUID, Configured<T>> byId(Register<T> register) {
    Map<UUID, Configured<T>> byId = new LinkedHashMap<>();
    register.all().forEach(each -> byId.put(each.id(), each));
    return byId;
  }

  private static <I, T extends Named> SequencedMap<I, T> active(
      Map<UUID, Configured<T>> all, Function<UUID, I> id) {
    SequencedMap<I, T> active = new LinkedHashMap<>();
    all.values().stream()
        .filter(Configured::active)
        .forEach(each -> active.put(id.apply(each.id()), each.settings()));
    return active;
  }

  private static <T extends Named> Optional<T> settings(Map<UUID, Configured<T>> all, UUID id) {
    return Optional.ofNullable(all.get(id)).map(Configured::settings);
  }
}
