package org.dirigent.conversation.house;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.dirigent.platform.LiveBus;
import org.dirigent.platform.LiveListener;
import org.dirigent.platform.LiveNews;
import org.dirigent.platform.LiveSubscription;
import org.dirigent.platform.LiveTopic;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/** A live bus that remembers all news, and tells it at once to whoever listens. */
public final class PlayedBus implements LiveBus {

  private final JsonMapper json;
  private final List<LiveNews> told = new CopyOnWriteArrayList<>();
  private final List<Hearer> hearers = new CopyOnWriteArrayList<>();

  PlayedBus(JsonMapper json) {
    this.json = json;
  }

  /** All news so far. */
  public List<LiveNews> told() {
    return List.copyOf(told);
  }

  /** News of one type so far. */
  public List<LiveNews> told(String type) {
    return told.stream().filter(news -> news.type().equals(type)).toList();
  }

  @Override
  public void publish(LiveTopic topic, String type, Object data) {
    var news = new LiveNews(topic, type, json.writeValueAsString(data));
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCommit() {
              tell(news);
            }
          });
    } else {
      tell(news);
    }
  }

  private void tell(LiveNews news) {
    told.add(news);
    hearers.forEach(hearer -> hearer.pass(news));
  }

  @Override
  public LiveSubscription subscribe(LiveListener listener) {
    var hearer = new Hearer(listener);
    hearers.add(hearer);
    return hearer;
  }

  private final class Hearer implements LiveSubscription {

    private final LiveListener listener;
    private final Set<LiveTopic> topics = new HashSet<>();

    Hearer(LiveListener listener) {
      this.listener = listener;
    }

    synchronized void pass(LiveNews news) {
      if (topics.contains(news.topic())) {
        listener.heard(news);
      }
    }

    @Override
    public synchronized void tell(LiveNews news) {
      listener.heard(news);
    }

    @Override
    public synchronized void hear(LiveTopic topic) {
      topics.add(topic);
    }

    @Override
    public synchronized void stopHearing(LiveTopic topic) {
      topics.remove(topic);
    }

    @Override
    public void close() {
      hearers.remove(this);
    }
  }
}
