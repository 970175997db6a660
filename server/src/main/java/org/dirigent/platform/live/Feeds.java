package org.dirigent.platform.live;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.dirigent.platform.LiveFeed;
import org.dirigent.platform.LiveTopic;
import org.dirigent.platform.SignedIn;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What all modules together show a person. */
@Component
final class Feeds {

  /** After a restart every desk wants its snapshot at once; the database shall not notice. */
  private static final int SNAPSHOTS_AT_ONCE = 6;

  private final ObjectProvider<LiveFeed> feeds;
  private final JsonMapper json;
  private final Semaphore places = new Semaphore(SNAPSHOTS_AT_ONCE, true);

  Feeds(ObjectProvider<LiveFeed> feeds, JsonMapper json) {
    this.feeds = feeds;
    this.json = json;
  }

  Set<LiveTopic> topics(SignedIn who) {
    Set<LiveTopic> topics = new LinkedHashSet<>(Set.of(LiveTopic.of(who.id())));
    all().forEach(feed -> topics.addAll(feed.topics(who)));
    return topics;
  }

  /** The members of all feeds together. Waits for its turn. */
  ObjectNode snapshot(SignedIn who) throws InterruptedException {
    places.acquire();
    try {
      ObjectNode snapshot = json.createObjectNode();
      for (LiveFeed feed : all()) {
        Object part = feed.snapshot(who);
        if (part != null) {
          add(json.valueToTree(part), snapshot);
        }
      }
      return snapshot;
    } finally {
      places.release();
    }
  }

  private static void add(ObjectNode part, ObjectNode snapshot) {
    for (String name : part.propertyNames()) {
      if (snapshot.has(name)) {
        throw new IllegalStateException("Two live feeds show '" + name + "'; rename one of them");
      }
      snapshot.set(name, part.get(name));
    }
  }

  private List<LiveFeed> all() {
    return feeds.orderedStream().toList();
  }
}
