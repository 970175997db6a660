package org.dirigent.dispatch.engine;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the floor is run.
 *
 * @param offerGrace how long an open offer outlives the loss of its agent's connection; a desk that
 *     reloads is back within seconds
 * @param workGrace how long a contact stays with an agent who cannot be reached before it goes back
 *     to its queue
 * @param refusalPause after this time those who declined may be asked again, if nobody else is
 *     there
 * @param costs what an item of a channel takes from an agent's capacity
 */
@ConfigurationProperties("dirigent.dispatch")
record DispatchSettings(
    @DefaultValue("5s") Duration offerGrace,
    @DefaultValue("60s") Duration workGrace,
    @DefaultValue("30s") Duration refusalPause,
    @DefaultValue Map<String, Integer> costs) {

  /** Five chats or mails fill the usual capacity, or ten tasks. */
  private static final Map<String, Integer> USUAL_COSTS =
      Map.of("webchat", 20, "email", 20, "task", 10);

  DispatchSettings {
    var all = new HashMap<>(USUAL_COSTS);
    all.putAll(costs);
    costs = Map.copyOf(all);
  }
}
