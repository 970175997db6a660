package org.dirigent.routing.workload;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.dirigent.routing.AgentCommand.Moment;
import org.dirigent.routing.AgentCommand.ReportReachability;
import org.dirigent.routing.AgentCommand.SetPresence;
import org.dirigent.routing.AgentId;
import org.dirigent.routing.Command;
import org.dirigent.routing.ItemCommand.Admit;
import org.dirigent.routing.ItemCommand.Assign;
import org.dirigent.routing.ItemCommand.Cancel;
import org.dirigent.routing.ItemCommand.Complete;
import org.dirigent.routing.ItemCommand.CustomerDropped;
import org.dirigent.routing.ItemCommand.CustomerLeft;
import org.dirigent.routing.ItemCommand.CustomerReturned;
import org.dirigent.routing.ItemCommand.EndContact;
import org.dirigent.routing.ItemCommand.Grant;
import org.dirigent.routing.ItemCommand.Hold;
import org.dirigent.routing.ItemCommand.Reassess;
import org.dirigent.routing.ItemCommand.Reprioritise;
import org.dirigent.routing.ItemCommand.Requeue;
import org.dirigent.routing.ItemCommand.SwitchChannel;
import org.dirigent.routing.ItemCommand.Take;
import org.dirigent.routing.ItemCommand.TransferToAgent;
import org.dirigent.routing.ItemCommand.TransferToQueue;
import org.dirigent.routing.ItemCommand.Unhold;
import org.dirigent.routing.ItemId;
import org.dirigent.routing.LifeCommand.Resume;
import org.dirigent.routing.LifeCommand.Wake;
import org.dirigent.routing.OfferCommand.Accept;
import org.dirigent.routing.OfferCommand.Decline;
import org.dirigent.routing.OfferId;
import org.dirigent.routing.OfferView;
import org.dirigent.routing.Presence;
import org.dirigent.routing.Priority;
import org.dirigent.routing.ReasonCode;
import org.dirigent.routing.RoutingView;
import org.dirigent.routing.Tick;

/// A small world in which everything happens that can happen, sensible or not: agents answer offers
/// that are not theirs, items are completed twice, queues change under way. Small, so that things
/// meet.
public final class Chaos {

  private final SplittableRandom chance;
  private final ChaoticNeeds needs;
  private final ChaoticSetup setup;
  private final List<Supplier<Command>> everything = new ArrayList<>();
  private long lastItem;

  public Chaos(long seed) {
    chance = new SplittableRandom(seed);
    needs = new ChaoticNeeds(chance);
    setup = new ChaoticSetup(chance);
  }

  /// What to begin with, so that there is something to happen to.
  public List<Command> beginning() {
    return setup.all();
  }

  /// The moment after that one at which the next command comes: often the same, at times much
  /// later, now and then exactly a deadline.
  public Tick next(Tick now, Optional<Tick> deadline) {
    return switch (chance.nextInt(10)) {
      case 0, 1, 2 -> now;
      case 3 -> deadline.filter(now::isBefore).orElse(now);
      case 4 -> new Tick(now.value() + chance.nextLong(20_000));
      default -> new Tick(now.value() + chance.nextLong(2_000));
    };
  }

  public Command next(RoutingView view) {
    if (everything.isEmpty()) {
      fill(view);
    }
    return everything.get(chance.nextInt(everything.size())).get();
  }

  private void fill(RoutingView view) {
    add(10, () -> new Admit(new ItemId(newItem()), needs.next(), arrival(view), notBefore(view)));
    add(8, () -> answer(view));
    add(5, () -> done(view));
    add(2, () -> wish(new Presence.Available()));
    add(1, () -> wish(new Presence.Away(new ReasonCode(1))));
    add(1, () -> wish(new Presence.Offline()));
    add(2, () -> new ReportReachability(agent(), ChaoticSetup.medium(chance), true));
    add(1, () -> new ReportReachability(agent(), ChaoticSetup.medium(chance), false));
    add(1, () -> new CustomerLeft(item()));
    add(1, () -> new CustomerDropped(item()));
    add(1, () -> new CustomerReturned(item()));
    add(1, () -> new Cancel(item()));
    add(1, () -> new Hold(item(), agent()));
    add(1, () -> new Unhold(item(), agent()));
    add(1, () -> new EndContact(item(), agent(), chance.nextBoolean()));
    add(1, () -> new Take(item(), agent()));
    add(1, () -> new Assign(item(), agent()));
    add(1, () -> new Reprioritise(item(), new Priority(chance.nextInt(4))));
    add(1, () -> new Reassess(item(), needs.next()));
    add(1, () -> new Grant(item(), needs.terms()));
    add(1, () -> new SwitchChannel(item(), needs.channel()));
    add(1, () -> setup.any());
    add(2, Wake::new);
    add(1, () -> chance.nextInt(10) == 0 ? new Resume() : new Wake());
  }

  private void add(int weight, Supplier<Command> command) {
    for (int i = 0; i < weight; i++) {
      everything.add(command);
    }
  }

  /// Mostly an answer of the agent who was asked, at times of another or to an offer long gone.
  private Command answer(RoutingView view) {
    List<OfferView.Open> open = view.openOffers();
    if (open.isEmpty() || chance.nextInt(8) == 0) {
      return new Accept(new OfferId(1 + chance.nextLong(20)), agent());
    }
    OfferView.Open offer = open.get(chance.nextInt(open.size()));
    return chance.nextInt(3) == 0
        ? new Decline(offer.offer(), offer.agent(), new ReasonCode(2))
        : new Accept(offer.offer(), offer.agent());
  }

  /// Something that an agent does with what they have.
  private Command done(RoutingView view) {
    AgentId agent = agent();
    var items = view.itemsOf(agent);
    ItemId item = items.isEmpty() ? item() : items.get(chance.nextInt(items.size())).item();
    return switch (chance.nextInt(8)) {
      case 0 -> new Hold(item, agent);
      case 1 -> new Unhold(item, agent);
      case 2 -> new EndContact(item, agent, chance.nextBoolean());
      case 3 -> new Requeue(item, agent);
      case 4 -> new TransferToQueue(item, agent, needs.queue(), needs.requirements());
      case 5 -> new TransferToAgent(item, agent, agent(), needs.span());
      default -> new Complete(item, agent);
    };
  }

  private SetPresence wish(Presence presence) {
    Moment moment = chance.nextBoolean() ? Moment.NOW : Moment.AFTER_CURRENT_WORK;
    return new SetPresence(agent(), presence, moment);
  }

  private AgentId agent() {
    return ChaoticSetup.agent(chance);
  }

  /// One of the last items, or one that is not there.
  private ItemId item() {
    return new ItemId(Math.max(0, lastItem - chance.nextLong(15)));
  }

  private long newItem() {
    return chance.nextInt(20) == 0 ? lastItem : ++lastItem;
  }

  private Tick arrival(RoutingView view) {
    return new Tick(Math.max(0, view.now().value() - chance.nextLong(5_000)));
  }

  private Optional<Tick> notBefore(RoutingView view) {
    return chance.nextInt(8) == 0
        ? Optional.of(new Tick(view.now().value() + chance.nextLong(10_000)))
        : Optional.empty();
  }
}
