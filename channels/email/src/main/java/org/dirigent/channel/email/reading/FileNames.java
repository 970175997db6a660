package org.dirigent.channel.email.reading;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Makes names of files harmless and readable; finds one where the mail gives none. */
final class FileNames {

  private static final int LONGEST = 150;
  private static final Pattern UNFIT =
      Pattern.compile("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029<>:\"|?*\\\\/]");
  private static final Map<String, String> ENDINGS =
      Map.ofEntries(
          Map.entry("message/rfc822", ".eml"),
          Map.entry("text/calendar", ".ics"),
          Map.entry("text/vcard", ".vcf"),
          Map.entry("text/plain", ".txt"),
          Map.entry("text/html", ".html"),
          Map.entry("image/jpeg", ".jpg"),
          Map.entry("image/png", ".png"),
          Map.entry("image/gif", ".gif"),
          Map.entry("application/pdf", ".pdf"),
          Map.entry("application/zip", ".zip"),
          Map.entry("application/pkcs7-signature", ".p7s"),
          Map.entry("application/pgp-signature", ".asc"));

  private FileNames() {}

  static String of(PartHead part, String type, byte[] look) {
    return part.fileName()
        .map(FileNames::clean)
        .filter(name -> !name.isEmpty())
        .orElseGet(() -> invented(type, look));
  }

  /** The last element of a path, without letters that are unfit or deceive about direction. */
  static String clean(String name) {
    var normal = java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFC);
    var last = normal.replaceAll("^.*[/\\\\](?=[^/\\\\])", "");
    var fit = UNFIT.matcher(last).replaceAll("_").strip().replaceAll("^\\.+", "_");
    return fit.length() <= LONGEST ? fit : shortened(fit);
  }

  private static String shortened(String name) {
    int dot = name.lastIndexOf('.');
    var ending = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
    int end = LONGEST - ending.length();
    return name.substring(0, Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end)
        + ending;
  }

  private static String invented(String type, byte[] look) {
    var ending = ENDINGS.getOrDefault(type, "");
    if (type.equals("message/rfc822")) {
      return subject(look).map(subject -> clean(subject + ending)).orElse("message" + ending);
    }
    return (type.startsWith("image/") ? "image" : "attachment") + ending;
  }

  private static Optional<String> subject(byte[] look) {
    var subject = HeaderText.PLAIN.decode(HeaderBlock.parse(Bytes.asText(look)).first("Subject"));
    return Optional.of(subject.strip()).filter(s -> !s.isEmpty());
  }
}
