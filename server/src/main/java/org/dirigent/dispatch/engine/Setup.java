package org.dirigent.dispatch.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dirigent.conversation.TaskLine;
import org.dirigent.routing.ChannelSettings;
import org.dirigent.routing.Command;
import org.dirigent.routing.ConfigurationCommand;
import org.dirigent.routing.Medium;
import org.dirigent.routing.PoolSettings;
import org.dirigent.routing.RoutingView;
import org.dirigent.routing.Ticks;
import org.dirigent.workforce.Agent;
import org.dirigent.workforce.AgentId;
import org.dirigent.workforce.QueueId;
import org.dirigent.workforce.Workforce;
import org.springframework.stereotype.Component;

/**
 * Compiles what people configured into commands for the engine. Saying it again changes nothing.
 */
@Component
public class Setup {

  /** The desk in a browser. */
  public static final Medium DESK = new Medium("desk");

  /** How far ahead opening hours are compiled; they are renewed every day. */
  private static final Duration HORIZON = Duration.ofDays(60);

  /** Behind the clock, so that a promise that began yesterday is still counted. */
  private static final Duration LOOKING_BACK = Duration.ofDays(3);

  private final Workforce workforce;
  private final Translation translation;
  private final Numbers numbers;
  private final DispatchSettings settings;
  private final InstantSource clock;

  Setup(
      Workforce workforce,
      Translation translation,
      Numbers numbers,
      DispatchSettings settings,
      InstantSource clock) {
    this.workforce = workforce;
    this.translation = translation;
    this.numbers = numbers;
    this.settings = settings;
    this.clock = clock;
  }

  /** Everything, and the retirement of what the engine still knows but is not in use any more. */
  List<Command> everything(RoutingView view) {
    workforce.reload();
    List<Command> commands = new ArrayList<>();
    commands.add(new ConfigurationCommand.ConfigurePool(pool()));
    settings.costs().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(cost -> commands.add(channel(cost.getKey(), cost.getValue())));
    workforce.queues().keySet().forEach(queue -> commands.addAll(queue(queue)));
    workforce.agents().keySet().forEach(agent -> commands.addAll(agent(agent)));
    commands.addAll(retired(view));
    return commands;
  }

  /** One queue as it is now, with its hours; retired if it is no longer in use. */
  public List<Command> queue(QueueId id) {
    org.dirigent.routing.QueueId queue = numbers.of(id);
    if (!workforce.queues().containsKey(id)) {
      return List.of(new ConfigurationCommand.RetireQueue(queue));
    }
    return List.of(
        new ConfigurationCommand.ConfigureQueue(
            queue, translation.queue(workforce.queue(id).orElseThrow())),
        calendar(id));
  }

  /** One agent as they are now; retired if they are no longer in use. */
  public List<Command> agent(AgentId id) {
    Optional<Agent> agent = Optional.ofNullable(workforce.agents().get(id));
    return List.of(
        agent
            .<Command>map(
                found ->
                    new ConfigurationCommand.ConfigureAgent(
                        numbers.of(id), translation.agent(found)))
            .orElseGet(() -> new ConfigurationCommand.RetireAgent(numbers.of(id))));
  }

  /** The opening hours of all queues, from now to the horizon. */
  public List<Command> calendars() {
    return workforce.queues().keySet().stream().<Command>map(this::calendar).toList();
  }

  private Command calendar(QueueId id) {
    // Whole days, so that saying the same again on the same day is the same.
    Instant today = Instant.ofEpochSecond(clock.instant().getEpochSecond() / 86_400 * 86_400);
    return new ConfigurationCommand.SetCalendar(
        numbers.of(id),
        translation.calendar(
            workforce.openTime(id, today.minus(LOOKING_BACK), today.plus(HORIZON))));
  }

  private PoolSettings pool() {
    PoolSettings standard = PoolSettings.standard();
    return new PoolSettings(
        new Ticks(settings.offerGrace().toMillis()),
        new Ticks(settings.workGrace().toMillis()),
        standard.customerGrace(),
        new Ticks(settings.refusalPause().toMillis()),
        standard.estimateWindow(),
        standard.maxItems());
  }

  private static Command channel(String name, int cost) {
    return new ConfigurationCommand.ConfigureChannel(
        Translation.channel(name), new ChannelSettings(cost, List.of(DESK), mayBePutAside(name)));
  }

  /** Nobody is waiting at the other end of a task. */
  private static boolean mayBePutAside(String channel) {
    return channel.equals(TaskLine.CHANNEL.value());
  }

  private List<Command> retired(RoutingView view) {
    List<Command> commands = new ArrayList<>();
    for (QueueId id : numbers.queues()) {
      if (!workforce.queues().containsKey(id)
          && view.queue(numbers.of(id)).filter(queue -> !queue.retired()).isPresent()) {
        commands.add(new ConfigurationCommand.RetireQueue(numbers.of(id)));
      }
    }
    for (AgentId id : numbers.agents()) {
      if (!workforce.agents().containsKey(id)
          && view.agent(numbers.of(id)).filter(agent -> !agent.retired()).isPresent()) {
        commands.add(new ConfigurationCommand.RetireAgent(numbers.of(id)));
      }
    }
    return commands;
  }
}
