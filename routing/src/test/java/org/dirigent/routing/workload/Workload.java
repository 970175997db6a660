package org.dirigent.routing.workload;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import org.dirigent.routing.AgentCommand.Moment;
import org.dirigent.routing.AgentCommand.SetPresence;
import org.dirigent.routing.AgentId;
import org.dirigent.routing.Command;
import org.dirigent.routing.ItemCommand.Admit;
import org.dirigent.routing.ItemCommand.Complete;
import org.dirigent.routing.ItemCommand.CustomerLeft;
import org.dirigent.routing.ItemId;
import org.dirigent.routing.LifeCommand.Wake;
import org.dirigent.routing.OfferCommand.Accept;
import org.dirigent.routing.OfferCommand.Decline;
import org.dirigent.routing.OfferEvent.ItemOffered;
import org.dirigent.routing.OfferEvent.OfferAccepted;
import org.dirigent.routing.OfferEvent.OfferTimedOut;
import org.dirigent.routing.Presence;
import org.dirigent.routing.ReasonCode;
import org.dirigent.routing.RoutingEngine;
import org.dirigent.routing.RoutingEvent;
import org.dirigent.routing.Run;
import org.dirigent.routing.Tick;

/// The traffic of a centre, made up from a seed: customers come at random, agents answer within
/// seconds and work as long as work takes, some customers give up, a few agents miss an offer or
/// take a break. A tick is a millisecond.
///
/// What agents do depends on what the engine offers them, so a workload is recorded once against an
/// engine; the recording can then be replayed against any.
public final class Workload {

  private static final long PATIENCE = 1_800_000;

  private final SplittableRandom chance;
  private final CentreSetup setup;
  private final double ticksBetweenArrivals;
  private final PriorityQueue<Planned> plans = new PriorityQueue<>();
  private long plansMade;
  private long itemsMade;

  private Workload(long seed, Centre centre) {
    chance = new SplittableRandom(seed);
    setup = new CentreSetup(chance, centre);
    ticksBetweenArrivals = setup.ticksOfWorkPerItem() / (centre.agents() * centre.load());
  }

  /// So many commands of that centre, its set-up and backlog coming before them.
  ///
  /// @param commands how many after the set-up
  public static Recording record(long seed, Centre centre, int commands) {
    return new Workload(seed, centre).record(centre, commands);
  }

  /// @param setup what brings the centre into being
  /// @param traffic what then happens
  public record Recording(List<TimedCommand> setup, List<TimedCommand> traffic) {}

  private Recording record(Centre centre, int commands) {
    RoutingEngine engine = new RoutingEngine();
    List<TimedCommand> before = new ArrayList<>();
    Tick start = new Tick(PATIENCE);
    setup.configuration().forEach(command -> before.add(new TimedCommand(start, command)));
    for (int i = 0; i < centre.backlog(); i++) {
      before.add(new TimedCommand(start, admit(start)));
    }
    setup.signingIn().forEach(command -> before.add(new TimedCommand(start, command)));
    before.forEach(command -> observe(engine.handle(command.command(), command.at())));
    plan(start.value(), this::arrival);
    List<TimedCommand> traffic = new ArrayList<>();
    while (traffic.size() < commands) {
      TimedCommand next = next(engine.nextDeadline());
      traffic.add(next);
      observe(engine.handle(next.command(), next.at()));
    }
    return new Recording(List.copyOf(before), List.copyOf(traffic));
  }

  private TimedCommand next(Optional<Tick> deadline) {
    Planned planned = plans.element();
    if (deadline.isPresent() && deadline.get().value() < planned.at()) {
      return new TimedCommand(deadline.get(), new Wake());
    }
    plans.remove();
    Tick at = new Tick(planned.at());
    return new TimedCommand(at, planned.what().at(at));
  }

  private Command arrival(Tick at) {
    plan(at.value() + exponential(ticksBetweenArrivals), this::arrival);
    Admit admit = admit(at);
    if (chance.nextInt(20) == 0) {
      plan(at.value() + exponential(PATIENCE), _ -> new CustomerLeft(admit.item()));
    }
    return admit;
  }

  private Admit admit(Tick at) {
    ItemId item = new ItemId(++itemsMade);
    return new Admit(item, setup.needs(), at, Optional.empty());
  }

  private void observe(Run run) {
    for (RoutingEvent event : run.events()) {
      switch (event) {
        case ItemOffered fact -> answer(fact);
        case OfferAccepted fact ->
            plan(
                fact.at().value() + exponential(setup.ticksOfWork(fact.item())),
                _ -> new Complete(fact.item(), fact.agent()));
        case OfferTimedOut fact -> comeBack(fact.agent(), fact.at());
        default -> {}
      }
    }
  }

  /// Of a thousand offers ten are declined and five ring out.
  private void answer(ItemOffered fact) {
    long soon = fact.at().value() + 500 + chance.nextLong(6_000);
    int luck = chance.nextInt(1_000);
    if (luck < 10) {
      plan(soon, _ -> new Decline(fact.offer(), fact.agent(), ReasonCode.NONE));
    } else if (luck >= 15) {
      plan(soon, _ -> new Accept(fact.offer(), fact.agent()));
    }
  }

  private void comeBack(AgentId agent, Tick at) {
    plan(
        at.value() + exponential(60_000),
        _ -> new SetPresence(agent, new Presence.Available(), Moment.NOW));
  }

  private long exponential(double mean) {
    return Math.round(-mean * Math.log(1 - chance.nextDouble()));
  }

  private void plan(long at, Action what) {
    plans.add(new Planned(at, plansMade++, what));
  }

  /// What happens when its time has come.
  private interface Action {
    Command at(Tick at);
  }

  private record Planned(long at, long number, Action what) implements Comparable<Planned> {
    @Override
    public int compareTo(Planned other) {
      return at != other.at ? Long.compare(at, other.at) : Long.compare(number, other.number);
    }
  }
}
