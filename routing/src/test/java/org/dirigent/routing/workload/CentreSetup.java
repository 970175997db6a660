package org.dirigent.routing.workload;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.dirigent.routing.AgentCommand.Moment;
import org.dirigent.routing.AgentCommand.ReportReachability;
import org.dirigent.routing.AgentCommand.SetPresence;
import org.dirigent.routing.AgentId;
import org.dirigent.routing.AgentSettings;
import org.dirigent.routing.AgentSettings.ChannelCap;
import org.dirigent.routing.AgentSettings.Skill;
import org.dirigent.routing.ChannelName;
import org.dirigent.routing.ChannelSettings;
import org.dirigent.routing.Command;
import org.dirigent.routing.ConfigurationCommand.ConfigureAgent;
import org.dirigent.routing.ConfigurationCommand.ConfigureChannel;
import org.dirigent.routing.ConfigurationCommand.ConfigureQueue;
import org.dirigent.routing.ItemId;
import org.dirigent.routing.Medium;
import org.dirigent.routing.Needs;
import org.dirigent.routing.Needs.Preference;
import org.dirigent.routing.Needs.Requirement;
import org.dirigent.routing.Presence;
import org.dirigent.routing.Priority;
import org.dirigent.routing.QueueId;
import org.dirigent.routing.QueueSettings;
import org.dirigent.routing.SkillId;
import org.dirigent.routing.Ticks;

/// How a [Centre] is set up, and what its customers need.
final class CentreSetup {

  private static final Medium DESK = new Medium("desk");
  private static final Medium PHONE = new Medium("phone");

  /// A channel with its share of the items, in percent, and how long one takes.
  private record Traffic(ChannelName name, ChannelSettings settings, int percent, long ticks) {}

  private static final List<Traffic> TRAFFIC =
      List.of(
          new Traffic(
              new ChannelName("voice"),
              new ChannelSettings(100, List.of(DESK, PHONE), false),
              50,
              300_000),
          new Traffic(
              new ChannelName("chat"), new ChannelSettings(33, List.of(DESK), false), 35, 400_000),
          new Traffic(
              new ChannelName("mail"), new ChannelSettings(50, List.of(DESK), true), 15, 420_000));

  private final SplittableRandom chance;
  private final Centre centre;
  private final List<List<Requirement>> requirements;
  private final Map<Long, Long> workByItem = new LinkedHashMap<>();
  private long items;

  CentreSetup(SplittableRandom chance, Centre centre) {
    this.chance = chance;
    this.centre = centre;
    this.requirements =
        IntStream.range(0, centre.queues()).mapToObj(_ -> requirementsOfAQueue()).toList();
  }

  List<Command> configuration() {
    List<Command> commands = new ArrayList<>();
    TRAFFIC.forEach(each -> commands.add(new ConfigureChannel(each.name(), each.settings())));
    for (int queue = 0; queue < centre.queues(); queue++) {
      commands.add(new ConfigureQueue(new QueueId(queue), QueueSettings.standard()));
    }
    for (int agent = 0; agent < centre.agents(); agent++) {
      commands.add(new ConfigureAgent(new AgentId(agent), agent(agent)));
    }
    return commands;
  }

  List<Command> signingIn() {
    List<Command> commands = new ArrayList<>();
    for (int number = 0; number < centre.agents(); number++) {
      AgentId agent = new AgentId(number);
      commands.add(new ReportReachability(agent, DESK, true));
      commands.add(new ReportReachability(agent, PHONE, true));
      commands.add(new SetPresence(agent, new Presence.Available(), Moment.NOW));
    }
    return commands;
  }

  /// What the next customer needs; one in ten prefers an agent.
  Needs needs() {
    Traffic traffic = traffic();
    workByItem.put(++items, traffic.ticks());
    int queue = chance.nextInt(centre.queues());
    Optional<Preference> preference =
        chance.nextInt(10) == 0
            ? Optional.of(
                new Preference(
                    new AgentId(chance.nextInt(centre.agents())),
                    Preference.Why.LAST_AGENT,
                    Optional.of(new Ticks(10_000))))
            : Optional.empty();
    return new Needs(
        new QueueId(queue),
        traffic.name(),
        requirements.get(queue),
        new Priority(chance.nextInt(10) == 0 ? chance.nextInt(10) : 0),
        preference);
  }

  /// How long an item takes on average. Asked once, when it is taken.
  long ticksOfWork(ItemId item) {
    Long ticks = workByItem.remove(item.value());
    return ticks == null ? 60_000 : ticks;
  }

  /// How long an item keeps a whole agent busy, over all channels.
  double ticksOfWorkPerItem() {
    return TRAFFIC.stream()
        .mapToDouble(each -> each.percent() / 100.0 * each.ticks() * each.settings().cost() / 100)
        .sum();
  }

  private Traffic traffic() {
    int luck = chance.nextInt(100);
    for (Traffic each : TRAFFIC) {
      luck -= each.percent();
      if (luck < 0) {
        return each;
      }
    }
    return TRAFFIC.getLast();
  }

  /// Each skill at a level for 20 seconds, at a lower one for 40, then none but the first.
  private List<Requirement> requirementsOfAQueue() {
    List<Requirement> all = new ArrayList<>();
    int[] skills = chance.ints(1 + chance.nextInt(2), 0, centre.skills()).distinct().toArray();
    for (int skill : skills) {
      SkillId id = new SkillId(skill);
      all.add(new Requirement(id, 2 + chance.nextInt(3), Optional.of(new Ticks(20_000))));
      all.add(new Requirement(id, 1, Optional.of(new Ticks(40_000))));
    }
    return all;
  }

  /// Serves queues that lie side by side, and has the skills of most of them.
  private AgentSettings agent(int number) {
    int first = number * centre.queues() / centre.agents();
    List<Integer> queues =
        IntStream.range(0, Math.min(centre.queuesPerAgent(), centre.queues()))
            .mapToObj(i -> (first + i) % centre.queues())
            .toList();
    List<Skill> skills =
        queues.stream()
            .flatMap(queue -> requirements.get(queue).stream())
            .map(Requirement::skill)
            .distinct()
            .limit(8 + chance.nextInt(9))
            .map(skill -> new Skill(skill, 1 + chance.nextInt(5)))
            .toList();
    return new AgentSettings(
        skills,
        queues.stream().map(QueueId::new).toList(),
        100,
        List.of(new ChannelCap(new ChannelName("chat"), 3)),
        100);
  }
}
