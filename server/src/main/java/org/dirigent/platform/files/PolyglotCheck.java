package org.dirigent.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dirigent.platform.FileCheck;
import org.dirigent.platform.FileReceipt.Reason;
import org.dirigent.platform.FileReceipt.Refused;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Refuses images and PDF files that are something else as well: programs read their own format from
 * wherever it begins, so one file can be harmless to us and an archive or a page to somebody else.
 */
@Component
@Order(3)
final class PolyglotCheck implements FileCheck {

  private static final int HEAD = 1024;

  /** An archive's directory ends in the last 64 kB. */
  private static final int TAIL = 65_557;

  private static final Needle END_OF_ZIP = new Needle(new byte[] {'P', 'K', 5, 6});
  private static final List<String> PAGES =
      List.of("<script", "<html", "<svg", "<!doctype", "<iframe", "<?php", "<%");

  @Override
  public Optional<Refused> refusal(Suspect file) throws IOException {
    boolean pdf = file.mediaType().equals("application/pdf");
    if (!pdf && !AllowedTypes.isImage(file.mediaType())) {
      return Optional.empty();
    }
    String head = head(file);
    if (pdf ? !head.startsWith("%PDF-") : head.contains("%PDF-")) {
      return refused("a PDF that does not begin at its beginning");
    }
    if (!pdf && PAGES.stream().anyMatch(head.toLowerCase(Locale.ROOT)::contains)) {
      return refused("an image and a page in one");
    }
    return endsLikeAnArchive(file) ? refused("an archive in disguise") : Optional.empty();
  }

  private static String head(Suspect file) throws IOException {
    try (InputStream content = file.content()) {
      return new String(content.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
    }
  }

  private static boolean endsLikeAnArchive(Suspect file) throws IOException {
    try (InputStream content = file.content()) {
      content.skipNBytes(Math.max(0, file.size() - TAIL));
      byte[] tail = content.readNBytes(TAIL);
      return END_OF_ZIP.isIn(tail, tail.length);
    }
  }

  private static Optional<Refused> refused(String what) {
    return Optional.of(new Refused(Reason.INFECTED, "The file is " + what + "."));
  }
}
