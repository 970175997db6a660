package org.dirigent.workforce.register;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dirigent.platform.Account;
import org.dirigent.platform.Accounts;
import org.dirigent.platform.AllowedTo;
import org.dirigent.platform.AuditEntry;
import org.dirigent.platform.Problems;
import org.dirigent.platform.Role;
import org.dirigent.platform.SignedIn;
import org.dirigent.platform.UserId;
import org.dirigent.platform.Version;
import org.dirigent.workforce.Agent;
import org.dirigent.workforce.Configured;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What accounts are like as agents. Accounts themselves are opened and disabled elsewhere; whoever
 * has the role of an agent stands here, with usual settings until somebody changes them.
 */
@RestController
@RequestMapping("/api/agents")
class AgentEndpoint {

  /** An agent with the account it belongs to. */
  record AgentView(
      UUID id,
      String login,
      String name,
      Set<Role> roles,
      boolean active,
      long version,
      @JsonUnwrapped Agent settings) {}

  private final Registers registers;
  private final References references;
  private final Accounts accounts;

  AgentEndpoint(Registers registers, References references, Accounts accounts) {
    this.registers = registers;
    this.references = references;
    this.accounts = accounts;
  }

  @GetMapping
  @AllowedTo({Role.AGENT, Role.SUPERVISOR, Role.ADMINISTRATOR})
  List<AgentView> list() {
    Map<UUID, Configured<Agent>> configured =
        registers.agents.all().stream()
            .collect(Collectors.toMap(Configured::id, Function.identity()));
    return everybody().stream()
        .filter(account -> account.roles().contains(Role.AGENT))
        .map(account -> view(account, Optional.ofNullable(configured.get(account.id().value()))))
        .toList();
  }

  /** An organisation has some thousands of accounts at most. */
  private List<Account> everybody() {
    List<Account> all = new ArrayList<>(accounts.list(0));
    for (int known = 0; all.size() - known == Accounts.PAGE; ) {
      known = all.size();
      all.addAll(accounts.list(known));
    }
    return all;
  }

  @GetMapping("/{id}")
  @AllowedTo({Role.AGENT, Role.SUPERVISOR, Role.ADMINISTRATOR})
  ResponseEntity<AgentView> read(@PathVariable UUID id) {
    return tagged(view(account(id), registers.agents.find(id)));
  }

  /** Sets what an agent is like; version 0 is somebody whom nobody has configured yet. */
  @PutMapping("/{id}")
  @AllowedTo(Role.ADMINISTRATOR)
  ResponseEntity<AgentView> change(
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @Valid @RequestBody Agent agent,
      @AuthenticationPrincipal SignedIn me) {
    Account account = account(id);
    references.check(agent);
    Version based = Version.from(ifMatch);
    Configured<Agent> stored =
        based.value() == 0 && registers.agents.find(id).isEmpty()
            ? registers.agents.put(id, agent, AuditEntry.by(me))
            : registers.agents.change(id, based, agent, AuditEntry.by(me));
    return tagged(view(account, Optional.of(stored)));
  }

  private Account account(UUID id) {
    return accounts
        .find(new UserId(id))
        .filter(found -> found.roles().contains(Role.AGENT))
        .orElseThrow(
            () ->
                Problems.NOT_FOUND.because(
                    "No account with the role of an agent has the id " + id + "."));
  }

  private static ResponseEntity<AgentView> tagged(AgentView agent) {
    return ResponseEntity.ok().eTag(new Version(agent.version()).etag()).body(agent);
  }

  private static AgentView view(Account account, Optional<Configured<Agent>> configured) {
    return new AgentView(
        account.id().value(),
        account.login(),
        account.displayName(),
        account.roles(),
        !account.disabled(),
        configured.map(Configured::version).orElse(0L),
        configured.map(Configured::settings).orElseGet(() -> Agent.called(account.displayName())));
  }
}
