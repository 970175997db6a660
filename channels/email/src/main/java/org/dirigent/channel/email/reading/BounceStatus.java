package org.dirigent.channel.email.reading;

import java.util.Map;
import java.util.Optional;
import org.dirigent.channel.email.reading.Mail.Severity;

/** Finds the status code of a bounce and what it means for the address. */
final class BounceStatus {

  private static final Map<String, String> REPLIES =
      Map.of(
          "421", "4.4.2", "450", "4.2.1", "451", "4.3.0", "452", "4.2.2", "550", "5.1.1", "551",
          "5.1.6", "552", "5.2.2", "553", "5.1.3", "554", "5.0.0");

  private BounceStatus() {}

  /**
   * The most specific status that anybody gives.
   *
   * @param said the report's own status, perhaps empty or as vague as 5.0.0
   * @param diagnostic what the other server answered
   * @param words the text of the bounce
   */
  static String of(String said, String diagnostic, String words) {
    var stated = BounceWords.code(said);
    return stated
        .filter(BounceStatus::isSpecific)
        .or(() -> BounceWords.code(diagnostic).filter(BounceStatus::isSpecific))
        .or(() -> fitting(BounceWords.meaning(diagnostic), stated))
        .or(
            () ->
                diagnostic.isEmpty() && stated.isEmpty()
                    ? BounceWords.code(words)
                    : Optional.empty())
        .or(
            () ->
                stated.isPresent() ? Optional.empty() : fitting(BounceWords.meaning(words), stated))
        .or(() -> stated)
        .or(
            () ->
                BounceWords.reply(diagnostic)
                    .or(() -> BounceWords.reply(words))
                    .map(BounceStatus::mapped))
        .orElse("5.0.0");
  }

  private static boolean isSpecific(String code) {
    return !code.endsWith(".0.0");
  }

  /** Words may make 5.0.0 more specific, but not turn a delay into a failure. */
  private static Optional<String> fitting(Optional<String> meant, Optional<String> stated) {
    return meant.map(m -> stated.map(s -> s.charAt(0) + m.substring(1)).orElse(m));
  }

  private static String mapped(String reply) {
    return REPLIES.getOrDefault(reply, reply.charAt(0) + ".0.0");
  }

  static Severity severity(String status, String diagnostic) {
    if (status.startsWith("4")) {
      return Severity.SOFT;
    }
    return switch (status.substring(1)) {
      case ".2.2", ".2.3", ".2.4", ".3.1", ".3.2", ".3.4", ".4.5", ".4.7", ".4.2", ".4.3", ".4.6" ->
          Severity.SOFT;
      case ".1.7", ".1.8", ".5.3" -> Severity.POLICY;
      case ".7.0", ".7.1", ".0.0" -> byWords(status, diagnostic);
      default -> status.startsWith("5.7.") ? Severity.POLICY : Severity.HARD;
    };
  }

  private static Severity byWords(String status, String diagnostic) {
    var meant = BounceWords.meaning(diagnostic).orElse("");
    if (status.startsWith("5.7.")) {
      return meant.equals("5.1.1") && !diagnostic.contains("5.7.")
          ? Severity.HARD
          : Severity.POLICY;
    }
    return switch (meant) {
      case "5.7.1" -> Severity.POLICY;
      case "5.2.2", "5.3.4", "4.4.1", "5.4.6" -> Severity.SOFT;
      default -> Severity.HARD;
    };
  }
}
