package org.dirigent.demo;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The invented customers as whom a newcomer can sign in at the shop. */
enum DemoCustomer {
  GRETA("greta", "Greta Beispiel", "greta@example.org"),
  JONAS("jonas", "Jonas Muster", "jonas@example.org"),
  AYLIN("aylin", "Aylin Erfunden", "aylin@example.org");

  private final String key;
  private final String displayName;
  private final String email;

  DemoCustomer(String key, String displayName, String email) {
    this.key = key;
    this.displayName = displayName;
    this.email = email;
  }

  static Optional<DemoCustomer> of(String key) {
    return Arrays.stream(values()).filter(customer -> customer.key.equals(key)).findFirst();
  }

  static List<String> addresses() {
    return Arrays.stream(values()).map(DemoCustomer::email).toList();
  }

  String key() {
    return key;
  }

  String displayName() {
    return displayName;
  }

  String email() {
    return email;
  }
}
