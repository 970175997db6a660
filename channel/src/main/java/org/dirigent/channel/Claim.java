package org.dirigent.channel;

/**
 * Something said about the sender.
 *
 * @param verified true only if a trusted system vouched for it (a signed token, say); what a
 *     visitor typed is a hint to the agent and opens nothing
 */
public record Claim(Kind kind, String value, boolean verified) {

  /** What is claimed. */
  public enum Kind {
    NAME,
    EMAIL,
    PHONE,
    CUSTOMER_NUMBER
  }

  public Claim {
    if (value.isBlank() || value.length() > 254) {
      throw new IllegalArgumentException("A claim has 1 to 254 characters, not " + value.length());
    }
  }

  @Override
  public String toString() {
    return kind + (verified ? " (verified)" : " (claimed)");
  }
}
