package org.dirigent.conversation.signals;

import org.dirigent.channel.AccountId;
import org.dirigent.channel.Address;
import org.dirigent.channel.Cursor;
import org.dirigent.channel.Signals;
import org.dirigent.conversation.AgentTyping;
import org.dirigent.conversation.ConversationId;
import org.dirigent.conversation.ConversationNews;
import org.dirigent.conversation.ConversationNews.CustomerOnline;
import org.dirigent.conversation.timeline.AgentNames;
import org.dirigent.conversation.timeline.Lane;
import org.dirigent.conversation.timeline.LaneNews;
import org.dirigent.conversation.timeline.News;
import org.dirigent.conversation.timeline.OnlineLanes;
import org.dirigent.conversation.timeline.SegmentRow;
import org.dirigent.conversation.timeline.SegmentRows;
import org.dirigent.platform.LiveBus;
import org.dirigent.platform.LiveListener;
import org.dirigent.platform.LiveNews;
import org.dirigent.platform.LiveSubscription;
import org.dirigent.workforce.AgentId;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** News between customer and desk over the live bus. */
@Component
final class LiveSignals implements Signals, AgentTyping {

  private final LiveBus bus;
  private final News news;
  private final SegmentRows segments;
  private final OnlineLanes online;
  private final AgentNames names;
  private final JsonMapper json;

  LiveSignals(
      LiveBus bus,
      News news,
      SegmentRows segments,
      OnlineLanes online,
      AgentNames names,
      JsonMapper json) {
    this.bus = bus;
    this.news = news;
    this.segments = segments;
    this.online = online;
    this.names = names;
    this.json = json;
  }

  @Override
  public void typing(AccountId account, Address from, boolean typing) {
    segments
        .of(Lane.of(account, from))
        .filter(SegmentRow::open)
        .map(SegmentRow::conversation)
        .ifPresent(
            conversation ->
                news.tell(new ConversationNews.Typing(conversation, "customer", "", typing)));
  }

  @Override
  public void typing(ConversationId conversation, AgentId agent, boolean on) {
    String name = names.of(agent).inside();
    news.tell(new ConversationNews.Typing(conversation, agent.toString(), name, on));
    segments
        .newestOf(conversation)
        .filter(SegmentRow::open)
        .filter(segment -> segment.assignee().filter(agent::equals).isPresent())
        .ifPresent(segment -> news.tell(segment.lanes(), new LaneNews.AgentTyping(on)));
  }

  @Override
  public void connected(AccountId account, Address from, boolean connected) {
    Lane lane = Lane.of(account, from);
    online.set(lane, connected);
    segments
        .of(lane)
        .filter(SegmentRow::open)
        .ifPresent(
            segment ->
                news.tell(new CustomerOnline(segment.conversation(), online.any(segment.lanes()))));
  }

  @Override
  public Subscription subscribe(AccountId account, Address reader, Listener listener) {
    LiveSubscription subscription = bus.subscribe(new Ear(listener));
    subscription.hear(Lane.of(account, reader).topic());
    return subscription::close;
  }

  /** Puts live news into the words of adapters. */
  private final class Ear implements LiveListener {

    private final Listener listener;

    Ear(Listener listener) {
      this.listener = listener;
    }

    @Override
    public void heard(LiveNews heard) {
      switch (heard.type()) {
        case "transcript.grew" -> listener.heard(new Signal.TranscriptGrew());
        case "whereabouts.changed" -> listener.heard(new Signal.WhereaboutsChanged());
        case "agent.typing" ->
            listener.heard(
                new Signal.AgentTyping(
                    json.readValue(heard.json(), LaneNews.AgentTyping.class).on()));
        case "read.by-agent" ->
            listener.heard(
                new Signal.ReadByAgent(
                    new Cursor(json.readValue(heard.json(), LaneNews.ReadByAgent.class).upTo())));
        default -> {
          // Not for customers.
        }
      }
    }

    /** Whatever was missed stands in the transcript. */
    @Override
    public void cutOff() {
      listener.heard(new Signal.TranscriptGrew());
    }
  }
}
