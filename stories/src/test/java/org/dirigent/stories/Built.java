package org.dirigent.stories;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** The product as the build has left it, laid out side by side so that it starts sooner. */
final class Built {

  static final Path TARGET = Path.of("target").toAbsolutePath();

  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

  private Built() {}

  /** How it is started; quick to be ready rather than quick for long. */
  static List<String> command() {
    return List.of(
        JAVA.toString(),
        "-Xmx512m",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "--enable-native-access=ALL-UNNAMED",
        "--sun-misc-unsafe-memory-access=allow",
        "-jar",
        Once.LAID_OUT.toString());
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
