package org.dirigent.conversation.channels;

import java.util.Optional;
import org.dirigent.channel.Lease;
import org.dirigent.channel.Leases;

/** The leases of adapters are leases of the platform, under names of their own. */
record PlatformLeases(org.dirigent.platform.Leases leases) implements Leases {

  @Override
  public Optional<Lease> take(String name) {
    return leases.take("channel/" + name).map(Held::new);
  }

  private record Held(org.dirigent.platform.Lease lease) implements Lease {

    @Override
    public boolean held() {
      return lease.held();
    }

    @Override
    public void release() {
      lease.release();
    }
  }
}
