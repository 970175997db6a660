package org.dirigent.conversation.house;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.dirigent.platform.Account;
import org.dirigent.platform.Accounts;
import org.dirigent.platform.AuditEntry;
import org.dirigent.platform.NewAccount;
import org.dirigent.platform.Role;
import org.dirigent.platform.UserId;
import org.dirigent.workforce.Agent;
import org.dirigent.workforce.AgentId;
import org.dirigent.workforce.Disposition;
import org.dirigent.workforce.DispositionId;
import org.dirigent.workforce.Expert;
import org.dirigent.workforce.ExpertId;
import org.dirigent.workforce.OpenTime;
import org.dirigent.workforce.Queue;
import org.dirigent.workforce.QueueId;
import org.dirigent.workforce.Reason;
import org.dirigent.workforce.ReasonId;
import org.dirigent.workforce.Skill;
import org.dirigent.workforce.SkillId;
import org.dirigent.workforce.Workforce;

/** Agents as both their neighbours know them; every agent who is asked for exists. */
public final class PlayedStaff implements Accounts, Workforce {

  private final Map<AgentId, String> names = new ConcurrentHashMap<>();

  /** Gives an agent a first and a last name; customers read the first. */
  public AgentId hire(AgentId agent, String name) {
    names.put(agent, name);
    return agent;
  }

  @Override
  public Optional<Account> find(UserId id) {
    return Optional.ofNullable(names.get(new AgentId(id.value())))
        .map(name -> new Account(id, name, name, Set.of(Role.AGENT), Locale.GERMAN, false, 0));
  }

  @Override
  public Optional<Agent> agent(AgentId id) {
    return Optional.ofNullable(names.get(id))
        .map(name -> Agent.called(name.replaceFirst(" .*", "")));
  }

  @Override
  public Optional<Account> find(String login) {
    throw unplayed();
  }

  @Override
  public List<Account> list(int offset) {
    throw unplayed();
  }

  @Override
  public Account open(NewAccount account, AuditEntry.Actor actor) {
    throw unplayed();
  }

  @Override
  public SequencedMap<AgentId, Agent> agents() {
    throw unplayed();
  }

  @Override
  public SequencedMap<QueueId, Queue> queues() {
    throw unplayed();
  }

  @Override
  public SequencedMap<SkillId, Skill> skills() {
    throw unplayed();
  }

  @Override
  public Optional<Queue> queue(QueueId id) {
    throw unplayed();
  }

  @Override
  public Optional<Skill> skill(SkillId id) {
    throw unplayed();
  }

  @Override
  public Optional<Disposition> disposition(DispositionId id) {
    throw unplayed();
  }

  @Override
  public Optional<Reason> reason(ReasonId id) {
    throw unplayed();
  }

  @Override
  public SequencedMap<ExpertId, Expert> experts() {
    throw unplayed();
  }

  @Override
  public Optional<Expert> expert(ExpertId id) {
    throw unplayed();
  }

  @Override
  public Optional<SkillId> languageSkill(String language) {
    throw unplayed();
  }

  @Override
  public OpenTime openTime(QueueId queue, Instant from, Instant until) {
    throw unplayed();
  }

  @Override
  public long version() {
    return 0;
  }

  @Override
  public void reload() {}

  private static UnsupportedOperationException unplayed() {
    return new UnsupportedOperationException("The conversation module does not ask this");
  }
}
