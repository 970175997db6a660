package org.dirigent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dirigent.platform.PublicEvents;
import org.dirigent.platform.database.SharedDatabase;
import org.dirigent.platform.web.People;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.yaml.snakeyaml.Yaml;

/**
 * The published description of what we tell by ourselves names what is really told, and all of it.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@SharedDatabase
@Import(People.class)
class AsyncApiTest {

  private static final Path PUBLISHED = Path.of("../docs/reference/asyncapi.yaml");
  private static final Path WEBHOOKS = Path.of("../docs/reference/webhooks.md");
  private static final Path LIVE = Path.of("../docs/reference/live-stream.md");
  private static final Pattern ROW = Pattern.compile("^\\| `([a-z.-]+)` \\|", Pattern.MULTILINE);

  @Autowired List<PublicEvents> modules;

  @Test
  void every_type_that_webhooks_tell_is_described_and_no_other() throws IOException {
    Set<String> told =
        modules.stream()
            .flatMap(module -> module.types().stream())
            .collect(Collectors.toCollection(TreeSet::new));
    told.add("webhook.test");

    assertThat(names("webhook")).as("docs/reference/asyncapi.yaml").isEqualTo(told);
    assertThat(rows(Files.readString(WEBHOOKS))).as("docs/reference/webhooks.md").isEqualTo(told);
  }

  @Test
  void every_frame_of_the_live_stream_is_described_and_exists() throws IOException {
    String page = Files.readString(LIVE);
    Set<String> frames = rows(page.substring(0, page.indexOf("## Ends")));

    assertThat(names("live")).isEqualTo(frames);
    String house = house();
    assertThat(frames).allMatch(frame -> house.contains("\"" + frame + "\""));
  }

  @Test
  void no_type_is_told_by_two_modules() {
    assertThat(modules.stream().flatMap(module -> module.types().stream())).doesNotHaveDuplicates();
  }

  private static Set<String> rows(String page) {
    return ROW.matcher(page)
        .results()
        .map(row -> row.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @SuppressWarnings("unchecked")
  private static Set<String> names(String channel) throws IOException {
    Map<String, Object> document = new Yaml().load(Files.readString(PUBLISHED));
    assertThat(document.get("asyncapi").toString()).startsWith("3.");
    var channels = (Map<String, Map<String, Object>>) document.get("channels");
    var components = (Map<String, Map<String, Object>>) document.get("components");
    var references = (Map<String, Map<String, String>>) channels.get(channel).get("messages");
    return references.values().stream()
        .map(reference -> reference.get("$ref"))
        .map(path -> path.substring(path.lastIndexOf('/') + 1))
        .map(id -> (Map<String, Object>) components.get("messages").get(id))
        .map(message -> message.get("name").toString())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String house() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(AsyncApiTest::text)
          .collect(Collectors.joining("\n"));
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
