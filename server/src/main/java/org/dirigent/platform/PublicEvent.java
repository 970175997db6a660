package org.dirigent.platform;

import java.util.Map;

/**
 * An event in words for neighbouring systems: which kind, and the ids of what it is about. Never
 * what anybody said or who they are; whoever may know asks the API for it.
 *
 * @param type one of {@link PublicEvents#types()}
 * @param data ids and small facts by name
 */
public record PublicEvent(String type, Map<String, Object> data) {

  public PublicEvent {
    data = Map.copyOf(data);
  }
}
