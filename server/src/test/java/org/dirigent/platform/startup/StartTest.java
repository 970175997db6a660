package org.dirigent.platform.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dirigent.platform.DataDirectory;
import org.dirigent.platform.DemoSettings;
import org.dirigent.platform.StartRefused;
import org.dirigent.platform.StartupNotice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@ExtendWith(OutputCaptureExtension.class)
class StartTest {

  @TempDir Path home;

  @Configuration(proxyBeanMethods = false)
  @Import(StartupConfiguration.class)
  @EnableConfigurationProperties({ProcessSettings.class, DemoSettings.class, SettingsOfTests.class})
  @ImportAutoConfiguration(TomcatServletWebServerAutoConfiguration.class)
  static class OnlyTheStart {

    @Bean
    StartupNotice notice() {
      return home -> List.of("Sign in at " + home + "desk with word-for-this-run");
    }
  }

  @Test
  void people_are_told_where_to_go_on_the_console_and_not_in_the_log(CapturedOutput output)
      throws IOException {
    try (ConfigurableApplicationContext running = start("--dirigent.port=0")) {
      String port = running.getEnvironment().getProperty("local.server.port");

      assertThat(output.getOut())
          .contains("Dirigent is ready: http://127.0.0.1:" + port + "/")
          .contains("Sign in at http://127.0.0.1:" + port + "/desk with word-for-this-run");
      assertThat(home.resolve("logs/dirigent.log"))
          .content()
          .contains("Ready on port " + port)
          .doesNotContain("word-for-this-run");
    }
  }

  @Test
  void a_second_process_on_the_same_data_is_refused_with_the_remedy(CapturedOutput output) {
    try (ConfigurableApplicationContext first = start("--dirigent.port=0")) {
      assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> start("--dirigent.port=0"));

      assertThat(output.getErr())
          .contains("Dirigent is already running on the data directory " + home)
          .contains("(process " + ProcessHandle.current().pid() + ")")
          .contains("--data ANOTHER_DIR --port ANOTHER_PORT");
      assertThat(first.isRunning()).isTrue();
    }
  }

  @Test
  void the_data_directory_is_free_again_after_a_stop_and_after_a_refusal() {
    start("--dirigent.port=0").close();
    assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> start("--dirigent.prot=1"));

    start("--dirigent.port=0").close();
  }

  @Test
  void a_taken_port_is_named_with_the_next_one_as_the_remedy(CapturedOutput output)
      throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = taken.getLocalPort();

      assertThatExceptionOfType(Exception.class).isThrownBy(() -> start("--dirigent.port=" + port));

      assertThat(output.getErr())
          .contains("Port " + port + " is taken by another program.")
          .contains("--port " + (port + 1));
    }
  }

  @Test
  void wrong_settings_are_one_block_and_nothing_else_is_printed(CapturedOutput output) {
    assertThatExceptionOfType(StartRefused.class)
        .isThrownBy(() -> start("--dirigent.port=high", "--dirigent.dmeo=on"));

    assertThat(output.getAll())
        .isEqualTo(
            """

            Dirigent cannot start.

              Settings are wrong:
                dirigent.dmeo: there is no such setting; did you mean dirigent.demo?
                dirigent.port = high (command line): is not a whole number

            What to do
              Correct them or leave them out; docs/reference/settings.md explains every setting.

            """);
  }

  @Test
  void a_data_directory_that_is_a_file_is_refused(CapturedOutput output) throws IOException {
    Path file = Files.createFile(home.resolve("file"));

    assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> startOn(file));

    assertThat(output.getErr()).contains("The data directory " + file + " cannot be written");
  }

  @Test
  void what_it_creates_belongs_to_its_owner_alone() throws IOException {
    Path nested = home.resolve("a/b");
    try (DataDirectory data = DataDirectory.open(nested)) {
      assertThat(Files.getPosixFilePermissions(data.path())).hasSize(3);
      assertThat(Files.getPosixFilePermissions(data.folder("keys"))).hasSize(3);
    }
  }

  @Test
  void home_is_an_address_that_a_person_can_open() {
    assertThat(Announcement.home("0.0.0.0", 80)).isEqualTo(URI.create("http://localhost:80/"));
    assertThat(Announcement.home("::1", 80)).isEqualTo(URI.create("http://[::1]:80/"));
  }

  private ConfigurableApplicationContext start(String... arguments) {
    return startOn(home, arguments);
  }

  private static ConfigurableApplicationContext startOn(Path data, String... arguments) {
    List<String> all = new ArrayList<>(List.of("--dirigent.data=" + data));
    all.addAll(List.of(arguments));
    return SpringApplication.run(OnlyTheStart.class, all.toArray(String[]::new));
  }
}
