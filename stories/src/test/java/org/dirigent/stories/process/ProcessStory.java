package org.dirigent.stories.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.dirigent.stories.RunningDirigent;
import org.dirigent.testkit.Await;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(300)
class ProcessStory {

  private static final String READINESS = "actuator/health/readiness";

  @TempDir Path data;

  @Test
  void it_survives_a_kill_and_a_second_start_and_stops_without_leaving_anything_running() {
    try (RunningDirigent first = RunningDirigent.start(data)) {
      assertThat(first.statusOf(READINESS)).isEqualTo(200);
      assertThat(first.statusOf("actuator/env")).isNotEqualTo(200);
      List<ProcessHandle> family = first.family();
      assertThat(family).isNotEmpty();

      first.kill();

      Await.until("everything has ended", () -> family.stream().noneMatch(ProcessHandle::isAlive));
    }
    try (RunningDirigent again = RunningDirigent.start(data)) {
      assertThat(again.statusOf(READINESS)).isEqualTo(200);

      try (RunningDirigent second = RunningDirigent.launch(data)) {
        assertThat(second.ended()).isEqualTo(1);
        assertThat(second.console())
            .contains("already running on the data directory " + data)
            .contains("What to do");
      }

      List<ProcessHandle> family = again.family();
      assertThat(again.stop()).isEqualTo(143);
      assertThat(family).noneMatch(ProcessHandle::isAlive);
    }
  }

  @Test
  void it_ends_by_itself_when_its_database_is_gone() {
    try (RunningDirigent dirigent = RunningDirigent.start(data)) {
      dirigent.family().stream()
          .filter(ProcessStory::postgres)
          .forEach(ProcessHandle::destroyForcibly);

      assertThat(dirigent.ended()).isEqualTo(1);
      assertThat(dirigent.console()).contains("PostgreSQL has ended by itself");
    }
  }

  @Test
  void a_mistyped_setting_stops_the_start() {
    try (RunningDirigent dirigent = RunningDirigent.launch(data, "--dirigent.trafic=5")) {
      assertThat(dirigent.ended()).isEqualTo(1);
      assertThat(dirigent.console()).contains("did you mean dirigent.traffic?");
    }
  }

  private static boolean postgres(ProcessHandle process) {
    return process.info().command().filter(command -> command.endsWith("postgres")).isPresent();
  }
}
