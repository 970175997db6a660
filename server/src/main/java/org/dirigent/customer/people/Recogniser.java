package org.dirigent.customer.people;

import java.time.Instant;
import java.util.Optional;
import org.dirigent.channel.Sender;
import org.dirigent.customer.CustomerId;
import org.springframework.stereotype.Component;

/**
 * The rules of recognition: a known address leads to its customer; an unknown but proven one joins
 * the customer whom a trusted system vouches for, or who wrote from the mailbox that it vouches
 * for; everybody else is new. Two people whom the same system tells apart are never taken for one.
 */
@Component
final class Recogniser {

  private final AddressBook addresses;
  private final Register register;

  Recogniser(AddressBook addresses, Register register) {
    this.addresses = addresses;
    this.register = register;
  }

  Known recognise(Sender sender, Instant at) {
    Proof proof = Proof.of(sender);
    Optional<CustomerId> holder = addresses.holder(proof);
    if (holder.isPresent()) {
      return new Known(holder.get(), false);
    }
    addresses.reserve(proof);
    return addresses
        .holder(proof)
        .map(meanwhile -> new Known(meanwhile, false))
        .orElseGet(() -> takeIn(sender, proof, at));
  }

  private Known takeIn(Sender sender, Proof proof, Instant at) {
    Optional<CustomerId> vouched =
        proof.proven()
            ? vouchedFor(sender, proof).or(() -> wroteBefore(proof, at))
            : Optional.empty();
    CustomerId customer = vouched.orElseGet(() -> register.open(!proof.proven(), at));
    if (proof.proven()) {
      register.known(customer);
    }
    addresses.add(customer, proof, "used", at);
    return new Known(customer, vouched.isEmpty());
  }

  /**
   * Whoever wrote from this mailbox while nothing proved that it is theirs. From now on only what
   * is proven leads to them: a letter without proof may be anybody's.
   */
  private Optional<CustomerId> wroteBefore(Proof proof, Instant at) {
    if (!proof.isMailbox()) {
      return Optional.empty();
    }
    Optional<CustomerId> wrote = addresses.holder(proof.unproven()).filter(register::isAnonymous);
    wrote.ifPresent(_ -> addresses.end(proof.unproven(), at));
    return wrote;
  }

  /** The one customer who holds an address that was verified together with this one. */
  private Optional<CustomerId> vouchedFor(Sender sender, Proof proof) {
    return sender.claims().stream()
        .flatMap(claim -> Proof.of(claim, sender.address()).stream())
        .flatMap(verified -> holder(verified).stream())
        .filter(customer -> !addresses.isAnotherThere(customer, proof))
        .findFirst();
  }

  /**
   * Who holds a verified address; else whoever wrote from this mailbox before anybody had proven
   * that it is theirs. Now somebody has: so those letters are theirs, or somebody else's in their
   * name, and an agent should see them either way.
   */
  private Optional<CustomerId> holder(Proof verified) {
    return addresses
        .holder(verified)
        .or(
            () ->
                verified.isMailbox()
                    ? addresses.holder(verified.unproven()).filter(register::isAnonymous)
                    : Optional.empty());
  }

  /** A customer, and whether they were taken in just now. */
  record Known(CustomerId customer, boolean fresh) {}
}
