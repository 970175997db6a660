package org.dirigent.channel;

/**
 * One way to reach a customer on one channel.
 *
 * @param scope where the value is unique: empty for numbers and e-mail, else the account or realm
 *     that issued it; values of two scopes are never compared
 * @param value normalised by whoever makes the address, 1 to 254 characters
 */
public record Address(AddressKind kind, String scope, String value) {

  public Address {
    if (value.isBlank() || value.length() > 254) {
      throw new IllegalArgumentException(
          "An address has 1 to 254 characters, not " + value.length());
    }
  }

  /** Kind and scope without the value, so that logs stay free of personal data. */
  @Override
  public String toString() {
    return kind.code() + (scope.isEmpty() ? "" : "@" + scope);
  }
}
