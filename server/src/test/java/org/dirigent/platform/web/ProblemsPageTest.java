package org.dirigent.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dirigent.platform.Problem;
import org.junit.jupiter.api.Test;

/** Holds the page of problems and the code together: screens and callers live by these codes. */
class ProblemsPageTest {

  private static final Path PAGE = Path.of("../docs/reference/problems.md");
  private static final Pattern ROW =
      Pattern.compile("^\\| `([a-z0-9-]+)` \\| (\\d{3}) \\| ([^|]+) \\|", Pattern.MULTILINE);

  @Test
  void every_problem_stands_on_its_page() throws IOException {
    Set<String> page =
        ROW.matcher(Files.readString(PAGE))
            .results()
            .map(row -> row.group(1) + " " + row.group(2) + " " + row.group(3))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(page)
        .as(
            "docs/reference/problems.md has one row a problem: '| `code` | status | title | what to do |'")
        .isEqualTo(declared());
  }

  @Test
  void one_code_means_one_thing() {
    assertThat(declared().stream().map(row -> row.substring(0, row.indexOf(' '))))
        .as("A code that two modules declare must have the same status and title in both.")
        .doesNotHaveDuplicates();
  }

  /** Each constant of the type, wherever it stands. */
  private static Set<String> declared() {
    Set<String> rows = new TreeSet<>();
    var house =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.dirigent");
    for (JavaClass type : house) {
      for (JavaField field : type.getFields()) {
        if (field.getRawType().isEquivalentTo(Problem.class)
            && field.getModifiers().contains(JavaModifier.STATIC)) {
          Problem problem = value(field.reflect());
          rows.add(problem.code() + " " + problem.status() + " " + problem.title());
        }
      }
    }
    return rows;
  }

  private static Problem value(Field constant) {
    try {
      constant.setAccessible(true);
      return (Problem) constant.get(null);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }
}
