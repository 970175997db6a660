package org.dirigent.demo.traffic;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * An invented customer.
 *
 * @param name openly invented
 * @param email under a domain that is reserved for examples; some give none
 * @param language {@code de} or {@code en}
 * @param lines what they say, one after the other
 * @param atOnce how many of these they say before anybody has answered
 * @param thanks how they end
 * @param patience how long they wait for somebody
 */
record Persona(
    String name,
    Optional<String> email,
    String language,
    List<String> lines,
    int atOnce,
    String thanks,
    Duration patience) {

  Persona {
    lines = List.copyOf(lines);
  }
}
