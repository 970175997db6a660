package org.dirigent.routing.state;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dirigent.routing.OfferView;
import org.dirigent.routing.state.StateImage.AgentImage;
import org.dirigent.routing.state.StateImage.ChannelImage;
import org.dirigent.routing.state.StateImage.ItemImage;
import org.dirigent.routing.state.StateImage.OffersImage;
import org.dirigent.routing.state.StateImage.QueueImage;
import org.dirigent.routing.state.StateImage.WaitImage;

/// Takes the image of a state.
public final class Imaging {

  private Imaging() {}

  public static StateImage image(State state) {
    return new StateImage(
        state.now,
        state.configurationVersion,
        state.pool,
        List.copyOf(state.media),
        state.channelsByIndex.stream()
            .map(channel -> new ChannelImage(channel.name(), channel.settings))
            .toList(),
        state.queues.sorted(Comparator.comparing(Queue::id)).stream().map(Imaging::image).toList(),
        state.agentsByIndex.stream().map(Imaging::image).toList(),
        state.items.sorted(Comparator.comparing(Item::id)).stream().map(Imaging::image).toList(),
        image(state.offers),
        state.ended.all());
  }

  private static QueueImage image(Queue queue) {
    return new QueueImage(
        queue.id(),
        queue.settings,
        queue.version,
        queue.retired,
        queue.calendar,
        queue.open,
        queue.nextChange,
        List.copyOf(queue.assignments));
  }

  private static AgentImage image(Agent agent) {
    return new AgentImage(
        agent.id(),
        agent.settings,
        agent.retired,
        agent.presence,
        Optional.ofNullable(agent.announced),
        agent.notResponding,
        agent.idleSince,
        agent.reachable,
        Arrays.stream(agent.lostSince).boxed().toList(),
        agent.items.stream().map(Item::id).toList());
  }

  private static ItemImage image(Item item) {
    return new ItemImage(
        item.id(),
        item.arrivedAt(),
        item.needs,
        item.terms,
        item.state,
        item.since,
        item.notBefore,
        item.graceEnds,
        Optional.ofNullable(item.agent).filter(_ -> item.state.inHand()).map(Agent::id),
        item.wrapUpEnds,
        item.wrapUpFixed,
        waiting(item));
  }

  private static WaitImage waiting(Item item) {
    return new WaitImage(
        item.plan,
        item.place(),
        item.atBound,
        item.requirements,
        item.expired,
        Optional.ofNullable(item.helpedBy),
        item.reserved,
        item.refusedBy.stream().map(Agent::id).toList(),
        item.nextReview);
  }

  private static OffersImage image(Offers offers) {
    return new OffersImage(
        offers.made(), offers.allOpen().stream().map(Imaging::image).toList(), offers.allClosed());
  }

  private static OfferView.Open image(OpenOffer offer) {
    return new OfferView.Open(
        offer.id(), offer.item().id(), offer.agent().id(), offer.since(), offer.expiresAt());
  }
}
