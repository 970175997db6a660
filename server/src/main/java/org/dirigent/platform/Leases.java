package org.dirigent.platform;

import java.util.Optional;

/** Where leases are taken. */
public interface Leases {

  /**
   * Takes the lease if it is free, has lapsed, or was last held by this very node, which then is
   * this node's own earlier life. Kept alive until released or the process ends.
   *
   * @return empty if another node holds it, or this one is about to end
   */
  Optional<Lease> take(String name);
}
