package org.dirigent.platform.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.dirigent.platform.StartRefused;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL, unpacked from their jar into a folder named by their checksum. */
record PostgresBinaries(Path folder) {

  /** The major version that the bundled programs speak; their data directories carry it. */
  static final String MAJOR = "18";

  /** Unpacks the programs below a home, once, and throws away those of an earlier release. */
  static PostgresBinaries unpackedIn(Path home) {
    try {
      URL archive = archive();
      Path folder = home.resolve("pg-" + checksum(archive));
      if (!Files.isDirectory(folder)) {
        unpack(archive, folder);
        removeOthers(home, folder);
      }
      return new PostgresBinaries(folder);
    } catch (IOException e) {
      throw new StartRefused(
          "PostgreSQL cannot be unpacked into %s (%s).".formatted(home, e),
          "Check that 100 MB are free there and that this user may write.",
          e);
    }
  }

  /** The full path of one program. */
  String program(String name) {
    return folder.resolve("bin").resolve(name).toString();
  }

  private static URL archive() {
    String machine = System.getProperty("os.arch");
    String name = machine.equals("aarch64") ? "arm_64" : "x86_64";
    URL archive = PostgresBinaries.class.getResource("/postgres-linux-" + name + ".txz");
    if (archive == null || !System.getProperty("os.name").equals("Linux")) {
      throw new StartRefused(
          "No PostgreSQL for %s on %s is bundled."
              .formatted(System.getProperty("os.name"), machine),
          "Use a PostgreSQL 18 of your own: --dirigent.database=external with spring.datasource.url,"
              + " spring.datasource.username and spring.datasource.password.");
    }
    return archive;
  }

  private static String checksum(URL archive) throws IOException {
    URLConnection connection = archive.openConnection();
    return connection instanceof JarURLConnection jar
        ? "%08x".formatted(jar.getJarEntry().getCrc())
        : Long.toString(connection.getContentLengthLong());
  }

  private static void unpack(URL archive, Path folder) throws IOException {
    Path unfinished = Files.createTempDirectory(folder.getParent(), "pg-new-");
    Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rwxr-xr-x"));
    try (InputStream packed = new BufferedInputStream(archive.openStream());
        var tar = new TarArchiveInputStream(new XZInputStream(packed))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        write(entry, tar, unfinished);
      }
    }
    try {
      Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileSystemException e) {
      FileSystemUtils.deleteRecursively(unfinished);
      if (!Files.isDirectory(folder)) { // else somebody else was faster
        throw e;
      }
    }
  }

  private static void write(TarArchiveEntry entry, InputStream content, Path root)
      throws IOException {
    Path target = root.resolve(entry.getName()).normalize();
    if (!target.startsWith(root)) {
      throw new IOException("the archive reaches outside its folder: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
    } else {
      Files.copy(content, target);
      boolean executable = (entry.getMode() & 0100) != 0;
      String rights = executable ? "rwxr-xr-x" : "rw-r--r--";
      Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(rights));
    }
  }

  private static void removeOthers(Path home, Path current) throws IOException {
    try (Stream<Path> files = Files.list(home)) {
      for (Path file : files.filter(PostgresBinaries::isUnpacked).toList()) {
        if (!file.equals(current)) {
          FileSystemUtils.deleteRecursively(file);
        }
      }
    }
  }

  private static boolean isUnpacked(Path file) {
    return file.getFileName().toString().startsWith("pg-");
  }
}
