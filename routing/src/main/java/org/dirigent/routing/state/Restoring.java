package org.dirigent.routing.state;

import org.dirigent.routing.ItemId;
import org.dirigent.routing.OfferView;
import org.dirigent.routing.state.StateImage.AgentImage;
import org.dirigent.routing.state.StateImage.ChannelImage;
import org.dirigent.routing.state.StateImage.ItemImage;
import org.dirigent.routing.state.StateImage.QueueImage;
import org.dirigent.routing.state.StateImage.WaitImage;

/// Makes a state from its image, and everything that follows from it anew.
public final class Restoring {

  private final State state = new State();
  private final Whereabouts whereabouts = new Whereabouts(state);

  private Restoring() {}

  public static State restored(StateImage image) {
    Restoring restoring = new Restoring();
    restoring.configuration(image);
    image.items().forEach(restoring::add);
    restoring.inHand(image);
    restoring.offers(image.offers());
    image.items().forEach(item -> restoring.touch(item.id()));
    image.ended().forEach(restoring.state.ended::remember);
    return restoring.state;
  }

  private void configuration(StateImage image) {
    state.now = image.now();
    state.configurationVersion = image.configurationVersion();
    state.pool = image.pool();
    state.media.addAll(image.media());
    image.channels().forEach(this::add);
    image.queues().forEach(this::add);
    image.agents().forEach(this::add);
  }

  private void add(ChannelImage image) {
    whereabouts.add(image.name(), image.settings());
  }

  private void add(QueueImage image) {
    Queue queue = new Queue(image.id(), image.settings());
    queue.version = image.version();
    queue.retired = image.retired();
    queue.calendar = image.calendar();
    queue.open = image.open();
    queue.nextChange = image.nextChange();
    queue.assignments.addAll(image.assignments());
    state.queues.put(queue.id().value(), queue);
    state.deadlines.set(queue);
  }

  private void add(AgentImage image) {
    Agent agent = whereabouts.add(image.id(), image.settings());
    agent.retired = image.retired();
    agent.presence = image.presence();
    agent.announced = image.announced().orElse(null);
    agent.notResponding = image.notResponding();
    agent.idleSince = image.idleSince();
    agent.reachable = image.reachable();
    agent.lostSince = image.lostSince().stream().mapToLong(Long::longValue).toArray();
    state.roster.reach(agent);
    whereabouts.touch(agent);
  }

  private void add(ItemImage image) {
    WaitImage wait = image.waiting();
    Item item = whereabouts.newItem(image.id(), image.arrivedAt(), image.needs(), wait.plan());
    item.terms = image.terms();
    item.place(wait.place());
    item.since = image.since();
    item.notBefore = image.notBefore();
    item.graceEnds = image.graceEnds();
    item.wrapUpEnds = image.wrapUpEnds();
    item.wrapUpFixed = image.wrapUpFixed();
    item.atBound = wait.atBound();
    item.requirements = wait.requirements();
    item.expired = wait.expired();
    item.helpedBy = wait.helpedBy().orElse(null);
    item.reserved = wait.reserved();
    wait.refusedBy().forEach(id -> item.refusedBy.add(whereabouts.agent(id)));
    put(item, image);
    item.nextReview = wait.nextReview();
  }

  /// What is held out is put back in its place for now; its offer takes it out again. What is in
  /// hand is handed over in the order of its agent's list.
  private void put(Item item, ItemImage image) {
    switch (image.state()) {
      case SCHEDULED -> {}
      case WAITING, OFFERED -> whereabouts.waitAgain(item);
      case ENGAGED, HELD, WRAPPING_UP -> {
        item.state = image.state();
        item.agent = whereabouts.agent(image.assignee().orElseThrow());
        item.queue.inHand++;
      }
    }
  }

  private void touch(ItemId id) {
    whereabouts.touch(whereabouts.item(id));
  }

  private void inHand(StateImage image) {
    for (AgentImage each : image.agents()) {
      Agent agent = whereabouts.agent(each.id());
      each.items().forEach(id -> agent.items.add(whereabouts.item(id)));
      whereabouts.recountLoad(agent);
    }
  }

  private void offers(StateImage.OffersImage image) {
    image.closed().forEach(state.offers::remember);
    for (OfferView.Open open : image.open()) {
      OpenOffer offer =
          new OpenOffer(
              open.offer(),
              whereabouts.item(open.item()),
              whereabouts.agent(open.agent()),
              open.since(),
              open.expiresAt());
      state.offers.reopen(offer);
      whereabouts.ask(offer.item(), offer);
    }
    state.offers.made(image.made());
  }
}
