package org.dirigent.channel.webchat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dirigent.channel.AccountId;
import org.dirigent.channel.Address;
import org.dirigent.channel.AddressKind;
import org.dirigent.channel.Assurance;
import org.dirigent.channel.Claim;
import org.dirigent.channel.Sender;

/**
 * What a visitor's token says. The address never changes during a chat, because it names the
 * transcript; a proof may be added to it when somebody signs in meanwhile.
 *
 * @param born when the session began; its absolute life counts from here
 * @param issued when this token was made; its idle life counts from here
 */
record Session(
    AccountId site, Address address, Optional<Proof> proof, Instant born, Instant issued) {

  /**
   * Who the site says this is.
   *
   * @param until when the site's word is too old to count
   */
  record Proof(Address identity, List<Claim> claims, Instant until) {
    Proof {
      claims = List.copyOf(claims);
    }
  }

  Visitor visitor() {
    return new Visitor(site, address);
  }

  boolean anonymous() {
    return address.kind() == AddressKind.VISITOR;
  }

  /** The proof, if it still counts. */
  Optional<Proof> proofAt(Instant now) {
    return proof.filter(p -> now.isBefore(p.until()));
  }

  /** Who writes, with what the site vouches for; what was typed adds to it unverified. */
  Sender sender(List<Claim> typed, Instant now) {
    return proofAt(now)
        .map(p -> new Sender(p.identity(), Assurance.SIGNED_IN, joined(p.claims(), typed)))
        .orElseGet(() -> new Sender(address, Assurance.CLAIMED, typed));
  }

  private static List<Claim> joined(List<Claim> vouched, List<Claim> typed) {
    var missing = typed.stream().filter(t -> vouched.stream().noneMatch(v -> v.kind() == t.kind()));
    return java.util.stream.Stream.concat(vouched.stream(), missing).toList();
  }
}
