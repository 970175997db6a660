package org.dirigent.stories.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.dirigent.stories.RunningDirigent;
import org.dirigent.testkit.Await;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What somebody reads whose start cannot succeed: what is wrong, which value, what to do. */
@Timeout(300)
class RefusalStory {

  private static final Pattern SETUP_CODE = Pattern.compile("type the setup code \\S+");

  @TempDir Path data;

  @Test
  void a_wrong_value_is_named_with_its_key() {
    refused("--dirigent.traffic=many", "dirigent.traffic", "many", "What to do");
  }

  @Test
  void an_external_database_that_is_not_named_is_asked_for() {
    refused("--dirigent.database=external", "spring.datasource.url", "What to do");
  }

  @Test
  void a_database_that_does_not_answer_is_named() {
    try (RunningDirigent dirigent =
        RunningDirigent.launch(
            data,
            "--dirigent.database=external",
            "--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/nowhere",
            "--spring.datasource.username=nobody",
            "--spring.datasource.password=nothing")) {
      assertThat(dirigent.ended()).isEqualTo(1);
      assertThat(dirigent.console()).contains("The database does not answer", "What to do");
    }
  }

  @Test
  void a_port_that_is_taken_is_named() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = String.valueOf(taken.getLocalPort());
      refused("--server.port=" + port, port, "What to do");
    }
  }

  @Test
  void data_of_another_postgresql_is_left_alone() throws IOException {
    Path version = Files.createDirectories(data.resolve("postgres")).resolve("PG_VERSION");
    Files.writeString(version, "99\n");
    Files.writeString(data.resolve("password"), "not-needed");

    refused("--dirigent.demo=false", "PostgreSQL 99", "What to do");
    assertThat(version).hasContent("99");
  }

  @Test
  void a_first_start_without_the_demo_asks_for_an_administrator() {
    try (RunningDirigent dirigent = RunningDirigent.start(data, "--dirigent.demo=false")) {
      Await.until("a code is asked for", () -> dirigent.said(SETUP_CODE).isPresent());
      assertThat(dirigent.console()).doesNotContain("Play an agent");
      assertThat(dirigent.statusOf("api/setup")).isEqualTo(200);
    }
  }

  private void refused(String setting, String... words) {
    try (RunningDirigent dirigent = RunningDirigent.launch(data, setting)) {
      assertThat(dirigent.ended()).isEqualTo(1);
      assertThat(dirigent.console()).contains(words).doesNotContain("\tat org.");
    }
  }
}
