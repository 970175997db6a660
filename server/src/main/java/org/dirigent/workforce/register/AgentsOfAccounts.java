package org.dirigent.workforce.register;

import org.dirigent.platform.Account;
import org.dirigent.platform.AccountChanged;
import org.dirigent.platform.AuditEntry;
import org.dirigent.platform.Role;
import org.dirigent.platform.Version;
import org.dirigent.workforce.Agent;
import org.dirigent.workforce.Configured;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps agents in step with accounts, in the same transaction: who gets the role becomes an agent
 * with usual settings, who loses it or is disabled goes out of use and keeps theirs for a return.
 */
@Component
class AgentsOfAccounts {

  private static final AuditEntry.Actor SYSTEM = AuditEntry.bySystem("accounts");

  private final Registers registers;

  AgentsOfAccounts(Registers registers) {
    this.registers = registers;
  }

  @EventListener
  void on(AccountChanged changed) {
    Account account = changed.account();
    boolean agent = account.roles().contains(Role.AGENT) && !account.disabled();
    var present = registers.agents.find(account.id().value());
    boolean active = present.map(Configured::active).orElse(false);
    if (agent && !active) {
      Agent settings =
          present.map(Configured::settings).orElseGet(() -> Agent.called(account.displayName()));
      registers.agents.put(account.id().value(), settings, SYSTEM);
    } else if (!agent && active) {
      Version based = new Version(present.orElseThrow().version());
      registers.agents.retire(account.id().value(), based, SYSTEM);
    }
  }
}
