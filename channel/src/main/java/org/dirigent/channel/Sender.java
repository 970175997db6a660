package org.dirigent.channel;

import java.util.List;

/**
 * Who writes, as far as the adapter can tell: an address, how well it is proven, what was claimed.
 * Never a customer.
 */
public record Sender(Address address, Assurance assurance, List<Claim> claims) {

  public Sender {
    claims = List.copyOf(claims);
  }
}
