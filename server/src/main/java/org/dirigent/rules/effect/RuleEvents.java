package org.dirigent.rules.effect;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dirigent.platform.PublicEvent;
import org.dirigent.platform.PublicEvents;
import org.dirigent.rules.RulesPublished;
import org.springframework.stereotype.Component;

/** Neighbouring systems hear that other rules hold from now on. */
@Component
final class RuleEvents implements PublicEvents {

  private static final String TYPE = "rules.published";

  @Override
  public Set<Class<?>> hears() {
    return Set.of(RulesPublished.class);
  }

  @Override
  public List<String> types() {
    return List.of(TYPE);
  }

  @Override
  public Optional<PublicEvent> tell(Object event) {
    return event instanceof RulesPublished published
        ? Optional.of(new PublicEvent(TYPE, Map.of("version", published.version())))
        : Optional.empty();
  }
}
