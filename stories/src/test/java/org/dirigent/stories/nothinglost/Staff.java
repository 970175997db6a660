package org.dirigent.stories.nothinglost;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.stream.Stream;

/** The people of the demo, as they sign in with the passwords that the first start wrote down. */
record Staff(Properties passwords) {

  static Staff of(Path data) {
    var passwords = new Properties();
    try (var reader = Files.newBufferedReader(data.resolve("demo-passwords"))) {
      passwords.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Staff(passwords);
  }

  List<Colleague> colleagues(Door door, long seed) {
    var offers = new ConcurrentLinkedDeque<String>();
    return Stream.of("anna", "ben", "clara")
        .map(login -> new Colleague(door, offers, login, password(login), seed))
        .toList();
  }

  /** The desk of the one who may look at everything. */
  Page supervisor(Door door) {
    return Page.signedIn(door, "clara", password("clara"));
  }

  /** Whoever may set up channels. */
  Page administrator(Door door) {
    return Page.signedIn(door, "david", password("david"));
  }

  private String password(String login) {
    return passwords.getProperty(login);
  }
}
