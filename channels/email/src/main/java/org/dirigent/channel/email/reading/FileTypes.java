package org.dirigent.channel.email.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;

/**
 * Finds the type of a file: what the mail says, unless it says nothing useful or the content shows
 * that it is wrong.
 */
final class FileTypes {

  private static final Set<String> SAYS_NOTHING =
      Set.of(
          "application/octet-stream",
          "application/octetstream",
          "application/binary",
          "application/unknown",
          "application/x-unknown",
          "application/force-download",
          "application/download");

  private FileTypes() {}

  static String of(PartHead part, byte[] look) {
    var said = part.mediaType();
    boolean silent = part.type().value().indexOf('/') < 0 || SAYS_NOTHING.contains(said);
    if (!silent && !isContradicted(said, look)) {
      return said;
    }
    return detected(part, look);
  }

  /** Pictures, documents and programs have signatures; who claims otherwise is not believed. */
  private static boolean isContradicted(String said, byte[] look) {
    if (look.length < 4) {
      return false;
    }
    var start = Bytes.asText(java.util.Arrays.copyOf(look, Math.min(8, look.length)));
    if (start.startsWith("MZ") && look.length > 64 && look[2] < 9) {
      return !said.contains("executable")
          && !said.contains("msdos")
          && !said.contains("msdownload");
    }
    return switch (said) {
      case "application/pdf" -> !Bytes.asText(look).contains("%PDF");
      case "image/png" -> !start.startsWith("\u0089PNG");
      case "image/jpeg", "image/jpg", "image/pjpeg" -> !start.startsWith("\u00ff\u00d8");
      case "image/gif" -> !start.startsWith("GIF8");
      case "application/zip" -> !start.startsWith("PK");
      default -> start.startsWith("%PDF") && !said.contains("pdf");
    };
  }

  private static String detected(PartHead part, byte[] look) {
    var known = new Metadata();
    part.fileName()
        .map(FileNames::clean)
        .ifPresent(name -> known.set(TikaCoreProperties.RESOURCE_NAME_KEY, name));
    try {
      return Types.KNOWN.detect(new ByteArrayInputStream(look), known).toString();
    } catch (IOException | RuntimeException unheardOf) {
      return MediaType.OCTET_STREAM.toString();
    }
  }

  /** Loaded only when a mail needs it: the table is large. */
  private static final class Types {
    static final MimeTypes KNOWN = MimeTypes.getDefaultMimeTypes();
  }
}
