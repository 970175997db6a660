package org.dirigent.desk;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.dirigent.conversation.ConversationId;
import org.dirigent.conversation.ConversationNews;
import org.dirigent.platform.LiveBus;
import org.dirigent.platform.LiveConnection;
import org.dirigent.platform.LiveConnectionListener;
import org.dirigent.platform.UserId;
import org.springframework.stereotype.Component;

/**
 * Who looks at which conversation, and who writes in it: so that two do not answer one customer.
 */
@Component
class Viewers implements LiveConnectionListener {

  /** How close somebody is. */
  enum Mode {
    VIEWING,
    REPLYING;

    @JsonValue
    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Somebody who looks. */
  record Viewer(UserId id, String name, Mode mode) {}

  /** A frame for everybody who looks. */
  record Frame(ConversationId conversationId, List<Viewer> viewers) {}

  private final LiveBus bus;
  private final Hearing hearing;
  private final Map<ConversationId, Map<UUID, Viewer>> viewers = new ConcurrentHashMap<>();

  Viewers(LiveBus bus, Hearing hearing) {
    this.bus = bus;
    this.hearing = hearing;
  }

  void look(LiveConnection tab, ConversationId conversation, Mode mode) {
    hearing.watch(tab, conversation);
    viewers
        .computeIfAbsent(conversation, _ -> new ConcurrentHashMap<>())
        .put(tab.id(), new Viewer(tab.who().id(), tab.who().displayName(), mode));
    tell(conversation);
  }

  void lookAway(LiveConnection tab, ConversationId conversation) {
    hearing.unwatch(tab, conversation);
    leave(tab, conversation);
  }

  private void leave(LiveConnection tab, ConversationId conversation) {
    viewers.computeIfPresent(
        conversation,
        (_, tabs) -> {
          tabs.remove(tab.id());
          return tabs.isEmpty() ? null : tabs;
        });
    tell(conversation);
  }

  @Override
  public void opened(LiveConnection connection) {}

  @Override
  public void ended(LiveConnection connection, Ending how) {
    hearing.forget(connection);
    Set<ConversationId> looked =
        viewers.entrySet().stream()
            .filter(entry -> entry.getValue().containsKey(connection.id()))
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    looked.forEach(conversation -> leave(connection, conversation));
  }

  private void tell(ConversationId conversation) {
    Collection<Viewer> tabs = viewers.getOrDefault(conversation, Map.of()).values();
    bus.publish(
        ConversationNews.topicOf(conversation), "viewers", new Frame(conversation, oneEach(tabs)));
  }

  /** Several tabs of one person are one viewer, as close as the closest of them. */
  private static List<Viewer> oneEach(Collection<Viewer> tabs) {
    Map<UserId, Viewer> people = new LinkedHashMap<>();
    tabs.forEach(
        tab -> people.merge(tab.id(), tab, (a, b) -> a.mode().compareTo(b.mode()) >= 0 ? a : b));
    return List.copyOf(people.values());
  }
}
