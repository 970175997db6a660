package org.dirigent.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.random.RandomGenerator;
import org.dirigent.platform.DataDirectory;
import org.springframework.stereotype.Component;

/**
 * The demo's passwords: random, for this data directory only, and kept in it so that a second start
 * can say them again. Real accounts have no such file.
 */
@Component
class DemoPasswords {

  /** Without letters and digits that look alike. */
  private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

  private static final int GROUPS = 3;
  private static final int GROUP_LENGTH = 4;

  private final Path file;
  private final RandomGenerator random;

  DemoPasswords(DataDirectory data, RandomGenerator random) {
    this.file = data.path().resolve("demo-passwords");
    this.random = random;
  }

  /** The passwords of a demo that was made here; empty if none was. */
  Map<DemoPerson, String> known() {
    Properties stored = new Properties();
    if (Files.exists(file)) {
      try (var reader = Files.newBufferedReader(file)) {
        stored.load(reader);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    Map<DemoPerson, String> passwords = new EnumMap<>(DemoPerson.class);
    for (DemoPerson person : DemoPerson.values()) {
      String password = stored.getProperty(person.login());
      if (password != null) {
        passwords.put(person, password);
      }
    }
    return passwords;
  }

  /** New passwords for everybody. */
  Map<DemoPerson, String> draw() {
    Map<DemoPerson, String> passwords = new EnumMap<>(DemoPerson.class);
    Properties stored = new Properties();
    for (DemoPerson person : DemoPerson.values()) {
      String password = password();
      passwords.put(person, password);
      stored.setProperty(person.login(), password);
    }
    store(stored);
    return passwords;
  }

  private void store(Properties passwords) {
    try {
      var rights = PosixFilePermissions.fromString("rw-------");
      Files.deleteIfExists(file);
      Files.createFile(file, PosixFilePermissions.asFileAttribute(rights));
      try (var writer = Files.newBufferedWriter(file)) {
        passwords.store(writer, "Passwords of the demo's invented people");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String password() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < GROUPS * GROUP_LENGTH; i++) {
      text.append(i > 0 && i % GROUP_LENGTH == 0 ? "-" : "");
      text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return text.toString();
  }
}
