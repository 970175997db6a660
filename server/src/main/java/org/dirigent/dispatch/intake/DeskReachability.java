package org.dirigent.dispatch.intake;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.dirigent.dispatch.engine.Conductor;
import org.dirigent.dispatch.engine.EngineAway;
import org.dirigent.dispatch.engine.Numbers;
import org.dirigent.dispatch.engine.Setup;
import org.dirigent.dispatch.engine.Witness;
import org.dirigent.platform.BeforeStop;
import org.dirigent.platform.LiveConnection;
import org.dirigent.platform.LiveConnectionListener;
import org.dirigent.platform.Role;
import org.dirigent.platform.UserId;
import org.dirigent.routing.AgentCommand;
import org.dirigent.routing.RoutingView;
import org.dirigent.workforce.AgentId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Observes whether an agent can be reached at a desk: over all of their tabs, only the change from
 * none to one and back is told. After a restart nobody is connected, whatever the log says; the
 * engine's graces give everybody time to come back.
 *
 * <p>Before a planned stop nobody counts as reachable: nothing is held out to anybody any more, and
 * what was goes back to its place, without blame.
 */
@Component
class DeskReachability implements LiveConnectionListener, Witness, BeforeStop {

  private final ObjectProvider<Conductor> conductor;
  private final Numbers numbers;
  private final Map<UserId, Set<UUID>> connections = new ConcurrentHashMap<>();

  private volatile boolean stopping;

  DeskReachability(ObjectProvider<Conductor> conductor, Numbers numbers) {
    this.conductor = conductor;
    this.numbers = numbers;
  }

  @Override
  public void opened(LiveConnection connection) {
    if (connection.who().has(Role.AGENT)) {
      connections.compute(
          connection.who().id(),
          (_, open) -> {
            Set<UUID> all = open == null ? ConcurrentHashMap.newKeySet() : open;
            all.add(connection.id());
            return all;
          });
      report(connection.who().id());
    }
  }

  @Override
  public void ended(LiveConnection connection, Ending how) {
    connections.computeIfPresent(
        connection.who().id(),
        (_, open) -> {
          open.remove(connection.id());
          return open.isEmpty() ? null : open;
        });
    if (connection.who().has(Role.AGENT)) {
      report(connection.who().id());
    }
  }

  /** The engine remembers desks of an earlier life; those that are not here now are lost. */
  @Override
  public void recovered(RoutingView view) {
    Thread.startVirtualThread(
        () ->
            numbers.agents().stream()
                .map(agent -> new UserId(agent.value()))
                .forEach(this::report));
  }

  @Override
  public void run() {
    stopping = true;
    connections.keySet().forEach(this::report);
  }

  private void report(UserId user) {
    boolean reachable = !stopping && connections.containsKey(user);
    try {
      conductor
          .getObject()
          .tell(
              new AgentCommand.ReportReachability(
                  numbers.of(new AgentId(user.value())), Setup.DESK, reachable));
    } catch (EngineAway e) {
      // It will ask for everybody again when it is back.
    }
  }
}
