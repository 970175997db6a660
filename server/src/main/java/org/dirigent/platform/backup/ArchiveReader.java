package org.dirigent.platform.backup;

import io.airlift.compress.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads an archive and finds out whether it is what was written. */
final class ArchiveReader implements Closeable {

  private static final int BUFFER = 1 << 16;

  private final Path file;
  private final ZipFile zip;
  private final Manifest manifest;

  private ArchiveReader(Path file, ZipFile zip, Manifest manifest) {
    this.file = file;
    this.zip = zip;
    this.manifest = manifest;
  }

  /** Opens an archive and believes its manifest only if it is whole. */
  static ArchiveReader open(Path file) {
    if (!Files.isRegularFile(file)) {
      throw Refused.because("There is no file %s.".formatted(file), "Name the archive to restore.");
    }
    ZipFile zip;
    try {
      zip = ZipFile.builder().setPath(file).get();
    } catch (IOException e) {
      throw Refused.damaged(
          "%s is cut off at its end, or no backup of Dirigent (%s)."
              .formatted(file, e.getMessage()));
    }
    try {
      return new ArchiveReader(file, zip, manifest(file, zip));
    } catch (RuntimeException refused) {
      try (zip) {
        throw refused;
      } catch (IOException e) {
        refused.addSuppressed(e);
        throw refused;
      }
    }
  }

  Manifest manifest() {
    return manifest;
  }

  /**
   * Reads every part once and compares it with the manifest.
   *
   * @throws Refused naming the first part that is not what was written
   */
  void verify(Progress progress) {
    for (Part part : manifest.parts()) {
      progress.begin(part.table());
      var digest = new Digest();
      byte[] buffer = new byte[BUFFER];
      try (InputStream packed = packed(part)) {
        for (int read = packed.read(buffer); read >= 0; read = packed.read(buffer)) {
          digest.add(buffer, 0, read);
          progress.bytes(read);
        }
      } catch (IOException e) {
        throw damaged(part, "cannot be read (" + e.getMessage() + ")");
      }
      if (digest.size() != part.packed() || !digest.hex().equals(part.sha256())) {
        throw damaged(part, "is not what was written: its SHA-256 is another");
      }
    }
  }

  /** The rows of a part as they were before compression. */
  InputStream open(Part part) throws IOException {
    return new BufferedInputStream(new ZstdInputStream(packed(part)), BUFFER);
  }

  private InputStream packed(Part part) throws IOException {
    ZipArchiveEntry entry = zip.getEntry(part.name());
    if (entry == null) {
      throw damaged(part, "is missing");
    }
    return zip.getInputStream(entry);
  }

  private Refused damaged(Part part, String how) {
    return Refused.damaged("%s is damaged: the part %s %s.".formatted(file, part.name(), how));
  }

  private static Manifest manifest(Path file, ZipFile zip) {
    byte[] text = bytes(file, zip, Manifest.NAME);
    String digest = new String(bytes(file, zip, Manifest.DIGEST), StandardCharsets.US_ASCII);
    if (!digest.strip().equals(Digest.of(text))) {
      throw Refused.damaged(
          "%s is damaged: %s is not what was written.".formatted(file, Manifest.NAME));
    }
    int format = formatOf(file, text);
    if (format != Manifest.FORMAT) {
      throw Refused.because(
          "%s was written by a newer Dirigent, in format %d; this one reads format %d."
              .formatted(file, format, Manifest.FORMAT),
          "Restore it with that newer release.");
    }
    return JsonMapper.shared().readValue(text, Manifest.class);
  }

  private static int formatOf(Path file, byte[] manifest) {
    try {
      return JsonMapper.shared().readTree(manifest).path("format").asInt();
    } catch (JacksonException e) {
      throw Refused.damaged("%s has no readable manifest.".formatted(file));
    }
  }

  private static byte[] bytes(Path file, ZipFile zip, String name) {
    ZipArchiveEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw Refused.damaged(
          "%s is damaged, or no backup of Dirigent: the part %s is missing.".formatted(file, name));
    }
    try (InputStream content = zip.getInputStream(entry)) {
      return content.readAllBytes();
    } catch (IOException e) {
      throw Refused.damaged("%s is damaged: %s cannot be read (%s).".formatted(file, name, e));
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
