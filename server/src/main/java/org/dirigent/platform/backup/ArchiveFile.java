package org.dirigent.platform.backup;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * The file that an archive becomes: written under another name that only its owner may read, and
 * under its own only once every byte is on the disk. So a file of that name is always whole.
 */
final class ArchiveFile implements Closeable {

  private final Path file;
  private final Path draft;
  private final FileChannel channel;
  private boolean done;

  private ArchiveFile(Path file, Path draft, FileChannel channel) {
    this.file = file;
    this.draft = draft;
    this.channel = channel;
  }

  /** Begins to write; refuses to write over something unless asked to. */
  static ArchiveFile begin(Path file, boolean force) {
    if (!force && Files.exists(file)) {
      throw Refused.because(
          "%s is there already.".formatted(file),
          "Name another file, or add --force to replace it.");
    }
    Path draft = file.resolveSibling(file.getFileName() + ".partial");
    try {
      Files.deleteIfExists(draft);
      return new ArchiveFile(file, draft, create(draft));
    } catch (IOException e) {
      throw Refused.because(
          "%s cannot be written (%s).".formatted(draft, e),
          "Give this user the right to write there, or name another file.",
          e);
    }
  }

  private static FileChannel create(Path draft) throws IOException {
    var ownerOnly =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    return FileChannel.open(
        draft,
        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE),
        ownerOnly);
  }

  SeekableByteChannel channel() {
    return channel;
  }

  /** Everything is written: makes it last and gives it its name. */
  void finish() throws IOException {
    channel.force(true);
    channel.close();
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
        directory.force(true);
      }
    }
    done = true;
  }

  /** Leaves nothing behind unless it was finished. */
  @Override
  public void close() throws IOException {
    channel.close();
    if (!done) {
      Files.deleteIfExists(draft);
    }
  }
}
