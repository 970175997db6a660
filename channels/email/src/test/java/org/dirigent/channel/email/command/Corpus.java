package org.dirigent.channel.email.command;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Mails that we made up, each hard in its own way. */
public final class Corpus {

  private Corpus() {}

  /** The folder of the mails. */
  public static Path folder() {
    try {
      return Path.of(Corpus.class.getResource("/mails/expected.jsonl").toURI()).getParent();
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  /** All mails, and what is none, by name. */
  public static List<Path> files() throws IOException {
    try (var all = Files.list(folder())) {
      return all.filter(file -> file.toString().endsWith(".eml")).sorted().toList();
    }
  }
}
