package org.dirigent.platform.backup;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.util.Map;
import org.dirigent.platform.Secret;

/**
 * The words that open a sealed key: from the environment, the terminal or the standard input, never
 * from an argument, which every user of the machine could read.
 */
final class Passphrase {

  static final String VARIABLE = "BACKUP_PASSPHRASE";

  private static final int SHORTEST = 12;

  private final Map<String, String> environment;
  private final BufferedReader input;

  Passphrase(Map<String, String> environment, BufferedReader input) {
    this.environment = environment;
    this.input = input;
  }

  /** For a key that is sealed now; a short one would be guessed. */
  Secret forNew() {
    Secret words = ask();
    if (words.reveal().length() < SHORTEST) {
      throw Refused.because(
          "The passphrase is shorter than %d signs.".formatted(SHORTEST),
          "Take a longer one: whoever has the archive can try many, unseen.");
    }
    return words;
  }

  Secret ask() {
    String set = environment.get(VARIABLE);
    if (set != null && !set.isEmpty()) {
      return new Secret(set);
    }
    Console terminal = System.console();
    if (terminal != null && terminal.isTerminal()) {
      return new Secret(new String(terminal.readPassword("Passphrase of the master key: ")));
    }
    return new Secret(line());
  }

  private String line() {
    try {
      String line = input.readLine();
      if (line != null && !line.isEmpty()) {
        return line;
      }
    } catch (IOException e) {
      throw Refused.because("The passphrase cannot be read (%s).".formatted(e), "Try again.", e);
    }
    throw Refused.because(
        "A passphrase is needed.",
        "Set the variable %s, or write it to the standard input.".formatted(VARIABLE));
  }
}
