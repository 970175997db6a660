package org.dirigent.platform.files;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The types that are taken, by the endings that a name may have; everything else is refused. */
final class AllowedTypes {

  private static final String OOXML = "application/vnd.openxmlformats-officedocument.";
  private static final String ODF = "application/vnd.oasis.opendocument.";

  private static final Map<String, String> BY_ENDING =
      Map.ofEntries(
          Map.entry("png", "image/png"),
          Map.entry("jpg", "image/jpeg"),
          Map.entry("jpeg", "image/jpeg"),
          Map.entry("gif", "image/gif"),
          Map.entry("webp", "image/webp"),
          Map.entry("pdf", "application/pdf"),
          Map.entry("txt", "text/plain"),
          Map.entry("csv", "text/csv"),
          Map.entry("docx", OOXML + "wordprocessingml.document"),
          Map.entry("xlsx", OOXML + "spreadsheetml.sheet"),
          Map.entry("pptx", OOXML + "presentationml.presentation"),
          Map.entry("odt", ODF + "text"),
          Map.entry("ods", ODF + "spreadsheet"),
          Map.entry("odp", ODF + "presentation"),
          Map.entry("doc", "application/msword"),
          Map.entry("xls", "application/vnd.ms-excel"),
          Map.entry("ppt", "application/vnd.ms-powerpoint"));

  /** What every browser shows without running anything. */
  private static final Set<String> SAFE_INLINE =
      Set.of("image/png", "image/jpeg", "image/gif", "image/webp");

  private AllowedTypes() {}

  /** The type that a name promises, if it is one that we take. */
  static Optional<String> promisedBy(String name) {
    int dot = name.lastIndexOf('.');
    return Optional.ofNullable(BY_ENDING.get(name.substring(dot + 1).toLowerCase(Locale.ROOT)))
        .filter(_ -> dot > 0);
  }

  static boolean isImage(String type) {
    return SAFE_INLINE.contains(type);
  }

  static boolean isZipped(String type) {
    return type.startsWith(OOXML) || type.startsWith(ODF);
  }

  static boolean isOldOffice(String type) {
    return type.equals("application/msword") || type.startsWith("application/vnd.ms-");
  }

  static String all() {
    return String.join(", ", BY_ENDING.keySet().stream().sorted().toList());
  }
}
