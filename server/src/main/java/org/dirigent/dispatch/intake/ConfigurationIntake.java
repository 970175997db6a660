package org.dirigent.dispatch.intake;

import java.util.List;
import java.util.Set;
import org.dirigent.dispatch.engine.Setup;
import org.dirigent.platform.Reactor;
import org.dirigent.platform.Recorded;
import org.dirigent.routing.Command;
import org.dirigent.workforce.AgentId;
import org.dirigent.workforce.QueueId;
import org.dirigent.workforce.Workforce;
import org.dirigent.workforce.WorkforceChanged;
import org.springframework.stereotype.Component;

/** Tells the engine what people configured anew. */
@Component
class ConfigurationIntake implements Reactor {

  private final Workforce workforce;
  private final Setup setup;
  private final AppendedCommands commands;

  ConfigurationIntake(Workforce workforce, Setup setup, AppendedCommands commands) {
    this.workforce = workforce;
    this.setup = setup;
    this.commands = commands;
  }

  @Override
  public String name() {
    return "dispatch.configuration";
  }

  @Override
  public Set<Class<?>> hears() {
    return Set.of(WorkforceChanged.class);
  }

  @Override
  public void react(Recorded recorded) {
    WorkforceChanged changed = (WorkforceChanged) recorded.event();
    workforce.reload();
    List<Command> told =
        switch (changed.kind()) {
          case AGENT -> setup.agent(new AgentId(changed.id()));
          case QUEUE -> setup.queue(new QueueId(changed.id()));
          case HOURS -> setup.calendars();
          case SKILL, DISPOSITION, REASON, EXPERT -> List.of();
        };
    for (int i = 0; i < told.size(); i++) {
      commands.because(recorded.position(), i, told.get(i));
    }
  }
}
