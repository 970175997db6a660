package org.dirigent.platform;

/**
 * What a module does when this process is about to stop on purpose, while everything still runs: it
 * begins nothing that could not be ended in the seconds that are left. A bean of this type is
 * enough.
 */
@FunctionalInterface
public interface BeforeStop {

  /** The process stops within seconds. */
  void run();
}
