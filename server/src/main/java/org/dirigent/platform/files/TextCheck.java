package org.dirigent.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.dirigent.platform.FileCheck;
import org.dirigent.platform.FileReceipt.Reason;
import org.dirigent.platform.FileReceipt.Refused;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Text must be text to its end, not only where somebody looks first. */
@Component
@Order(5)
final class TextCheck implements FileCheck {

  private static final Needle ZERO = new Needle(new byte[] {0});

  @Override
  public Optional<Refused> refusal(Suspect file) throws IOException {
    if (!AllowedTypes.promisedBy(file.name()).orElse("").startsWith("text/")) {
      return Optional.empty();
    }
    try (InputStream content = file.content()) {
      return wide(content) || !ZERO.isIn(content)
          ? Optional.empty()
          : Optional.of(
              new Refused(
                  Reason.TYPE_MISMATCH, "'" + file.name() + "' is not text all the way through."));
    }
  }

  /** UTF-16, in which zeros are usual. */
  private static boolean wide(InputStream content) throws IOException {
    int first = content.read();
    int second = content.read();
    return (first == 0xFF && second == 0xFE) || (first == 0xFE && second == 0xFF);
  }
}
