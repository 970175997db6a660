package org.dirigent.platform.files;

import java.util.Optional;
import java.util.Set;
import org.dirigent.platform.FileCheck;
import org.dirigent.platform.FileReceipt.Reason;
import org.dirigent.platform.FileReceipt.Refused;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The content must be what the name's ending says. */
@Component
@Order(1)
final class TypeCheck implements FileCheck {

  private static final Set<String> ZIP =
      Set.of("application/zip", "application/x-tika-ooxml", "application/java-archive");
  private static final Set<String> OLD_OFFICE = Set.of("application/x-tika-msoffice");

  /** Text that browsers or machines would run; any other text may be called text. */
  private static final Set<String> RUNNABLE_TEXT =
      Set.of(
          "text/html",
          "application/xhtml+xml",
          "image/svg+xml",
          "application/xml",
          "application/x-sh",
          "application/x-bat",
          "application/javascript",
          "text/javascript",
          "application/hta",
          "text/x-php",
          "text/x-python",
          "text/x-perl");

  @Override
  public Optional<Refused> refusal(Suspect file) {
    String promised = AllowedTypes.promisedBy(file.name()).orElse("");
    return fits(promised, file.mediaType())
        ? Optional.empty()
        : Optional.of(
            new Refused(
                Reason.TYPE_MISMATCH,
                "'%s' should be %s, but its content is %s."
                    .formatted(file.name(), promised, file.mediaType())));
  }

  private static boolean fits(String promised, String found) {
    if (promised.startsWith("text/")) {
      return isText(found) && !RUNNABLE_TEXT.contains(found);
    }
    return found.equals(promised)
        || (AllowedTypes.isZipped(promised) && ZIP.contains(found))
        || (AllowedTypes.isOldOffice(promised) && OLD_OFFICE.contains(found));
  }

  private static boolean isText(String found) {
    return found.startsWith("text/")
        || found.equals("message/rfc822")
        || found.equals("application/octet-stream") // short Latin text; TextCheck looks closer
        || found.equals("application/json");
  }
}
