package org.dirigent.platform.files;

import java.io.BufferedInputStream;
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

  @Override
  public Optional<Refused> refusal(Suspect file) throws IOException {
    if (!AllowedTypes.promisedBy(file.name()).orElse("").startsWith("text/")) {
      return Optional.empty();
    }
    try (InputStream content = new BufferedInputStream(file.content())) {
      return isText(content)
          ? Optional.empty()
          : Optional.of(
              new Refused(
                  Reason.TYPE_MISMATCH, "'" + file.name() + "' is not text all the way through."));
    }
  }

  private static boolean isText(InputStream content) throws IOException {
    int first = content.read();
    int second = content.read();
    boolean wide = (first == 0xFF && second == 0xFE) || (first == 0xFE && second == 0xFF);
    boolean clean = !isControl(first) && !isControl(second);
    while (!wide && clean) {
      int next = content.read();
      if (next < 0) {
        return true;
      }
      clean = !isControl(next);
    }
    return wide; // UTF-16, in which zeros are usual
  }

  /** Neither a letter nor white space in any encoding that people use. */
  private static boolean isControl(int octet) {
    return (octet >= 0 && octet < 9) || (octet > 13 && octet < 27) || octet == 127;
  }
}
