package org.dirigent.desk;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.dirigent.conversation.WorkItemId;
import org.dirigent.dispatch.Cards;
import org.dirigent.dispatch.DispatchNews;
import org.dirigent.dispatch.Floor;
import org.dirigent.dispatch.OfferCard;
import org.dirigent.dispatch.OfferNumber;
import org.dirigent.dispatch.PresenceView;
import org.dirigent.dispatch.WorkCard;
import org.dirigent.platform.LiveBus;
import org.dirigent.platform.LiveListener;
import org.dirigent.platform.LiveNews;
import org.dirigent.platform.LiveSubscription;
import org.dirigent.platform.LiveTopic;
import org.dirigent.platform.UserId;
import org.dirigent.workforce.AgentId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Turns news of the floor into frames for the desks that they concern. */
@Component
class DeskNews implements LiveListener, SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(DeskNews.class);

  /** An offer to show. */
  record OfferFrame(OfferCard offer) {}

  /** An offer to take away. */
  record OfferEndedFrame(OfferNumber offerId, String how) {}

  /** Work to show. */
  record WorkFrame(WorkCard work) {}

  /** Work that is not mine any more. */
  record WorkGoneFrame(WorkItemId workId, long version) {}

  /** My presence. */
  record PresenceFrame(PresenceView presence) {}

  private final LiveBus bus;
  private final Cards cards;
  private final Floor floor;
  private final Hearing hearing;
  private final WaitingCounts counts;
  private final JsonMapper json;

  /** Who had which work, so that a desk is told when it loses some. */
  private final Map<WorkItemId, AgentId> holders = new ConcurrentHashMap<>();

  private volatile @Nullable LiveSubscription subscription;

  DeskNews(
      LiveBus bus,
      Cards cards,
      Floor floor,
      Hearing hearing,
      WaitingCounts counts,
      JsonMapper json) {
    this.bus = bus;
    this.cards = cards;
    this.floor = floor;
    this.hearing = hearing;
    this.counts = counts;
    this.json = json;
  }

  @Override
  public void heard(LiveNews news) {
    try {
      switch (news.type()) {
        case "offer.opened" -> opened(read(news, DispatchNews.OfferOpened.class));
        case "offer.ended" -> ended(read(news, DispatchNews.OfferEnded.class));
        case "work.changed" -> changed(read(news, DispatchNews.WorkChanged.class).work());
        case "agent.changed" -> changed(read(news, DispatchNews.AgentChanged.class).agent());
        default -> log.warn("Nobody shows news of type {}", news.type());
      }
    } catch (RuntimeException e) {
      log.warn("News of type {} could not be shown: {}", news.type(), e.toString());
    }
  }

  private <T> T read(LiveNews news, Class<T> type) {
    return json.readValue(news.json(), type);
  }

  private void opened(DispatchNews.OfferOpened opened) {
    cards
        .offer(opened.offer())
        .ifPresent(card -> show(opened.agent(), "offer", new OfferFrame(card)));
  }

  private void ended(DispatchNews.OfferEnded ended) {
    show(ended.agent(), "offer-ended", new OfferEndedFrame(ended.offer(), ended.how()));
  }

  private void changed(WorkItemId work) {
    counts.moved();
    cards.card(work).ifPresent(this::changed);
  }

  private void changed(WorkCard card) {
    Optional<AgentId> holder =
        card.status().ended()
            ? Optional.empty()
            : Optional.ofNullable(card.assignee()).map(named -> new AgentId(named.id()));
    AgentId before =
        holder.map(now -> holders.put(card.id(), now)).orElseGet(() -> holders.remove(card.id()));
    holder.ifPresent(
        now -> {
          hearing.begin(now, card.conversationId());
          show(now, "work", new WorkFrame(card));
        });
    if (before != null && !holder.equals(Optional.of(before))) {
      show(before, "work-gone", new WorkGoneFrame(card.id(), card.version()));
      hearing.end(before, card.conversationId());
    }
  }

  private void changed(AgentId agent) {
    floor
        .agent(agent)
        .ifPresent(now -> show(agent, "presence", new PresenceFrame(PresenceView.of(now))));
  }

  private void show(AgentId agent, String type, Object frame) {
    bus.publish(LiveTopic.of(new UserId(agent.value())), type, frame);
  }

  @Override
  public void cutOff() {
    // Desks may have missed something; a new subscription and their own reconnects heal it.
    start();
  }

  @Override
  public void start() {
    LiveSubscription fresh = bus.subscribe(this);
    fresh.hear(DispatchNews.TOPIC);
    subscription = fresh;
  }

  @Override
  public void stop() {
    LiveSubscription present = subscription;
    if (present != null) {
      present.close();
      subscription = null;
    }
  }

  @Override
  public boolean isRunning() {
    return subscription != null;
  }
}
