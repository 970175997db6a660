package org.dirigent.channel.email.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dirigent.channel.email.reading.MailReader;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Reads every mail of the corpus and compares with the line that was written down for it. Whoever
 * changes a line says in the commit why the new reading is better.
 */
final class CorpusTest {

  private static final Pattern NAME = Pattern.compile("^\\{\"file\":\"([^\"]+)\"");

  private final Map<String, String> expected = expected();

  @TestFactory
  Stream<DynamicTest> each_mail_reads_as_written_down() throws IOException {
    return Corpus.files().stream()
        .map(file -> DynamicTest.dynamicTest(name(file), () -> readsAsWrittenDown(file)));
  }

  @Test
  void every_expectation_has_its_mail() throws IOException {
    assertThat(Corpus.files().stream().map(CorpusTest::name)).containsAll(expected.keySet());
  }

  private void readsAsWrittenDown(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      var line = MailJson.line(name(file), new MailReader().read(in));
      assertThat(new String(line, StandardCharsets.UTF_8)).isEqualTo(expected.get(name(file)));
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  private static Map<String, String> expected() {
    try (var lines = Files.lines(Corpus.folder().resolve("expected.jsonl"))) {
      return lines.collect(Collectors.toMap(CorpusTest::named, line -> line));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String named(String line) {
    var name = NAME.matcher(line);
    assertThat(name.find()).as("a line begins with the name of its file").isTrue();
    return name.group(1);
  }
}
