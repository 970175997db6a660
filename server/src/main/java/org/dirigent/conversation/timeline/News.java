package org.dirigent.conversation.timeline;

import java.util.Collection;
import org.dirigent.conversation.ConversationNews;
import org.dirigent.platform.LiveBus;
import org.springframework.stereotype.Component;

/** Tells screens and customers what changed, after the commit of the change. */
@Component
public final class News {

  private final LiveBus bus;

  News(LiveBus bus) {
    this.bus = bus;
  }

  /** Tells everybody who watches the conversation. */
  public void tell(ConversationNews news) {
    bus.publish(news.topic(), news.type(), news);
    if (news instanceof ConversationNews.ConversationChanged) {
      bus.publish(ConversationNews.ALL, news.type(), news);
    }
  }

  /** Tells the customer's side. */
  public void tell(Collection<Lane> lanes, LaneNews news) {
    lanes.forEach(lane -> bus.publish(lane.topic(), news.type(), news));
  }
}
