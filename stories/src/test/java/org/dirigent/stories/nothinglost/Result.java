package org.dirigent.stories.nothinglost;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** One run in numbers. */
record Result(
    long seed,
    int kills,
    int chats,
    long messages,
    Duration took,
    List<Long> startMillis,
    long broken,
    Map<String, Long> strange) {

  private static final Path PAGE = Path.of("../docs/reference/kill-test.md");

  String summary() {
    return "%d kills (seed %d), %d chats, %d messages, %d requests broken off, %s; ready after %d ms in the median, strange answers: %s"
        .formatted(kills, seed, chats, messages, broken, duration(), median(), strange);
  }

  private long median() {
    return startMillis.isEmpty() ? 0 : startMillis.get(startMillis.size() / 2);
  }

  private String duration() {
    return "%d min %02d s".formatted(took.toMinutes(), took.toSecondsPart());
  }

  /** The page that people read who want to know whether it holds. */
  void writeDown(int findings) throws IOException {
    Files.writeString(
        PAGE,
        """
        # Kill test

        Twelve customers at a time chat with three agents of the demo, by the widget's protocol and the desk's API, while the whole product is
        killed with `kill -9` at random moments: five times in six between readiness and four seconds after it, else while it starts; three
        times in four the server and every process of its PostgreSQL at once, else the server alone. Whoever gets no answer sends the same again.
        In the end an auditor compares what people were told with what the product remembers:

        - every message that was acknowledged to a customer or an agent is on the timeline once, in the order of the acknowledgements,
        - the customer reads the same, over the socket and when asking for all of it, each line once,
        - a contact never had two assignees, and nobody but the assignee answered in it,
        - an accepted offer and a completed work item are on the timeline,
        - the ledger (`GET /api/insight/ledger`) adds up: everything that arrived was completed, abandoned, cancelled or refused, and nothing is left.

        `./dirigent test` kills %d times, `./dirigent test --long` hundreds of times and writes this page: module `stories`, class `KillStory`.

        | the last long run | |
        |---|---|
        | date | %s |
        | commit | %s |
        | seed | %d (`-Dtest.seed=%d` draws the same deaths) |
        | kills | %d |
        | chats | %d |
        | messages on timelines | %d |
        | requests that broke off and were repeated | %d |
        | ready again after, in the median | %d ms |
        | duration | %s |
        | findings | %d |
        """
            .formatted(
                20,
                LocalDate.now(),
                commit(),
                seed,
                seed,
                kills,
                chats,
                messages,
                broken,
                median(),
                duration(),
                findings));
  }

  private static String commit() throws IOException {
    Process git = new ProcessBuilder("git", "rev-parse", "--short", "HEAD").start();
    String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    return said.isEmpty() ? "unknown" : said;
  }
}
