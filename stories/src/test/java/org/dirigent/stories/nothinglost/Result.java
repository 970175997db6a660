package org.dirigent.stories.nothinglost;

import static java.util.regex.Matcher.quoteReplacement;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** One run in numbers. */
record Result(
    long seed,
    int kills,
    int chats,
    long messages,
    Letters.Numbers letters,
    Duration took,
    List<Long> startMillis,
    long broken,
    Map<String, Long> strange) {

  /** The table alone; the rest of the page is written by people. */
  private static final Pattern LAST_RUN =
      Pattern.compile("\\| the last long run \\|.*\\R(\\|.*\\R)*");

  private static final Path PAGE = Path.of("../docs/reference/kill-test.md");

  String summary() {
    return "%d kills (seed %d), %d chats, %d messages, %s, %d requests broken off, %s; ready after %d ms in the median, strange answers: %s"
        .formatted(kills, seed, chats, messages, letters, broken, duration(), median(), strange);
  }

  private long median() {
    return startMillis.isEmpty() ? 0 : startMillis.get(startMillis.size() / 2);
  }

  private String duration() {
    return "%d min %02d s".formatted(took.toMinutes(), took.toSecondsPart());
  }

  /** Puts the numbers into the page that people read who want to know whether it holds. */
  void writeDown(int findings) throws IOException {
    String page = Files.readString(PAGE);
    Files.writeString(PAGE, LAST_RUN.matcher(page).replaceFirst(quoteReplacement(table(findings))));
  }

  private String table(int findings) throws IOException {
    return """
        | the last long run | |
        |---|---|
        | date | %s |
        | commit | %s |
        | seed | %d (`-Dtest.seed=%d` draws the same deaths) |
        | kills | %d |
        | chats | %d |
        | messages on timelines | %d |
        | letters | %d |
        | answers in the customers' mailboxes | %d |
        | sendings that were cut off and are known as such | %d |
        | answers taken back in time | %d |
        | requests that broke off and were repeated | %d |
        | ready again after, in the median | %d ms |
        | duration | %s |
        | findings | %d |
        """
        .formatted(
            LocalDate.now(),
            commit(),
            seed,
            seed,
            kills,
            chats,
            messages,
            letters.letters(),
            letters.arrived(),
            letters.cutOff(),
            letters.takenBack(),
            broken,
            median(),
            duration(),
            findings);
  }

  private static String commit() throws IOException {
    Process git = new ProcessBuilder("git", "rev-parse", "--short", "HEAD").start();
    String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    return said.isEmpty() ? "unknown" : said;
  }
}
