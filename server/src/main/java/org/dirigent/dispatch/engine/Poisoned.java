package org.dirigent.dispatch.engine;

import java.util.UUID;

/** A command on which the engine fails with a fault of its own. It must not come again for ever. */
final class Poisoned extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final UUID command;

  Poisoned(UUID command, RuntimeException cause) {
    super(cause);
    this.command = command;
  }

  UUID command() {
    return command;
  }
}
