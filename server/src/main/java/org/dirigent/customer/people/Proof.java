package org.dirigent.customer.people;

import java.util.Locale;
import java.util.Optional;
import org.dirigent.channel.Address;
import org.dirigent.channel.AddressKind;
import org.dirigent.channel.Assurance;
import org.dirigent.channel.Claim;
import org.dirigent.channel.Sender;

/**
 * An address as recognition compares it.
 *
 * @param proven whoever used it has shown that it is theirs; the same value unproven is another
 *     key, so that nobody becomes somebody by writing down their address
 */
record Proof(String kind, String scope, String value, boolean proven) {

  /** The address by which this sender is recognised. */
  static Proof of(Sender sender) {
    Address address = sender.address();
    boolean proven =
        address.kind() != AddressKind.VISITOR
            && sender.assurance().level() >= Assurance.ADDRESS_PROVEN.level();
    return new Proof(address.kind().code(), address.scope(), normal(address), proven);
  }

  /**
   * The address that a verified claim stands for, if it is one; scoped values are unique only where
   * they were issued.
   */
  static Optional<Proof> of(Claim claim, Address vouchedFor) {
    if (!claim.verified()) {
      return Optional.empty();
    }
    return switch (claim.kind()) {
      case EMAIL -> Optional.of(new Proof("email", "", mailbox(claim.value()), true));
      case PHONE -> Optional.of(new Proof("phone", "", digits(claim.value()), true));
      case CUSTOMER_NUMBER ->
          Optional.of(
              new Proof("customer-number", vouchedFor.scope(), claim.value().strip(), true));
      case NAME -> Optional.empty();
    };
  }

  boolean isMailbox() {
    return kind.equals(AddressKind.EMAIL.code());
  }

  /** The key of the same value without proof. */
  Proof unproven() {
    return new Proof(kind, scope, value, false);
  }

  private static String normal(Address address) {
    return switch (address.kind()) {
      case EMAIL -> mailbox(address.value());
      case PHONE -> digits(address.value());
      case VISITOR, IDENTITY -> address.value();
    };
  }

  private static String mailbox(String value) {
    return value.strip().toLowerCase(Locale.ROOT);
  }

  private static String digits(String value) {
    String digits = value.replaceAll("[^0-9]", "");
    return value.strip().startsWith("+") ? "+" + digits : digits;
  }
}
