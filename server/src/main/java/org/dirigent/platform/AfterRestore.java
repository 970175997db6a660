package org.dirigent.platform;

import java.time.Instant;

/**
 * What a module does once when the product starts on data that came out of a backup, before
 * anything else runs. A bean of this type is enough; it is called in the transaction that takes the
 * restore in.
 */
@FunctionalInterface
public interface AfterRestore {

  /**
   * Sees to it that what was done between the backup and now is not done once more.
   *
   * @param backup the moment that the data show
   */
  void run(Instant backup);
}
