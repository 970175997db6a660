package org.dirigent.channel.email.reading;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dirigent.channel.email.reading.Mail.Attachment;
import org.dirigent.channel.email.reading.Mail.Body;
import org.dirigent.channel.email.reading.Mail.Bounce;
import org.dirigent.channel.email.reading.Mail.Remark;

/** Makes a mail of what a walk over its parts has found. */
final class Understanding {

  private Understanding() {}

  static Mail of(PartWalk walk, ReadingLimits limits) {
    var found = walk.collected();
    var remarks = EnumSet.noneOf(Remark.class);
    remarks.addAll(walk.remarks());
    var words = new WordsOf(limits.html());
    var html = words.html(walk.words());
    if (html.isPresent() && html.get().length() >= limits.html()) {
      remarks.add(Remark.CUT);
    }
    var text = words.text(walk.words());
    var attachments = shown(found.attachments(), html);
    if (attachments.stream().anyMatch(a -> a.name().equalsIgnoreCase("winmail.dat"))) {
      remarks.add(Remark.TNEF);
    }
    var signs = new Signs(found.head(), found.envelope(), found, text);
    var kind = KindOfMail.of(signs);
    var bounce =
        kind == Mail.Kind.BOUNCE ? Optional.of(BounceReading.of(signs)) : Optional.<Bounce>empty();
    return new Mail(
        found.envelope(),
        body(text, html, found.envelope(), kind),
        attachments,
        kind,
        bounce,
        remarks,
        noted(signs),
        Authentication.of(found.head()));
  }

  private static Set<Mail.Sign> noted(Signs signs) {
    var noted = EnumSet.noneOf(Mail.Sign.class);
    if (signs.field("x-spam-flag").strip().startsWith("yes")) {
      noted.add(Mail.Sign.SPAM);
    }
    if (signs.head().all("Authentication-Results").stream()
        .anyMatch(result -> result.toLowerCase(Locale.ROOT).contains("dmarc=fail"))) {
      noted.add(Mail.Sign.DMARC_FAILED);
    }
    return noted;
  }

  /** A bounce repeats our mail without being a reply to it: nothing in it is folded. */
  private static Body body(String text, Optional<String> html, Envelope envelope, Mail.Kind kind) {
    var clean = html.map(CleanHtml::of);
    return kind == Mail.Kind.BOUNCE
        ? new Body(text, "", text, clean)
        : QuotedReply.fold(text, forwards(envelope), clean);
  }

  private static boolean forwards(Envelope envelope) {
    return envelope
        .subject()
        .toLowerCase(Locale.ROOT)
        .matches("(?s)^\\s*(re:|aw:)?\\s*(fwd?|wg|tr|doorst|i|rv|enc|vb|vl|pd)\\s*:.*");
  }

  private static List<Attachment> shown(List<Attachment> all, Optional<String> html) {
    return all.stream().map(one -> shown(one, html)).toList();
  }

  /** Disposition lies; what the HTML refers to is inline. */
  private static Attachment shown(Attachment one, Optional<String> html) {
    boolean inline =
        one.contentId().isPresent()
            && html.filter(h -> h.contains("cid:" + one.contentId().get())).isPresent();
    return new Attachment(one.name(), one.type(), one.bytes(), one.contentId(), inline);
  }
}
