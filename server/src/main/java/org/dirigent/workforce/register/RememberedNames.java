package org.dirigent.workforce.register;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import org.dirigent.platform.Account;
import org.dirigent.platform.Accounts;
import org.dirigent.platform.UserId;
import org.dirigent.workforce.Agent;
import org.dirigent.workforce.AgentId;
import org.dirigent.workforce.ColleagueNames;
import org.dirigent.workforce.Workforce;
import org.springframework.stereotype.Component;

/** Reads names from the accounts and remembers them for a while, for screens ask often. */
@Component
class RememberedNames implements ColleagueNames {

  private final Accounts accounts;
  private final Workforce workforce;
  private final LoadingCache<AgentId, String> known =
      Caffeine.newBuilder()
          .maximumSize(5_000)
          .expireAfterWrite(Duration.ofSeconds(30))
          .build(this::read);

  RememberedNames(Accounts accounts, Workforce workforce) {
    this.accounts = accounts;
    this.workforce = workforce;
  }

  @Override
  public String of(AgentId agent) {
    return known.get(agent);
  }

  private String read(AgentId agent) {
    return accounts
        .find(new UserId(agent.value()))
        .map(Account::displayName)
        .or(() -> workforce.agent(agent).map(Agent::name))
        .orElse("");
  }
}
