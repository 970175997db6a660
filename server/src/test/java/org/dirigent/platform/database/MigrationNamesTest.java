package org.dirigent.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MigrationNamesTest {

  private static final Path FOLDER = Path.of("src/main/resources/db");

  /** The rows of db/README.md, first row first. */
  private static final List<String> MODULES =
      List.of(
          "platform",
          "customer",
          "workforce",
          "knowledge",
          "conversation",
          "rules",
          "dispatch",
          "outreach",
          "journey",
          "insight",
          "desk",
          "admin");

  private static final Pattern NAME =
      Pattern.compile("([a-z]+)/V(\\d{8})_(\\d{1,2})(\\d{2})__([a-z]+)_[a-z0-9_]+\\.sql");

  @Test
  void every_migration_is_named_by_day_row_and_module() throws IOException {
    for (String file : migrations()) {
      Matcher name = NAME.matcher(file);
      assertThat(name.matches())
          .as(
              "%s: call it <module>/V<yyyymmdd>_<row><nn>__<module>_<what>.sql (db/README.md)",
              file)
          .isTrue();
      LocalDate.parse(name.group(2), DateTimeFormatter.BASIC_ISO_DATE);
      assertThat(name.group(5))
          .as("%s: the name says another module than the folder", file)
          .isEqualTo(name.group(1));
      assertThat(Integer.parseInt(name.group(3)))
          .as("%s: the row of module %s in db/README.md", file, name.group(1))
          .isEqualTo(MODULES.indexOf(name.group(1)) + 1);
    }
  }

  @Test
  void the_table_of_rows_is_the_one_that_people_read() throws IOException {
    String page = Files.readString(FOLDER.resolve("README.md"));

    for (int row = 1; row <= MODULES.size(); row++) {
      assertThat(page).contains("| %d | %s |".formatted(row, MODULES.get(row - 1)));
    }
  }

  private static List<String> migrations() throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> FOLDER.relativize(file).toString())
          .filter(file -> !file.equals("README.md"))
          .sorted()
          .toList();
    }
  }
}
