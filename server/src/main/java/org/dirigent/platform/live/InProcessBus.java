package org.dirigent.platform.live;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.dirigent.platform.LiveBus;
import org.dirigent.platform.LiveListener;
import org.dirigent.platform.LiveNews;
import org.dirigent.platform.LiveSubscription;
import org.dirigent.platform.LiveTopic;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/** The live bus of a single node: a bounded buffer and a thread of its own for each listener. */
@Component
final class InProcessBus implements LiveBus {

  private final Map<LiveTopic, Set<BufferedSubscription>> hearers = new ConcurrentHashMap<>();
  private final JsonMapper json;
  private final LiveSettings settings;

  InProcessBus(JsonMapper json, LiveSettings settings) {
    this.json = json;
    this.settings = settings;
  }

  @Override
  public void publish(LiveTopic topic, String type, Object data) {
    LiveNews news = new LiveNews(topic, type, ObjectJson.of(json, data));
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCommit() {
              deliver(news);
            }
          });
    } else {
      deliver(news);
    }
  }

  @Override
  public LiveSubscription subscribe(LiveListener listener) {
    return new BufferedSubscription(this, listener, settings.buffer());
  }

  void add(LiveTopic topic, BufferedSubscription hearer) {
    hearers.compute(
        topic,
        (_, present) -> {
          Set<BufferedSubscription> set = present == null ? ConcurrentHashMap.newKeySet() : present;
          set.add(hearer);
          return set;
        });
  }

  void remove(LiveTopic topic, BufferedSubscription hearer) {
    hearers.computeIfPresent(
        topic,
        (_, present) -> {
          present.remove(hearer);
          return present.isEmpty() ? null : present;
        });
  }

  /** How many hear this topic. */
  int hearers(LiveTopic topic) {
    return hearers.getOrDefault(topic, Set.of()).size();
  }

  private void deliver(LiveNews news) {
    hearers.getOrDefault(news.topic(), Set.of()).forEach(hearer -> hearer.tell(news));
  }
}
