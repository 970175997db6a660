package org.dirigent.channel.email.reading;

import java.util.List;
import java.util.regex.Pattern;
import org.dirigent.channel.email.reading.Mail.Kind;

/**
 * Judges who or what wrote a mail: headers first (RFC 3834 and what came before it), words only
 * where headers are silent.
 */
final class KindOfMail {

  private static final Pattern DAEMON =
      Pattern.compile(
          "^(?:mailer[-_.]?daemon|postmaster|mail-?daemon|mmdf|uucp|maildelivery|mdaemon|failmaster"
              + "|mail[-_.]delivery[-_.].*|double-bounce|bounce|microsoftexchange[0-9a-f]{32})@.*"
              + "|^(?:mailer-daemon|postmaster|)$");
  private static final Pattern DAEMON_NAME =
      Pattern.compile(
          ".*(?:mail delivery (?:sub|sys|serv)|mailer[- ]daemon|mail administrator|delivery subsystem"
              + "|microsoft outlook|mail system|system administrator|systemadministrator|postmaster).*");
  private static final Pattern NO_REPLY =
      Pattern.compile("^(?:no|do-?not|nicht|keine?)[-_.]?(?:reply|replies|antwort(?:en)?)[^@]*@.*");
  private static final Pattern BOUNCED =
      Pattern.compile(
          "(?iu)undeliver|unzustellbar|nicht zustellbar|returned mail|return(?:ed)? to sender|delivery (?:status|fail|error|report|notif|problem|incident|unsuccess)"
              + "|mail delivery|failure (?:notice|delivery|report)|delivery has failed|delayed|warning: (?:could not|message)"
              + "|zustellung|konnte nicht zugestellt|not delivered|nondeliver|non remis|echec|impossible to deliver|mail failed"
              + "|mail system error|error sending|mail could not|unable to deliver|message not|nicht übermittelt|permanent(?:er)? fehler"
              + "|rejected|there was an error|problem(?:s)? delivering|no se puede|mensaje no|mancata consegna|bounce");
  private static final Pattern AUTO_SUBJECT =
      Pattern.compile(
          "(?iu)^\\W*(?:(?:re|aw)\\s*:\\s*)?(?:auto(?:matic|matische)?[- _]?(?:reply|response|responder|antwort|answer)|auto(?:matisch)?:"
              + "|automated (?:reply|response)|out[- ]of[- ](?:the[- ])?office|ooo\\b|abwesen|ich bin (?:nicht im büro|im urlaub)"
              + "|vacation|on holiday|away from|réponse automatique|respuesta autom|risposta automatica|eingangsbestätigung"
              + "|automatisch antwoord|autosvar|automatické|odpowiedź automatyczna|i am (?:away|out))");

  private KindOfMail() {}

  static Kind of(Signs signs) {
    if (isBounce(signs)) {
      return Kind.BOUNCE;
    }
    if (isReply(signs)) {
      return Kind.AUTO_REPLY;
    }
    return isList(signs) ? Kind.LIST : isMachine(signs) ? Kind.AUTO_REPLY : Kind.PERSON;
  }

  private static boolean isBounce(Signs signs) {
    if (!signs.reports().isEmpty()) {
      return reported(signs);
    }
    if (signs.has("X-Failed-Recipients") || signs.parts().reportType().equals("delivery-status")) {
      return true;
    }
    boolean daemon = isDaemon(signs);
    boolean machine = signs.nullReturnPath() || signs.field("auto-submitted").startsWith("auto");
    return (daemon || machine) && byWords(signs, daemon);
  }

  /** The words of the whole mail are looked at last, for it may be long. */
  private static boolean byWords(Signs signs, boolean daemon) {
    boolean said = BOUNCED.matcher(signs.subject()).find();
    boolean proof = BounceWords.tell(signs.words()) || !signs.parts().returned().isEmpty();
    if (daemon) {
      return (said || proof) && !AUTO_SUBJECT.matcher(signs.subject()).find();
    }
    return proof && (said || BounceWords.strongly(signs.words()) && signs.nullReturnPath());
  }

  /** A report that something was delivered, relayed or read is no bounce. */
  private static boolean reported(Signs signs) {
    if (signs.parts().reportType().equals("feedback-report")) {
      return true;
    }
    return !signs.parts().reportType().equals("disposition-notification")
        && DeliveryReport.of(signs.reports()).stream().anyMatch(DeliveryReport::bad);
  }

  private static boolean isDaemon(Signs signs) {
    return DAEMON.matcher(signs.sender()).matches()
        || DAEMON_NAME.matcher(signs.senderName()).matches();
  }

  /** Somebody's program answered a mail. */
  private static boolean isReply(Signs signs) {
    var submitted = signs.field("auto-submitted");
    var precedence = signs.field("precedence");
    return submitted.startsWith("auto-replied")
        || signs.parts().reportType().equals("disposition-notification")
        || !signs.reports().isEmpty()
        || List.of("X-Autoreply", "X-Autorespond", "X-Autoresponder", "X-Auto-Reply", "X-Vacation")
            .stream()
            .anyMatch(name -> signs.has(name) && !signs.field(name).equals("no"))
        || precedence.startsWith("auto")
        || signs.field("x-precedence").startsWith("auto")
        || AUTO_SUBJECT.matcher(signs.subject()).find();
  }

  private static boolean isList(Signs signs) {
    var precedence = signs.field("precedence");
    return List.of(
                "List-Id",
                "List-Unsubscribe",
                "List-Post",
                "List-Help",
                "X-Mailing-List",
                "Mailing-List",
                "X-List")
            .stream()
            .anyMatch(signs::has)
        || precedence.startsWith("list")
        || precedence.startsWith("bulk")
        || precedence.startsWith("junk");
  }

  /** A machine wrote of its own accord: nobody there would read an answer. */
  private static boolean isMachine(Signs signs) {
    var submitted = signs.field("auto-submitted");
    return !submitted.isEmpty() && !submitted.startsWith("no")
        || signs.has("X-Auto-Response-Suppress")
        || signs.nullReturnPath()
        || NO_REPLY.matcher(signs.sender()).matches()
        || !signs.sender().isEmpty() && isDaemon(signs);
  }
}
