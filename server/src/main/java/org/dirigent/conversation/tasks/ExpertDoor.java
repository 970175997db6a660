package org.dirigent.conversation.tasks;

import org.dirigent.conversation.LetterKeys;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Where the pages of experts are, as their browsers reach them. */
@Component
final class ExpertDoor {

  private final ExpertSettings settings;
  private final Environment environment;

  ExpertDoor(ExpertSettings settings, Environment environment) {
    this.settings = settings;
    this.environment = environment;
  }

  /** The address in letters that are kept; the link itself is put in while one goes out. */
  String address() {
    return base() + LetterKeys.PLACE;
  }

  /** Where nothing is set, the house is tried out on one machine; its port may be drawn. */
  private String base() {
    String set = settings.address().strip();
    return set.isEmpty()
        ? "http://localhost:"
            + environment.getProperty(
                "local.server.port", environment.getProperty("server.port", "8080"))
        : set.replaceAll("/+$", "");
  }
}
