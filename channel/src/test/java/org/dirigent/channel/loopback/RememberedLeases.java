package org.dirigent.channel.loopback;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.dirigent.channel.Lease;
import org.dirigent.channel.Leases;

/** The leases of a house with several nodes, in memory. */
public final class RememberedLeases {

  private final Map<String, Held> held = new HashMap<>();

  /** As one node sees them. */
  public Leases of(String node) {
    return name -> take(node, name);
  }

  /** The node that holds the lease of this name, if one does. */
  public synchronized Optional<String> holder(String name) {
    return Optional.ofNullable(held.get(name)).map(Held::node);
  }

  /** This node was not heard for too long, so that all of its leases lapse. */
  public synchronized void lapse(String node) {
    held.values().removeIf(lease -> lease.node().equals(node));
  }

  private synchronized Optional<Lease> take(String node, String name) {
    var present = held.get(name);
    if (present != null && !present.node().equals(node)) {
      return Optional.empty();
    }
    var lease = new Held(this, name, node);
    held.put(name, lease);
    return Optional.of(lease);
  }

  private synchronized boolean isHeld(Held lease) {
    return held.get(lease.name()) == lease;
  }

  private synchronized void release(Held lease) {
    held.remove(lease.name(), lease);
  }

  private record Held(RememberedLeases all, String name, String node) implements Lease {

    @Override
    public boolean held() {
      return all.isHeld(this);
    }

    @Override
    public void release() {
      all.release(this);
    }

    @Override
    public boolean equals(Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }
  }
}
