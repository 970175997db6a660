package org.dirigent.customer;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.dirigent.channel.Address;
import org.dirigent.channel.Sender;

/**
 * Who writes to us. Recognition is deterministic: the same proven address leads to the same
 * customer, whatever is claimed beside it.
 */
public interface Customers {

  /**
   * Finds the customer behind a sender, or takes in a new one; joins the caller's transaction. What
   * was claimed without proof is kept as a hint for the agent and opens nothing.
   */
  Recognition recognise(Sender sender, Instant at);

  /** Takes in a customer of whom nothing is known, not even an address. */
  Recognition unknown(Instant at);

  /** Records that the customer agreed to these purposes, with where and when as proof. */
  void agreed(CustomerId customer, Set<String> purposes, String proof, Instant at);

  /** Nothing reaches this address any more; the code says why. Joins the caller's transaction. */
  void unreachable(Address address, String code, Instant at);

  /** What to call these customers; unknown ids are missing from the answer. At most 1,000. */
  Map<CustomerId, CustomerLabel> labels(Collection<CustomerId> customers);
}
