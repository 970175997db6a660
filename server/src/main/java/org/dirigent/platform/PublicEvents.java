package org.dirigent.platform;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a module lets neighbouring systems hear of its events. All beans of this type are asked; a
 * type or a member of its data that was published stays, for others build on it.
 */
public interface PublicEvents {

  /** The event records that this one can put in public words. */
  Set<Class<?>> hears();

  /** The types that it tells, {@code noun.verb}. */
  List<String> types();

  /** The event in public words; nothing if it is nobody's business outside. */
  Optional<PublicEvent> tell(Object event);
}
