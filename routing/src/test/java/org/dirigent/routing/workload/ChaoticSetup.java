package org.dirigent.routing.workload;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.dirigent.routing.AgentCommand.Moment;
import org.dirigent.routing.AgentCommand.ReportReachability;
import org.dirigent.routing.AgentCommand.SetPresence;
import org.dirigent.routing.AgentId;
import org.dirigent.routing.AgentSettings;
import org.dirigent.routing.AgentSettings.ChannelCap;
import org.dirigent.routing.AgentSettings.Skill;
import org.dirigent.routing.Calendar;
import org.dirigent.routing.ChannelName;
import org.dirigent.routing.ChannelSettings;
import org.dirigent.routing.Command;
import org.dirigent.routing.ConfigurationCommand.ConfigureAgent;
import org.dirigent.routing.ConfigurationCommand.ConfigureChannel;
import org.dirigent.routing.ConfigurationCommand.ConfigurePool;
import org.dirigent.routing.ConfigurationCommand.ConfigureQueue;
import org.dirigent.routing.ConfigurationCommand.RetireAgent;
import org.dirigent.routing.ConfigurationCommand.RetireQueue;
import org.dirigent.routing.ConfigurationCommand.SetCalendar;
import org.dirigent.routing.Medium;
import org.dirigent.routing.Offering;
import org.dirigent.routing.Offering.NoAnswer;
import org.dirigent.routing.Offering.TieBreaker;
import org.dirigent.routing.PoolSettings;
import org.dirigent.routing.Presence;
import org.dirigent.routing.QueueId;
import org.dirigent.routing.QueueSettings;
import org.dirigent.routing.SkillId;
import org.dirigent.routing.Tick;
import org.dirigent.routing.Ticks;
import org.dirigent.routing.Urgency;
import org.dirigent.routing.Urgency.OrderClass;
import org.dirigent.routing.WrapUp;

/// How a [Chaos] is set up, and set up anew under way.
final class ChaoticSetup {

  static final int AGENTS = 5;
  static final int QUEUES = 3;
  static final int SKILLS = 3;
  static final List<ChannelName> CHANNELS =
      List.of(new ChannelName("voice"), new ChannelName("chat"), new ChannelName("mail"));

  private static final Medium DESK = new Medium("desk");
  private static final Medium PHONE = new Medium("phone");

  private final SplittableRandom chance;

  ChaoticSetup(SplittableRandom chance) {
    this.chance = chance;
  }

  static AgentId agent(SplittableRandom chance) {
    return new AgentId(chance.nextInt(AGENTS));
  }

  static Medium medium(SplittableRandom chance) {
    return chance.nextInt(3) == 0 ? PHONE : DESK;
  }

  List<Command> all() {
    List<Command> commands = new ArrayList<>();
    commands.add(pool());
    CHANNELS.forEach(channel -> commands.add(channel(channel)));
    LongStream.range(0, QUEUES).forEach(queue -> commands.add(queue(new QueueId(queue))));
    for (long each = 0; each < AGENTS; each++) {
      AgentId agent = new AgentId(each);
      commands.add(agent(agent));
      commands.add(new ReportReachability(agent, DESK, true));
      commands.add(new ReportReachability(agent, PHONE, true));
      commands.add(new SetPresence(agent, new Presence.Available(), Moment.NOW));
    }
    return commands;
  }

  Command any() {
    QueueId queue = new QueueId(chance.nextInt(QUEUES));
    AgentId agent = agent(chance);
    return switch (chance.nextInt(16)) {
      case 0 -> pool();
      case 1 -> channel(CHANNELS.get(chance.nextInt(CHANNELS.size())));
      case 2, 3, 4 -> queue(queue);
      case 5 -> new RetireQueue(queue);
      case 6, 7 -> new SetCalendar(queue, new Calendar.AlwaysOpen());
      case 8, 9 -> new SetCalendar(queue, hours());
      case 10 -> new RetireAgent(agent);
      default -> agent(agent);
    };
  }

  private ConfigurePool pool() {
    long grace = chance.nextLong(5_000);
    return new ConfigurePool(
        new PoolSettings(
            new Ticks(grace),
            new Ticks(grace + chance.nextLong(10_000)),
            span(10_000),
            new Ticks(1 + chance.nextLong(10_000)),
            span(1_000_000),
            20 + chance.nextInt(30)));
  }

  private ConfigureChannel channel(ChannelName channel) {
    return switch (channel.value()) {
      case "voice" ->
          new ConfigureChannel(
              channel, new ChannelSettings(80 + chance.nextInt(30), List.of(DESK, PHONE), false));
      case "mail" ->
          new ConfigureChannel(
              channel, new ChannelSettings(chance.nextInt(40), List.of(DESK), true));
      default ->
          new ConfigureChannel(
              channel, new ChannelSettings(20 + chance.nextInt(30), List.of(DESK), false));
    };
  }

  private ConfigureQueue queue(QueueId queue) {
    OrderClass orderClass =
        chance.nextInt(4) == 0
            ? new OrderClass.Strict(chance.nextInt(2))
            : new OrderClass.Ageing(chance.nextInt(3), span(20_000));
    Optional<Ticks> promise = chance.nextBoolean() ? Optional.of(span(10_000)) : Optional.empty();
    Optional<QueueSettings.Overflow> overflow =
        chance.nextBoolean()
            ? Optional.of(
                new QueueSettings.Overflow(new QueueId(chance.nextInt(QUEUES)), span(8_000)))
            : Optional.empty();
    return new ConfigureQueue(
        queue,
        new QueueSettings(
            new Urgency(orderClass, span(3_000), promise), offering(), wrapUp(), overflow));
  }

  private Offering offering() {
    List<TieBreaker> all = List.of(TieBreaker.values());
    return new Offering(
        new Ticks(1 + chance.nextLong(8_000)),
        chance.nextBoolean() ? NoAnswer.NOT_RESPONDING : NoAnswer.STAYS_AVAILABLE,
        span(6_000),
        chance.ints(3, 0, all.size()).distinct().mapToObj(all::get).toList());
  }

  private WrapUp wrapUp() {
    return switch (chance.nextInt(5)) {
      case 0 -> new WrapUp.OnRequest();
      case 1 -> new WrapUp.Mandatory();
      case 2 -> new WrapUp.Timed(span(5_000));
      case 3 -> new WrapUp.TimedForced(span(5_000));
      default -> new WrapUp.None();
    };
  }

  private ConfigureAgent agent(AgentId agent) {
    return new ConfigureAgent(
        agent,
        new AgentSettings(
            chance
                .ints(2, 0, SKILLS)
                .distinct()
                .mapToObj(skill -> new Skill(new SkillId(skill), 1 + chance.nextInt(5)))
                .toList(),
            chance.ints(2, 0, QUEUES).distinct().mapToObj(QueueId::new).toList(),
            chance.nextInt(150),
            List.of(new ChannelCap(CHANNELS.get(1), chance.nextInt(4))),
            100 + chance.nextInt(100)));
  }

  private Calendar hours() {
    long start = chance.nextLong(300_000);
    return new Calendar.OpenDuring(
        IntStream.range(0, 8)
            .mapToObj(
                i ->
                    new Calendar.Interval(
                        new Tick(start + i * 20_000L),
                        new Tick(start + i * 20_000L + 1 + chance.nextLong(19_000))))
            .toList());
  }

  private Ticks span(long bound) {
    return new Ticks(chance.nextLong(bound));
  }
}
