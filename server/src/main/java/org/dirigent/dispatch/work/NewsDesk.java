package org.dirigent.dispatch.work;

import java.util.LinkedHashSet;
import java.util.Set;
import org.dirigent.conversation.Segments;
import org.dirigent.conversation.WorkItemId;
import org.dirigent.dispatch.DispatchNews;
import org.dirigent.dispatch.OfferNumber;
import org.dirigent.dispatch.WorkList;
import org.dirigent.dispatch.engine.DispatchLog.Entry;
import org.dirigent.dispatch.engine.Numbers;
import org.dirigent.platform.LiveBus;
import org.dirigent.routing.OfferEvent;
import org.dirigent.routing.RoutingEvent;
import org.dirigent.workforce.AgentId;
import org.springframework.stereotype.Component;

/** Tells screens and waiting customers that something changed, after it has taken effect. */
@Component
class NewsDesk {

  private final LiveBus bus;
  private final Numbers numbers;
  private final WorkList works;
  private final Segments segments;

  NewsDesk(LiveBus bus, Numbers numbers, WorkList works, Segments segments) {
    this.bus = bus;
    this.numbers = numbers;
    this.works = works;
    this.segments = segments;
  }

  void tell(Entry entry) {
    Set<WorkItemId> changed = new LinkedHashSet<>();
    Set<AgentId> agents = new LinkedHashSet<>();
    for (RoutingEvent event : entry.run().events()) {
      if (event instanceof OfferEvent offer) {
        tell(offer);
      }
      Touched.item(event).map(numbers::work).ifPresent(changed::add);
      Touched.agent(event).map(numbers::agent).ifPresent(agents::add);
    }
    changed.forEach(this::tell);
    agents.forEach(agent -> publish("agent.changed", new DispatchNews.AgentChanged(agent)));
  }

  private void tell(OfferEvent event) {
    OfferNumber offer = new OfferNumber(event.offer().value());
    AgentId agent = numbers.agent(event.agent());
    switch (event) {
      case OfferEvent.ItemOffered _ ->
          publish("offer.opened", new DispatchNews.OfferOpened(offer, agent));
      case OfferEvent.OfferAccepted _ -> ended(offer, agent, "accepted");
      case OfferEvent.OfferDeclined _ -> ended(offer, agent, "declined");
      case OfferEvent.OfferTimedOut _ -> ended(offer, agent, "timed-out");
      case OfferEvent.OfferWithdrawn _ -> ended(offer, agent, "withdrawn");
    }
  }

  private void ended(OfferNumber offer, AgentId agent, String how) {
    publish("offer.ended", new DispatchNews.OfferEnded(offer, agent, how));
  }

  private void tell(WorkItemId id) {
    works
        .find(id)
        .ifPresent(
            work ->
                publish(
                    "work.changed",
                    new DispatchNews.WorkChanged(id, work.conversation(), work.queue())));
    segments.whereaboutsChanged(id);
  }

  private void publish(String type, DispatchNews news) {
    bus.publish(DispatchNews.TOPIC, type, news);
  }
}
