package org.dirigent.channel;

/** What an {@link Address} is made of. Stored and sent as {@link #code}. */
public enum AddressKind {
  /** A browser that opened our widget; proves nothing but that it is the same browser. */
  VISITOR("visitor"),
  /** A customer as another system of the company names them, vouched for by that system. */
  IDENTITY("identity"),
  EMAIL("email"),
  PHONE("phone");

  private final String code;

  AddressKind(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }
}
