package org.dirigent.demo;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

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

  /** Names by mailbox. */
  static Map<String, String> mailboxes() {
    return Arrays.stream(values())
        .collect(Collectors.toMap(DemoCustomer::email, DemoCustomer::displayName));
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
