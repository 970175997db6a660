package org.dirigent.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * How fast everything that is kept goes into an archive while the product runs, and out of it
 * again, beside a plain copy of the database's files in the same run.
 */
final class BackupBench implements Bench {

  private static final int CONVERSATIONS = 100;
  private static final int FILES = 400;
  private static final double MEGA = 1e6;

  /** Files that nothing makes smaller, as pictures are. */
  private static final String FILL =
      """
      with file as (
        insert into stored_file (id, name, begun_at, ready, kept, media_type, size)
        select uuidv7(), 'photo.jpg', now(), true, true, 'image/jpeg', 262144
          from generate_series(1, %d) returning id)
      insert into stored_file_piece (file_id, position, content)
      select id, 0, (select string_agg(sha256((id::text || n)::bytea), ''::bytea)
                       from generate_series(1, 8192) n)
        from file
      """;

  @Override
  public String name() {
    return "backup";
  }

  @Override
  public String about() {
    return "backup of the running product and restore, beside a plain copy of the same files";
  }

  @Override
  public List<Figure> measure() {
    Path data = Scratch.folder();
    Path other = Scratch.folder();
    int port = Scratch.port();
    try (MeasuredProcess process =
        MeasuredProcess.ready(data, "--demo=off", "--dirigent.database-port=" + port)) {
      fill(BenchDatabase.of(data, port));
      Path archive = other.resolve("archive.zip");
      double bytes = size(data.resolve("postgres/base"));
      var figures = new ArrayList<Figure>();
      double before = copied(data.resolve("postgres/base"), other.resolve("copy-1"));
      double backup = seconds("backup", "--data", data.toString(), archive.toString());
      double after = copied(data.resolve("postgres/base"), other.resolve("copy-2"));
      double copy = (before + after) / 2;
      double restore =
          seconds(
              "restore",
              "--without-key",
              "--data",
              other.resolve("restored").toString(),
              archive.toString());
      figures.add(new Figure("backup.files", bytes / MEGA, "MB"));
      figures.add(new Figure("backup.archive", Files.size(archive) / MEGA, "MB"));
      figures.add(new Figure("backup.rate", bytes / MEGA / backup, "MB/s"));
      figures.add(new Figure("backup.copy", bytes / MEGA / copy, "MB/s"));
      figures.add(new Figure("backup.ratio", copy / backup, "of a plain copy"));
      figures.add(new Figure("backup.restore", bytes / MEGA / restore, "MB/s"));
      return figures;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      Scratch.delete(data);
      Scratch.delete(other);
    }
  }

  private static void fill(BenchDatabase database) {
    new LongTimelines(CONVERSATIONS, Instant.parse("2026-11-23T09:00:00Z")).settle(database);
    database.execute(FILL.formatted(FILES));
    database.execute("vacuum analyze");
  }

  /** The command as a person calls it, its start included. */
  private static double seconds(String... words) throws IOException {
    var command = new ArrayList<>(List.of(System.getProperty("dirigent.launcher", "./dirigent")));
    command.addAll(List.of(words));
    long begun = System.nanoTime();
    Process process = new ProcessBuilder(command).inheritIO().start();
    try {
      if (process.waitFor() != 0) {
        throw new IllegalStateException(command + " ended with " + process.exitValue());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    return (System.nanoTime() - begun) / 1e9;
  }

  /** Copies a folder's files until they are on the disk; how many seconds that takes. */
  private static double copied(Path from, Path to) throws IOException {
    long begun = System.nanoTime();
    Files.createDirectories(to);
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = to.resolve(from.relativize(file).toString().replace('/', '-'));
        Files.copy(file, copy);
        try (FileChannel channel = FileChannel.open(copy, StandardOpenOption.WRITE)) {
          channel.force(true);
        }
      }
    }
    return (System.nanoTime() - begun) / 1e9;
  }

  private static double size(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }
}
