package org.dirigent.customer.people;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dirigent.customer.Concerns.Concern;
import org.dirigent.customer.CustomerId;

/** All that an agent sees of a customer. */
record CustomerView(
    CustomerId id,
    String name,
    String kind,
    boolean anonymous,
    List<AddressView> addresses,
    Map<String, String> attributes,
    List<Hint> hints,
    List<Concern> conversations,
    List<Consent> consents,
    long version) {

  /** An address that is valid now; of a visitor's browser only the beginning is shown. */
  record AddressView(
      UUID id, String kind, String value, boolean verified, String provenance, Instant since) {}

  /** Typed by somebody, proven by nobody. */
  record Hint(String kind, String value) {}

  /** The newest word on a purpose. */
  record Consent(String purpose, boolean given, Instant at) {}
}
