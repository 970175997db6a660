package org.dirigent.platform.files;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.dirigent.platform.FileCheck;
import org.dirigent.platform.FileReceipt.Reason;
import org.dirigent.platform.FileReceipt.Refused;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Office files must be what they say, hold no macros, and not unpack to more than fits. */
@Component
@Order(4)
final class OfficeCheck implements FileCheck {

  private static final int MOST_ENTRIES = 5_000;
  private static final long MOST_UNPACKED = 256L * 1024 * 1024;
  private static final Needle OLD_MACROS =
      new Needle("_VBA_PROJECT".getBytes(StandardCharsets.UTF_16LE));

  @Override
  public Optional<Refused> refusal(Suspect file) throws IOException {
    String promised = AllowedTypes.promisedBy(file.name()).orElse("");
    try (InputStream content = file.content()) {
      if (AllowedTypes.isZipped(promised)) {
        return zipped(file.name(), content);
      }
      boolean macros = AllowedTypes.isOldOffice(promised) && OLD_MACROS.isIn(content);
      return macros ? macros() : Optional.empty();
    }
  }

  private static Optional<Refused> zipped(String name, InputStream content) throws IOException {
    Unpacked unpacked = new Unpacked();
    try (ZipInputStream zip = new ZipInputStream(content)) {
      for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
        if (!unpacked.count(e.getName(), zip)) {
          return refused(Reason.INFECTED, "The file unpacks to more than any document would.");
        }
      }
    } catch (ZipException | EOFException | IllegalArgumentException e) {
      return refused(Reason.TYPE_MISMATCH, "'" + name + "' is damaged or no office file.");
    }
    if (!unpacked.document) {
      return refused(Reason.TYPE_MISMATCH, "'" + name + "' is an archive, but no office file.");
    }
    return unpacked.macros ? macros() : Optional.empty();
  }

  private static Optional<Refused> macros() {
    return refused(Reason.INFECTED, "The file holds macros. Save it without them.");
  }

  private static Optional<Refused> refused(Reason reason, String detail) {
    return Optional.of(new Refused(reason, detail));
  }

  /** What one walk through an archive showed. */
  private static final class Unpacked {

    private final byte[] window = new byte[32 * 1024];
    private int entries;
    private long bytes;
    private boolean document;
    private boolean macros;

    /** Looks at the next entry; false when it all becomes too much. */
    boolean count(String name, ZipInputStream zip) throws IOException {
      document |= name.equals("[Content_Types].xml") || name.equals("mimetype");
      String lower = name.toLowerCase(Locale.ROOT);
      macros |= lower.endsWith("vbaproject.bin") || lower.startsWith("basic/");
      for (int read = zip.read(window); read >= 0; read = zip.read(window)) {
        bytes += read;
        if (bytes > MOST_UNPACKED) {
          return false;
        }
      }
      return ++entries <= MOST_ENTRIES;
    }
  }
}
