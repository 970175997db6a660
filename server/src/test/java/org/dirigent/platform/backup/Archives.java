package org.dirigent.platform.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** What may become of an archive while it is kept. */
final class Archives {

  private Archives() {}

  /** A place well inside the bytes of a part. */
  static int positionOf(Path archive, String part) throws IOException {
    byte[] bytes = Files.readAllBytes(archive);
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    return text.indexOf(part) + part.length() + 60;
  }

  /** What a part becomes; nothing if it goes missing. */
  interface Change {
    @Nullable String of(String text);
  }

  /** The same archive with one part changed, or left out; the digest of the manifest fits. */
  static void rewrite(Path from, Path to, String part, Change change) throws IOException {
    try (var zip = new ZipFile(from.toFile());
        var out = new ZipOutputStream(Files.newOutputStream(to))) {
      byte[] manifest = {};
      for (ZipEntry entry : Collections.list(zip.entries())) {
        byte[] content = zip.getInputStream(entry).readAllBytes();
        if (entry.getName().equals(part)) {
          @Nullable String changed = change.of(new String(content, StandardCharsets.UTF_8));
          if (changed == null) {
            continue;
          }
          content = changed.getBytes(StandardCharsets.UTF_8);
        }
        manifest = entry.getName().equals(Manifest.NAME) ? content : manifest;
        boolean digest = entry.getName().equals(Manifest.DIGEST);
        out.putNextEntry(new ZipEntry(entry.getName()));
        out.write(digest ? Digest.of(manifest).getBytes(StandardCharsets.US_ASCII) : content);
        out.closeEntry();
      }
    }
  }
}
