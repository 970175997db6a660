package org.dirigent.channel;

import java.util.Optional;

/** Where an adapter asks to be the only node that does something, such as watching a mailbox. */
public interface Leases {

  /**
   * Takes the lease of this name if no other node has it. It is kept alive until it is released; of
   * a node that dies it lapses after seconds.
   *
   * @return nothing while another node holds it: ask again later
   */
  Optional<Lease> take(String name);
}
