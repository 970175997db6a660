package org.dirigent.customer;

import java.util.List;

/** Finds customers by what an agent remembers of them. */
public interface CustomerSearch {

  /**
   * Customers whose name, address, hint or number is like this, best first. Umlauts, accents and
   * case do not count, and a slip of the pen is forgiven.
   *
   * @param query 1 to 100 characters; from three characters on the middle of a word is found too
   * @param limit at most 50
   */
  List<CustomerLabel> find(String query, int limit);
}
