package org.dirigent.platform;

import java.util.UUID;

/**
 * Makes new ids: UUIDs of version 7, which grow with time, so that indexes fill at their end. They
 * are not secrets; a token that opens something comes from {@link Secrets#token()}.
 */
@FunctionalInterface
public interface IdSource {

  /** The next id, never given before. */
  UUID next();
}
