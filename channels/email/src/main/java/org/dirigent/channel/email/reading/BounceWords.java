package org.dirigent.channel.email.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The words of mail servers: by them a bounce without a report is known and understood. */
final class BounceWords {

  /** A meaning and the status code that stands for it. */
  private record Meaning(String status, Pattern words) {
    Meaning(String status, String words) {
      this(status, Pattern.compile("(?iu)" + words));
    }
  }

  private static final List<Meaning> MEANINGS =
      List.of(
          new Meaning(
              "5.2.2",
              "mailbox (?:is )?(?:full|exceeded)|over ?quota|quota (?:is )?exceed|exceeded (?:\\w+ ){0,3}(?:quota|storage)|disk ?quota"
                  + "|mailbox size limit|user is over|postfach (?:ist )?(?:voll|überfüllt)|mailfolder is full|insufficient (?:disk )?(?:space|storage)"
                  + "|storage (?:limit|quota)|not enough (?:space|storage)|too much (?:mail )?data|mailbox.{0,40}\\bfull\\b"),
          new Meaning(
              "5.7.1",
              "spam|black ?list|block ?list|blocked|spamhaus|\\bdnsbl\\b|\\brbl\\b|listed (?:at|in|by)|policy|dmarc|\\bspf\\b|dkim"
                  + "|access denied|relay(?:ing)? (?:access )?(?:denied|not (?:permitted|allowed))|not allowed|reputation|virus|content rejected"
                  + "|not authori[sz]ed|unauthenticated|message (?:was )?rejected (?:due to|for|by) content|you are not permitted"),
          new Meaning(
              "5.1.2",
              "(?:host|domain) (?:is )?(?:unknown|not found|does not exist|name not found)|unknown (?:host|domain)|unrouteable (?:mail )?(?:address|domain)"
                  + "|no such (?:host|domain)|name or service not known|couldn't find any host|domain.{0,60}does not exist"
                  + "|nullmx|null mx|all relevant mx records point|nxdomain"),
          new Meaning(
              "5.1.1",
              "(?:user|recipient|mailbox|account|address|addressee) (?:\\S+ )?(?:is |was )?(?:unknown|not found|does(?:n't| not) exist|invalid|unavailable|disabled|inactive|suspended|not known|not listed)"
                  + "|unknown (?:user|recipient|local|mailbox|address|account)|no such (?:user|recipient|mailbox|account|address|person|local)|no mailbox here|not a valid (?:user|recipient|mailbox)"
                  + "|invalid (?:recipient|mailbox|user|address)|does ?n[o']t have an? .{0,40}account|account .{0,60}(?:does not exist|disabled|inactive)"
                  + "|address (?:couldn.t be|could not be|wasn.t|not) found|e-?mail-?ad?dress.{0,40}not found|adresse.{0,60}(?:nicht gefunden|existiert nicht|unbekannt)"
                  + "|empfänger.{0,60}(?:unbekannt|nicht gefunden|existiert nicht)|mailbox unavailable|mailbox not found|user not|no longer (?:with|valid|active|available|exists)"
                  + "|recipient.{0,60}rejected|unbekannter (?:benutzer|empfänger)"),
          new Meaning(
              "5.3.4",
              "message (?:size )?(?:is )?(?:too (?:large|big)|exceeds)|size limit|nachricht.{0,20}zu groß|max(?:imum)? message size"),
          new Meaning("5.4.6", "too many hops|routing loop|loops? back to myself|mail loop"),
          new Meaning(
              "4.4.1",
              "timed? ?out|connection (?:refused|lost|dropped)|could not be delivered for|still (?:trying|being retried)|retry timeout|will (?:keep trying|be retried|retry)"
                  + "|not yet been delivered|delayed|verzögert|temporar|vorübergehend|try again later|greylist|gr[ea]y ?listed|deferred|unable to connect|no route to host"));

  private static final Pattern CODE =
      Pattern.compile(
          "(?<![\\d.])(?:[245]\\d\\d[ -]#?)?\\(?#?([245]\\.\\d{1,3}\\.\\d{1,3})(?![\\d.]*\\d)");
  private static final Pattern REPLY =
      Pattern.compile("(?m)(?<![\\d.:\\-/])([45][0-5]\\d)(?=[ \\-]\\D|[ \\-]?#?\\d\\.\\d)");
  private static final Pattern TELLING =
      Pattern.compile(
          "(?iu)could ?n[o']t be delivered|delivery (?:to the following|has failed|attempt)|wasn.t delivered|not (?:be )?delivered|unable to deliver|undeliverable"
              + "|konnte nicht (?:zugestellt|übermittelt|ausgeliefert)|permanent (?:fatal )?error|the following (?:address|recipient)|message (?:you sent )?(?:could not|has not)"
              + "|rcpt to:|smtp error|remote (?:host|server) (?:said|answered)|diagnostic|final-recipient|returned (?:message|mail)|failed permanently|delivery error");
  private static final Pattern STRONG =
      Pattern.compile(
          "(?iu)rcpt to:|final-recipient|this is the (?:qmail|mail system|mail delivery)|this message was created automatically by mail delivery");

  private BounceWords() {}

  static boolean tell(String words) {
    return TELLING.matcher(words).find() || code(words).isPresent();
  }

  static boolean strongly(String words) {
    return STRONG.matcher(words).find();
  }

  /** The most telling enhanced code: one that is not x.0.0, if there is such. */
  static Optional<String> code(String words) {
    var codes = new ArrayList<String>();
    CODE.matcher(words).results().limit(20).map(m -> m.group(1)).forEach(codes::add);
    return codes.stream()
        .filter(code -> !code.startsWith("2") && !code.endsWith(".0.0"))
        .findFirst()
        .or(() -> codes.stream().filter(code -> !code.startsWith("2")).findFirst());
  }

  /** The status that the words mean, if they mean any. */
  static Optional<String> meaning(String words) {
    return MEANINGS.stream()
        .filter(meaning -> meaning.words.matcher(words).find())
        .map(Meaning::status)
        .findFirst();
  }

  /** The first three-digit reply code. */
  static Optional<String> reply(String words) {
    var found = REPLY.matcher(words);
    return found.find() ? Optional.of(found.group(1)) : Optional.empty();
  }
}
