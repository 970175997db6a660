package org.dirigent.platform.backup;

import io.airlift.compress.zstd.ZstdOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes an archive: a ZIP whose parts are compressed by Zstandard, each by itself, and whose last
 * part is the manifest. Ordinary tools open both.
 */
final class ArchiveWriter implements Closeable {

  private static final int BUFFER = 1 << 16;

  private final ZipArchiveOutputStream zip;
  private final Progress progress;
  private final List<Part> parts = new ArrayList<>();

  ArchiveWriter(SeekableByteChannel channel, Progress progress) throws IOException {
    this.zip = new ZipArchiveOutputStream(channel);
    this.progress = progress;
    zip.setUseZip64(Zip64Mode.AsNeeded);
  }

  /** Whoever writes a part's bytes and says how many rows they were. */
  @FunctionalInterface
  interface Rows<X extends Exception> {
    long writeTo(OutputStream out) throws IOException, X;
  }

  /** Adds the rows of a table. */
  <X extends Exception> void add(Table table, Rows<X> content) throws IOException, X {
    begin(table.part());
    var packed = new CountedOutput(zip, _ -> {});
    var plain = new CountedOutput(new ZstdOutputStream(packed), progress::bytes);
    var buffered = new java.io.BufferedOutputStream(plain, BUFFER);
    long rows = content.writeTo(buffered);
    buffered.close();
    zip.closeArchiveEntry();
    parts.add(
        new Part(
            table.part(),
            table.name(),
            table.columns(),
            table.binary(),
            rows,
            plain.size(),
            packed.size(),
            packed.hex()));
  }

  /** What was added so far. */
  List<Part> parts() {
    return List.copyOf(parts);
  }

  /** Adds the manifest, its digest, and the end. */
  void finish(Manifest manifest) throws IOException {
    byte[] text = JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest);
    write(Manifest.NAME, text);
    write(Manifest.DIGEST, (Digest.of(text) + "\n").getBytes(StandardCharsets.US_ASCII));
    zip.finish();
  }

  private void write(String name, byte[] content) throws IOException {
    begin(name);
    zip.write(content);
    zip.closeArchiveEntry();
  }

  private void begin(String name) throws IOException {
    var entry = new ZipArchiveEntry(name);
    entry.setMethod(ZipEntry.STORED);
    zip.putArchiveEntry(entry);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
