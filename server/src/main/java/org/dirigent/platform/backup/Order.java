package org.dirigent.platform.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dirigent.platform.Secret;
import org.dirigent.platform.database.DatabaseAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.FileSystemResource;

/**
 * What somebody asked for on the command line. Settings are found where the product finds them: in
 * arguments, in the environment, in a file {@code application.yml} of the present folder.
 *
 * @param file the archive, if one was named
 * @param flags words without a value, such as {@code --force}
 */
record Order(Optional<Path> file, Set<String> flags, StandardEnvironment settings) {

  private static final String DATA = "dirigent.data";

  /** Reads the words behind {@code backup} or {@code restore}. */
  static Order of(List<String> words, Set<String> known) {
    var files = new ArrayList<Path>();
    var flags = new java.util.HashSet<String>();
    var values = new ArrayList<String>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (known.contains(word)) {
        flags.add(word);
      } else if (word.equals("--data") && i + 1 < words.size()) {
        values.add("--" + DATA + "=" + words.get(++i));
      } else if (word.startsWith("--data=")) {
        values.add("--" + DATA + word.substring("--data".length()));
      } else if (word.matches("--(dirigent|spring)\\..+=.*")) {
        values.add(word);
      } else if (word.startsWith("-")) {
        throw Refused.usage("'%s' is not an option of this command.".formatted(word));
      } else {
        files.add(Path.of(word));
      }
    }
    if (files.size() > 1) {
      throw Refused.usage("There is one archive, not %d: %s.".formatted(files.size(), files));
    }
    return new Order(files.stream().findFirst(), Set.copyOf(flags), settings(values));
  }

  private static StandardEnvironment settings(List<String> values) {
    var environment = new StandardEnvironment();
    var sources = environment.getPropertySources();
    sources.addFirst(new SimpleCommandLinePropertySource(values.toArray(String[]::new)));
    var file = new FileSystemResource(Path.of("application.yml"));
    try {
      if (Files.isRegularFile(file.getFile().toPath())) {
        new YamlPropertySourceLoader().load("application.yml", file).forEach(sources::addLast);
      }
    } catch (IOException e) {
      throw Refused.because("application.yml cannot be read (%s).".formatted(e), "Correct it.", e);
    }
    ConfigurationPropertySources.attach(environment);
    return environment;
  }

  boolean has(String flag) {
    return flags.contains(flag);
  }

  /** The data directory, absolute. */
  Path home() {
    return Path.of(settings.getProperty(DATA, ".dirigent")).toAbsolutePath().normalize();
  }

  /** The database that somebody else looks after, where the settings name one. */
  Optional<DatabaseAddress> external() {
    if (!settings.getProperty("dirigent.database", "embedded").equalsIgnoreCase("external")) {
      return Optional.empty();
    }
    String url = settings.getProperty("spring.datasource.url");
    if (url == null) {
      throw Refused.because(
          "dirigent.database is external, but spring.datasource.url does not say where it is.",
          "Give this command the same settings as the product.");
    }
    return Optional.of(
        new DatabaseAddress(
            url,
            settings.getProperty("spring.datasource.username", ""),
            settings.getProperty("spring.datasource.password", "")));
  }

  /** The master key, where the settings bring it. */
  @Nullable Secret masterKey() {
    String key = settings.getProperty("dirigent.secrets.master-key");
    return key == null ? null : new Secret(key);
  }
}
