package org.dirigent.stories;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dirigent.testkit.Await;
import org.springframework.util.FileSystemUtils;

/** The product as the build has left it, laid out side by side so that it starts sooner. */
final class Built {

  private static final Duration TRAINED_WITHIN = Duration.ofMinutes(5);

  static final Path TARGET = Path.of("target").toAbsolutePath();

  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

  private Built() {}

  /** How it is started; quick to be ready rather than quick for long. */
  static List<String> command() {
    Path jar = Once.LAID_OUT;
    Path cache = cacheOf(jar);
    return Files.exists(cache) ? command(jar, "-XX:AOTCache=" + cache) : command(jar);
  }

  /** How a command of the product is run that needs no server. */
  static List<String> command(String main) {
    Path jar = Once.LAID_OUT;
    return new ArrayList<>(
        List.of(
            JAVA.toString(),
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-cp",
            jar.toString(),
            main));
  }

  /**
   * Watches one start on data of its own, so that all later ones of this test process take half as
   * long. That pays for itself after half a dozen.
   */
  static void train(Path data) {
    Path jar = Once.LAID_OUT;
    List<String> command = new ArrayList<>(command(jar, "-XX:AOTCacheOutput=" + cacheOf(jar)));
    command.addAll(List.of("--dirigent.data=" + data, "--dirigent.port=0", "--dirigent.demo=on"));
    Path log = TARGET.resolve("training.log");
    try {
      Process training =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      Await.until(
          "the start that is watched is over",
          TRAINED_WITHIN,
          () -> !training.isAlive() || text(log).contains("Dirigent is ready"));
      training.destroy();
      training.waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private static Path cacheOf(Path jar) {
    return jar.resolveSibling("app.aot");
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> command(Path jar, String... more) {
    List<String> command =
        new ArrayList<>(
            List.of(
                JAVA.toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
    command.addAll(List.of(more));
    command.addAll(List.of("-jar", jar.toString()));
    return command;
  }

  private static Path layOut() {
    Path folder = TARGET.resolve("app");
    try {
      Path jar = jar();
      FileSystemUtils.deleteRecursively(folder);
      Process extraction =
          new ProcessBuilder(
                  JAVA.toString(),
                  "-Djarmode=tools",
                  "-jar",
                  jar.toString(),
                  "extract",
                  "--destination",
                  folder.toString(),
                  "--application-filename",
                  "app.jar")
              .redirectErrorStream(true)
              .redirectOutput(TARGET.resolve("extraction.log").toFile())
              .start();
      if (extraction.waitFor() != 0) {
        throw new AssertionError("cannot lay out " + jar + ", see target/extraction.log");
      }
      return folder.resolve("app.jar");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private static Path jar() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("../server/target"))) {
      return files
          .filter(file -> file.getFileName().toString().matches("server-.*-app\\.jar"))
          .findFirst()
          .orElseThrow(
              () -> new AssertionError("server is not packaged: mvn package -pl server -am"));
    }
  }

  private static final class Once {
    static final Path LAID_OUT = layOut();
  }
}
