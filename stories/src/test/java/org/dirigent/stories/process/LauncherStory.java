package org.dirigent.stories.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The launcher as somebody meets it at a shell, from any folder and without a JAVA_HOME. */
@Timeout(60)
class LauncherStory {

  private static final Path LAUNCHER = Path.of("../dirigent").toAbsolutePath().normalize();

  @TempDir Path elsewhere;

  private record Answer(int code, String out, String err, Duration took) {}

  @Test
  void help_lists_the_commands_at_once() {
    Answer help = launcher(LAUNCHER, "help");

    assertThat(help.code()).isZero();
    assertThat(help.out())
        .contains("./dirigent run", "./dirigent test", "./dirigent dev", "./dirigent bench");
    assertThat(help.took()).isLessThan(Duration.ofSeconds(2)); // hundredths on an idle machine
  }

  @Test
  void an_unknown_command_is_named_and_the_others_are_listed() {
    Answer answer = launcher(LAUNCHER, "rnu");

    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.err()).contains("'rnu' is not a command.").contains("./dirigent run");
  }

  @Test
  void an_unknown_option_and_a_missing_value_are_named() {
    assertThat(launcher(LAUNCHER, "run", "--prot", "8081"))
        .returns(2, Answer::code)
        .returns(
            "dirigent: '--prot' is not an option of this command; './dirigent help' lists them.\n",
            Answer::err);
    assertThat(launcher(LAUNCHER, "run", "--port"))
        .returns(2, Answer::code)
        .returns("dirigent: --port needs a value.\n", Answer::err);
    assertThat(launcher(LAUNCHER, "run", "--port", "http"))
        .returns(2, Answer::code)
        .returns(
            "dirigent: --port takes a number (0 for any free one), not 'http'.\n", Answer::err);
  }

  @Test
  void who_works_on_the_screens_needs_to_know_where_the_server_is() {
    assertThat(launcher(LAUNCHER, "dev", "--port", "0"))
        .returns(2, Answer::code)
        .returns(
            "dirigent: dev needs a port by name, for the screens ask the server there: --port"
                + " 8080.\n",
            Answer::err);
  }

  @Test
  void a_machine_without_a_fitting_jdk_is_told_what_to_install() throws IOException {
    Path demanding = elsewhere.resolve("dirigent");
    Files.writeString(demanding, Files.readString(LAUNCHER).replace("need=25", "need=99"));

    assertThat(launcher(demanding, "run"))
        .returns(1, Answer::code)
        .returns(
            "dirigent: no JDK 99 or newer found. Install one (Temurin 99, say) or set"
                + " DIRIGENT_JAVA_HOME to it.\n",
            Answer::err);
  }

  private Answer launcher(Path script, String... arguments) {
    var command = new ArrayList<>(List.of("sh", script.toString()));
    command.addAll(List.of(arguments));
    try {
      Path out = elsewhere.resolve("out");
      Path err = elsewhere.resolve("err");
      var builder = new ProcessBuilder(command).directory(elsewhere.toFile());
      builder.redirectOutput(out.toFile()).redirectError(err.toFile());
      builder.environment().keySet().removeAll(List.of("JAVA_HOME", "DIRIGENT_JAVA_HOME"));
      long begun = System.nanoTime();
      int code = builder.start().waitFor();
      return new Answer(code, text(out), text(err), Duration.ofNanos(System.nanoTime() - begun));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }
}
