package org.dirigent.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** The passwords that the demo has drawn for its people. */
final class DemoPasswords {

  private DemoPasswords() {}

  static String of(Path data, String login) {
    var stored = new Properties();
    try (var reader = Files.newBufferedReader(data.resolve("demo-passwords"))) {
      stored.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return stored.getProperty(login);
  }
}
