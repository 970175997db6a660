package org.dirigent.platform.ids;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/** Time and chance for commands, which run without the application that would bring them in. */
public final class WithoutSpring {

  private WithoutSpring() {}

  /** The time of this machine. */
  public static InstantSource clock() {
    return InstantSource.system();
  }

  /** Cryptographically strong, because keys and passwords are made from it. */
  public static RandomGenerator random() {
    return new SecureRandom();
  }
}
