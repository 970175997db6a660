package org.dirigent.routing.decide;

import org.dirigent.routing.Decision.DecidedBy;
import org.dirigent.routing.OfferEvent.ItemOffered;
import org.dirigent.routing.OfferId;
import org.dirigent.routing.Tick;
import org.dirigent.routing.Ticks;
import org.dirigent.routing.state.Agent;
import org.dirigent.routing.state.Item;
import org.dirigent.routing.state.State;
import org.jspecify.annotations.Nullable;

/// Finds the next match: of all items that somebody free may have, the most urgent one, and the
/// fittest agent for it.
///
/// Whatever matched before this command has been settled, so a new match has to do with something
/// that changed: an unsettled line (anybody may fit its items) or an unsettled agent (any line may
/// have something for them). Nothing else is looked at. Of a line only the first item counts,
/// unless those who are free have refused it; so no item stands in the way of another.
final class Matching {

  private final State state;
  private final Servable servable;
  private final Explaining explaining;
  private @Nullable Item best;

  Matching(State state, Explaining explaining) {
    this.state = state;
    this.servable = new Servable(state);
    this.explaining = explaining;
  }

  /// The next offer to make; null when nothing matches.
  @Nullable ItemOffered next(Tick at) {
    Item item = mostUrgent();
    return item == null ? null : offered(item, at);
  }

  private @Nullable Item mostUrgent() {
    best = null;
    state.unsettled().keepLines(line -> consider(servable.first(line)));
    state.unsettled().keepAgents(agent -> consider(servable.firstFor(agent)));
    return best;
  }

  private boolean consider(@Nullable Item item) {
    best = Servable.moreUrgent(best, item);
    return item != null;
  }

  private ItemOffered offered(Item item, Tick at) {
    Shortlist shortlist = shortlist(item);
    Agent fittest = shortlist.fittest().getFirst();
    Agent chosen =
        shortlist.count() == 1 ? fittest : new Meeting(state, servable, item).choose(shortlist);
    DecidedBy because = because(shortlist, chosen);
    return new ItemOffered(
        at,
        new OfferId(state.offersMade() + 1),
        item.id(),
        chosen.id(),
        at.plus(timeFor(item, chosen)),
        explaining.chosen(item, shortlist, chosen, because));
  }

  private Shortlist shortlist(Item item) {
    Shortlist shortlist = new Shortlist(new Fitness(item));
    servable.all(item, shortlist::consider);
    return shortlist;
  }

  private static DecidedBy because(Shortlist shortlist, Agent chosen) {
    Agent fittest = shortlist.fittest().getFirst();
    if (chosen != fittest) {
      return DecidedBy.SPARED_FOR_NEXT_ITEM;
    }
    return shortlist.count() == 1
        ? DecidedBy.ONLY_CANDIDATE
        : shortlist.fitness().between(fittest, shortlist.fittest().get(1));
  }

  private static Ticks timeFor(Item item, Agent agent) {
    long timeout = item.queue().settings().offering().timeout().value();
    long percent = agent.settings().offerTimePercent();
    return new Ticks(Math.min(Tick.LAST, timeout / 100 * percent + timeout % 100 * percent / 100));
  }
}
