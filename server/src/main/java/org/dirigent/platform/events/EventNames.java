package org.dirigent.platform.events;

import java.util.Arrays;
import org.dirigent.platform.EventName;

/** Reads the stable names of event records. */
final class EventNames {

  private EventNames() {}

  static String of(Class<?> event) {
    EventName name = event.getAnnotation(EventName.class);
    if (name == null) {
      throw new IllegalArgumentException(
          event.getName() + " has no @EventName; an event needs a stable name before it is stored");
    }
    return name.value();
  }

  static String[] of(Iterable<Class<?>> events) {
    return java.util.stream.StreamSupport.stream(events.spliterator(), false)
        .map(EventNames::of)
        .sorted()
        .toArray(String[]::new);
  }

  static Class<?> named(String name, Iterable<Class<?>> among) {
    for (Class<?> event : among) {
      if (of(event).equals(name)) {
        return event;
      }
    }
    throw new IllegalArgumentException(
        "No event '" + name + "' among " + Arrays.toString(of(among)));
  }
}
