package org.dirigent.desk;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.dirigent.conversation.ConversationId;
import org.dirigent.conversation.ConversationNews;
import org.dirigent.dispatch.Work;
import org.dirigent.dispatch.WorkList;
import org.dirigent.platform.LiveConnection;
import org.dirigent.platform.LiveConnectionListener;
import org.dirigent.platform.UserId;
import org.dirigent.workforce.AgentId;
import org.springframework.stereotype.Component;

/** Lets every tab of an agent hear the conversations that the agent works, without asking. */
@Component
class Hearing implements LiveConnectionListener {

  private final WorkList works;
  private final Map<UserId, Map<UUID, LiveConnection>> connections = new ConcurrentHashMap<>();
  private final Map<UUID, Set<ConversationId>> watching = new ConcurrentHashMap<>();

  Hearing(WorkList works) {
    this.works = works;
  }

  @Override
  public void opened(LiveConnection connection) {
    connections
        .computeIfAbsent(connection.who().id(), _ -> new ConcurrentHashMap<>())
        .put(connection.id(), connection);
    works.inHandOf(new AgentId(connection.who().id().value())).stream()
        .map(Work::conversation)
        .distinct()
        .forEach(conversation -> connection.hear(ConversationNews.topicOf(conversation)));
  }

  @Override
  public void ended(LiveConnection connection, Ending how) {
    connections.computeIfPresent(
        connection.who().id(),
        (_, open) -> {
          open.remove(connection.id());
          return open.isEmpty() ? null : open;
        });
  }

  void begin(AgentId agent, ConversationId conversation) {
    of(agent).values().forEach(tab -> tab.hear(ConversationNews.topicOf(conversation)));
  }

  /** Ends for tabs that do not look at the conversation anyway. */
  void end(AgentId agent, ConversationId conversation) {
    of(agent).values().stream()
        .filter(tab -> !watching.getOrDefault(tab.id(), Set.of()).contains(conversation))
        .forEach(tab -> tab.stopHearing(ConversationNews.topicOf(conversation)));
  }

  private Map<UUID, LiveConnection> of(AgentId agent) {
    return connections.getOrDefault(new UserId(agent.value()), Map.of());
  }

  /** This tab looks at the conversation. */
  void watch(LiveConnection tab, ConversationId conversation) {
    watching.computeIfAbsent(tab.id(), _ -> ConcurrentHashMap.newKeySet()).add(conversation);
    tab.hear(ConversationNews.topicOf(conversation));
  }

  /** It looks away; what the agent works is heard all the same. */
  void unwatch(LiveConnection tab, ConversationId conversation) {
    Set<ConversationId> looked = watching.get(tab.id());
    if (looked != null) {
      looked.remove(conversation);
    }
    boolean mine =
        works.inHandOf(new AgentId(tab.who().id().value())).stream()
            .anyMatch(work -> work.conversation().equals(conversation));
    if (!mine) {
      tab.stopHearing(ConversationNews.topicOf(conversation));
    }
  }

  void forget(LiveConnection tab) {
    watching.remove(tab.id());
  }
}
