package org.dirigent.customer;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What a customer came to us with; answered by whoever keeps conversations. */
public interface Concerns {

  /** The customer's concerns, newest first. */
  List<Concern> of(CustomerId customer, int limit);

  /** One concern. */
  record Concern(UUID id, String topic, String status, Instant lastAt, String channel) {}
}
