package org.dirigent.channel;

/**
 * The name that a provider or client gave to one delivery, unique per account; a second delivery of
 * it changes nothing.
 */
public record DeliveryKey(String value) {

  public DeliveryKey {
    if (value.isBlank() || value.length() > 200) {
      throw new IllegalArgumentException(
          "A delivery key has 1 to 200 characters, not " + value.length());
    }
  }
}
