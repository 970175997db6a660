package org.dirigent.workforce.register;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dirigent.platform.PublicEvent;
import org.dirigent.platform.PublicEvents;
import org.dirigent.workforce.WorkforceChanged;
import org.springframework.stereotype.Component;

/** Neighbouring systems hear that somebody configured something anew: what kind, and which one. */
@Component
final class WorkforceEvents implements PublicEvents {

  private static final String TYPE = "configuration.changed";

  @Override
  public Set<Class<?>> hears() {
    return Set.of(WorkforceChanged.class);
  }

  @Override
  public List<String> types() {
    return List.of(TYPE);
  }

  @Override
  public Optional<PublicEvent> tell(Object event) {
    return event instanceof WorkforceChanged changed
        ? Optional.of(
            new PublicEvent(
                TYPE,
                Map.of("kind", changed.kind().name().toLowerCase(Locale.ROOT), "id", changed.id())))
        : Optional.empty();
  }
}
