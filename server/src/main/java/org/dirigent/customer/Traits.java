package org.dirigent.customer;

import java.util.Map;
import java.util.Optional;

/** What a customer is to us, for whoever decides by it. */
public interface Traits {

  /** What is known; nothing if there is no such customer. */
  Optional<Known> of(CustomerId customer);

  /**
   * What is known of a customer.
   *
   * @param party {@code customer}, {@code prospect}, {@code supplier} or {@code partner}
   * @param attributes what other systems told, by name
   */
  record Known(String party, Map<String, String> attributes) {

    public Known {
      attributes = Map.copyOf(attributes);
    }
  }
}
