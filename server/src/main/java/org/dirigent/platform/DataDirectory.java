package org.dirigent.platform;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The one place on disk where this process keeps everything: database, keys, logs. It belongs to
 * one running process at a time; the operating system gives it free when that process ends, however
 * it ends.
 */
public final class DataDirectory implements AutoCloseable {

  private final Path path;
  private final FileChannel lock;

  private DataDirectory(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  /**
   * Creates the directory where it is missing and takes it for this process.
   *
   * @throws StartRefused when it cannot be written or another process has it
   */
  public static DataDirectory open(Path folder) {
    Path path = folder.toAbsolutePath().normalize();
    try {
      ownerOnly(path);
      return new DataDirectory(path, lock(path));
    } catch (IOException e) {
      throw new StartRefused(
          "The data directory %s cannot be written (%s).".formatted(path, e),
          "Give this user the right to write there, or choose another directory with --data DIR.",
          e);
    }
  }

  /** The directory itself, absolute. */
  public Path path() {
    return path;
  }

  /** A folder inside that only this user may open, created where it is missing. */
  public Path folder(String name) {
    try {
      return ownerOnly(path.resolve(name));
    } catch (IOException e) {
      throw new StartRefused(
          "The folder %s cannot be created (%s).".formatted(path.resolve(name), e),
          "Check who owns the data directory and whether the disk is full.",
          e);
    }
  }

  /** Gives the directory free for the next process. */
  @Override
  public void close() throws IOException {
    lock.close();
  }

  private static Path ownerOnly(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return folder;
    }
    var rights = PosixFilePermissions.fromString("rwx------");
    return Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(rights));
  }

  private static FileChannel lock(Path path) throws IOException {
    Path file = path.resolve("lock");
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (!tryLock(channel)) {
      channel.close();
      throw alreadyRunning(path, Files.readString(file).strip());
    }
    channel.truncate(0);
    String process = ProcessHandle.current().pid() + "\n";
    channel.write(StandardCharsets.US_ASCII.encode(process));
    return channel;
  }

  private static boolean tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false; // this very process has it
    }
  }

  private static StartRefused alreadyRunning(Path path, String process) {
    return new StartRefused(
        "Dirigent is already running on the data directory %s (process %s)."
            .formatted(path, process.isEmpty() ? "unknown" : process),
        "Stop that one first, or start this one beside it: --data ANOTHER_DIR --port ANOTHER_PORT.");
  }
}
