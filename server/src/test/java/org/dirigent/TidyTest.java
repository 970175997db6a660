package org.dirigent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The repository tidies itself: what no compiler sees and every reader does. */
class TidyTest {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final int LONGEST_FILE = 300;

  /** Made by tools, or kept out of the repository. */
  private static final Set<String> NOT_OURS =
      Set.of(".git", ".idea", ".vscode", "target", "node_modules", ".dirigent", "dist");

  /** Files that may be longer, each with the reason why it reads best in one piece. */
  private static final Map<String, String> LONG_FOR_A_REASON =
      Map.of(
          "stories/src/test/java/org/dirigent/stories/widget/WidgetStoryTest.java",
          "stories about one page in one browser, which share all of their set-up");

  private static final Set<String> SOURCES =
      Set.of("java", "ts", "tsx", "mjs", "js", "css", "sql", "yml", "xml", "sh", "html");

  // Put together from parts, so that this file does not find itself.
  private static final Pattern MARKERS = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b");
  private static final Pattern MACHINE_PATHS =
      Pattern.compile("(?<![\\w.$}/-])/(work|root|home/[a-z]+|Users/[a-z]+)/[\\w.]");
  private static final Pattern REGISTRIES =
      Pattern.compile(
          "repo1?\\.maven\\.apache" + "\\.org|registry\\.npmjs" + "\\.org|\"resolved\": *\"http");

  private static final List<Path> FILES = new ArrayList<>();

  @BeforeAll
  static void look_around() throws IOException {
    Files.walkFileTree(
        ROOT,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return NOT_OURS.contains(folder.getFileName().toString())
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            FILES.add(file);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  @Test
  void no_file_grows_beyond_what_a_reader_can_hold() {
    assertThat(faults(ending("java"), file -> lines(file).size() > LONGEST_FILE))
        .as(
            "Files over %d lines: look for the second idea in them and give it a file of its own;"
                + " if it reads best in one piece, say why in LONG_FOR_A_REASON.",
            LONGEST_FILE)
        .allMatch(LONG_FOR_A_REASON::containsKey);
  }

  @Test
  void every_page_has_exactly_one_title() {
    assertThat(faults(ending("md"), file -> titles(file) != 1))
        .as("Pages without exactly one line that begins with '# '.")
        .isEmpty();
  }

  @Test
  void every_maven_module_says_what_it_is() {
    assertThat(
            faults(
                file -> file.endsWith("pom.xml"),
                pom -> Files.notExists(pom.resolveSibling("README.md"))))
        .as("Modules without a README.md: say in a few lines what it owns and where to start.")
        .isEmpty();
  }

  @Test
  void every_java_file_stands_where_it_is_compiled() {
    assertThat(
            faults(
                ending("java"),
                file ->
                    !file.toString().matches("[^/]*(/(?!src/)[^/]+)*/src/(main|test)/java/org/.*")))
        .as("Java files that no build looks at, so that a test in them never runs.")
        .isEmpty();
  }

  @Test
  void every_package_says_what_it_owns_and_where_to_start() {
    assertThat(
            faults(
                file ->
                    isMainJava(file) && Files.notExists(file.resolveSibling("package-info.java")),
                file -> true))
        .as("Packages without package-info.java: owns, does not own, start at; and @NullMarked.")
        .isEmpty();
    assertThat(
            faults(
                file -> isMainJava(file) && file.endsWith("package-info.java"),
                file -> !isWholePackageNote(text(file))))
        .as("A package-info has @NullMarked and says where to start.")
        .isEmpty();
  }

  @Test
  void every_decision_has_its_own_number() {
    Map<String, String> byNumber = new HashMap<>();
    List<String> doubled = new ArrayList<>();
    List<Path> decisions =
        FILES.stream().filter(file -> file.getParent().endsWith("docs/decisions")).toList();
    for (Path decision : decisions) {
      String name = decision.getFileName().toString();
      assertThat(name)
          .as("A decision is called 0007-short-title.md")
          .matches("\\d{4}-[a-z0-9-]+\\.md");
      String other = byNumber.put(name.substring(0, 4), name);
      if (other != null) {
        doubled.add(name + " and " + other);
      }
    }

    assertThat(doubled).as("Decisions with one number: the later one takes the next.").isEmpty();
  }

  @Test
  void nothing_is_left_for_later_in_the_code() {
    assertThat(faults(TidyTest::isSource, file -> MARKERS.matcher(text(file)).find()))
        .as("Leftover markers: finish it, or write it down where work is planned.")
        .isEmpty();
  }

  @Test
  void the_repository_names_no_registry_and_no_path_of_anybody_s_machine() {
    Predicate<Path> readable =
        file -> isSource(file) || ending("json").test(file) || ending("md").test(file);
    assertThat(faults(readable, file -> REGISTRIES.matcher(text(file)).find()))
        .as("Registry addresses: whoever builds it has their own; leave the address out.")
        .isEmpty();
    assertThat(faults(readable, file -> MACHINE_PATHS.matcher(text(file)).find()))
        .as("Paths of one machine: nobody else has them; make them relative.")
        .isEmpty();
  }

  private static List<String> faults(Predicate<Path> which, Predicate<Path> wrong) {
    try (Stream<Path> files = FILES.stream()) {
      return files
          .filter(which)
          .filter(wrong)
          .map(file -> ROOT.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  private static Predicate<Path> ending(String ending) {
    return file -> file.toString().endsWith("." + ending);
  }

  private static boolean isSource(Path file) {
    String name = file.getFileName().toString();
    return SOURCES.contains(name.substring(name.lastIndexOf('.') + 1)) || name.equals("dirigent");
  }

  private static boolean isMainJava(Path file) {
    return ending("java").test(file) && file.toString().contains("/src/main/java/");
  }

  private static boolean isWholePackageNote(String note) {
    String flat = note.replaceAll("[\\s*/]+", " ");
    return flat.contains("@NullMarked") && flat.contains("Start at");
  }

  private static long titles(Path page) {
    boolean code = false;
    long titles = 0;
    for (String line : lines(page)) {
      code ^= line.strip().startsWith("```");
      titles += !code && line.startsWith("# ") ? 1 : 0;
    }
    return titles;
  }

  private static List<String> lines(Path file) {
    return text(file).lines().toList();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }
}
