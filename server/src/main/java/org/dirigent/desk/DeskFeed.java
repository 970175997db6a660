package org.dirigent.desk;

import java.util.List;
import java.util.Set;
import org.dirigent.dispatch.Cards;
import org.dirigent.dispatch.Floor;
import org.dirigent.dispatch.OfferCard;
import org.dirigent.dispatch.PresenceView;
import org.dirigent.dispatch.WorkCard;
import org.dirigent.dispatch.WorkList;
import org.dirigent.platform.LiveFeed;
import org.dirigent.platform.LiveTopic;
import org.dirigent.platform.SignedIn;
import org.dirigent.workforce.AgentId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a desk shows on connecting: my presence, my offers, my work, how much waits where. */
@Component
class DeskFeed implements LiveFeed {

  /** Everybody hears how much waits. */
  static final LiveTopic WAITING = new LiveTopic("desk/waiting");

  /** The first picture; presence is missing for people who are no agents. */
  record Snapshot(
      @Nullable PresenceView presence,
      List<OfferCard> offers,
      List<WorkCard> work,
      List<WaitingCounts.Count> waiting) {}

  private final Floor floor;
  private final Cards cards;
  private final WorkList works;
  private final WaitingCounts counts;

  DeskFeed(Floor floor, Cards cards, WorkList works, WaitingCounts counts) {
    this.floor = floor;
    this.cards = cards;
    this.works = works;
    this.counts = counts;
  }

  @Override
  public Set<LiveTopic> topics(SignedIn who) {
    return Set.of(WAITING);
  }

  @Override
  public Snapshot snapshot(SignedIn who) {
    AgentId me = new AgentId(who.id().value());
    return new Snapshot(
        floor.agent(me).map(PresenceView::of).orElse(null),
        cards.offersTo(me),
        cards.cards(works.inHandOf(me)),
        counts.now());
  }
}
