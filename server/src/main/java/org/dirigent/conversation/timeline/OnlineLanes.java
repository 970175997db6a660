package org.dirigent.conversation.timeline;

import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Which customers are connected now. Known only while the process lives and only of its own
 * connections: a hint for screens, on which nothing may depend.
 */
@Component
public final class OnlineLanes {

  private final Set<Lane> online = ConcurrentHashMap.newKeySet();

  /** Notes that the customer's side came or went. */
  public void set(Lane lane, boolean connected) {
    if (connected) {
      online.add(lane);
    } else {
      online.remove(lane);
    }
  }

  /** Whether one of these is connected. */
  public boolean any(Collection<Lane> lanes) {
    return lanes.stream().anyMatch(online::contains);
  }
}
