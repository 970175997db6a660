package org.dirigent.platform.webhooks;

import java.util.List;
import org.dirigent.platform.PublicEvents;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What can be told, over all modules. */
@Component
final class EventTypes {

  /** What only "send a test" brings about. */
  static final String TEST = "webhook.test";

  private final List<String> all;

  EventTypes(ObjectProvider<PublicEvents> modules) {
    this.all = modules.orderedStream().flatMap(module -> module.types().stream()).sorted().toList();
  }

  List<String> all() {
    return all;
  }
}
