package org.dirigent.conversation.timeline;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import org.dirigent.conversation.Named;
import org.dirigent.platform.Account;
import org.dirigent.platform.Accounts;
import org.dirigent.platform.UserId;
import org.dirigent.workforce.Agent;
import org.dirigent.workforce.AgentId;
import org.dirigent.workforce.Workforce;
import org.springframework.stereotype.Component;

/** What agents are called, inside and towards customers; as of the last half minute. */
@Component
public final class AgentNames {

  private final Accounts accounts;
  private final Workforce workforce;
  private final LoadingCache<AgentId, Names> known =
      Caffeine.newBuilder()
          .maximumSize(5_000)
          .expireAfterWrite(Duration.ofSeconds(30))
          .build(this::read);

  AgentNames(Accounts accounts, Workforce workforce) {
    this.accounts = accounts;
    this.workforce = workforce;
  }

  /** The names of this agent; of somebody unknown they are empty. */
  public Names of(AgentId agent) {
    return known.get(agent);
  }

  /** The agent's id with the name that colleagues read. */
  public Named named(AgentId agent) {
    return new Named(agent.value(), of(agent).inside());
  }

  private Names read(AgentId agent) {
    String outside = workforce.agent(agent).map(Agent::name).orElse("");
    String inside =
        accounts.find(new UserId(agent.value())).map(Account::displayName).orElse(outside);
    return new Names(inside, outside.isEmpty() ? inside : outside);
  }

  /**
   * Two names of one agent.
   *
   * @param inside what colleagues read
   * @param outside what customers read
   */
  public record Names(String inside, String outside) {}
}
