package org.dirigent.channel;

import java.util.List;
import java.util.Optional;

/**
 * What stands over a mail. Nothing in it can begin another line of the head.
 *
 * @param replyTo where answers shall go, if not to the sender
 * @param bcc only on mails of ours
 * @param references ids of the mails that it continues, without brackets, oldest first
 * @param after mails of ours that it continues as well, oldest first; only on mails of ours
 */
public record MailHead(
    String subject,
    MailParty from,
    Optional<MailParty> replyTo,
    List<MailParty> to,
    List<MailParty> cc,
    List<MailParty> bcc,
    List<String> references,
    List<MessageId> after) {

  /** Most people in one line of the head. */
  public static final int PARTIES = 50;

  /** Longest subject, in characters. */
  public static final int SUBJECT_LIMIT = 500;

  private static final int REFERENCES = 50;

  /** One that continues no mail of ours. */
  public MailHead(
      String subject,
      MailParty from,
      Optional<MailParty> replyTo,
      List<MailParty> to,
      List<MailParty> cc,
      List<MailParty> bcc,
      List<String> references) {
    this(subject, from, replyTo, to, cc, bcc, references, List.of());
  }

  /** The same, which continues these mails of ours. */
  public MailHead after(List<MessageId> ours) {
    return new MailHead(subject, from, replyTo, to, cc, bcc, references, ours);
  }

  public MailHead {
    subject = cut(MailParty.oneLine(subject), SUBJECT_LIMIT);
    to = first(to);
    cc = first(cc);
    bcc = first(bcc);
    after = List.copyOf(after.subList(0, Math.min(REFERENCES, after.size())));
    references =
        List.copyOf(
            references.subList(Math.max(0, references.size() - REFERENCES), references.size()));
  }

  private static List<MailParty> first(List<MailParty> all) {
    return List.copyOf(all.subList(0, Math.min(PARTIES, all.size())));
  }

  private static String cut(String text, int limit) {
    if (text.length() <= limit) {
      return text;
    }
    return text.substring(0, Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit);
  }
}
