package org.dirigent.customer.people;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dirigent.customer.CustomerChanged;
import org.dirigent.platform.PublicEvent;
import org.dirigent.platform.PublicEvents;
import org.springframework.stereotype.Component;

/**
 * Neighbouring systems hear that what is known of a customer changed, and read it anew if they may.
 */
@Component
final class CustomerEvents implements PublicEvents {

  private static final String TYPE = "customer.changed";

  @Override
  public Set<Class<?>> hears() {
    return Set.of(CustomerChanged.class);
  }

  @Override
  public List<String> types() {
    return List.of(TYPE);
  }

  @Override
  public Optional<PublicEvent> tell(Object event) {
    return event instanceof CustomerChanged changed
        ? Optional.of(new PublicEvent(TYPE, Map.of("customer", changed.customer())))
        : Optional.empty();
  }
}
