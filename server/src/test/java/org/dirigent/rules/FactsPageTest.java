package org.dirigent.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dirigent.rules.language.FactCatalogue;
import org.dirigent.rules.language.Function;
import org.dirigent.rules.language.KnownFact;
import org.junit.jupiter.api.Test;

/** The reference of facts says what there is; {@code -Dtest.write=true} writes it anew. */
class FactsPageTest {

  private static final Path PAGE = Path.of("../docs/reference/facts.md");

  @Test
  void every_fact_and_function_is_described_as_it_is() throws IOException {
    if (Boolean.getBoolean("test.write")) {
      Files.writeString(PAGE, page());
    }
    assertThat(Files.readString(PAGE))
        .as("Write it anew: mvn -pl server test -Dtest=FactsPageTest -Dtest.write=true")
        .isEqualTo(page());
  }

  private static String page() {
    return """
        # Facts of rules

        What [conditions](../concepts/rules.md) may ask. The editor suggests the same. A fact of which nothing is known is empty, 0, no, or an empty list.

        | fact | kind | what |
        |---|---|---|
        %s
        ## Functions

        | written | what |
        |---|---|
        %s"""
        .formatted(
            FactCatalogue.ALL.stream().map(FactsPageTest::line).collect(Collectors.joining()),
            Function.ALL.stream().map(FactsPageTest::line).collect(Collectors.joining()));
  }

  private static String line(KnownFact fact) {
    String kind = fact.kind().name().toLowerCase(Locale.ROOT).replace('_', '/');
    return "| `%s` | %s | %s |\n".formatted(fact.name(), kind, fact.about().en());
  }

  private static String line(Function function) {
    return "| `%s` | %s |\n".formatted(function.form(), function.about().en());
  }
}
