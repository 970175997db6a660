package org.dirigent.channel.email;

import org.dirigent.channel.Assurance;
import org.dirigent.channel.email.reading.Authentication.Verdict;
import org.dirigent.channel.email.reading.Mail;

/** How sure it is that a mail is from whom it says, by the word of the mailbox's own server. */
final class Proof {

  private Proof() {}

  /** Proven only if our server says that the sender's domain stands behind it. */
  static Assurance of(MailboxSettings mailbox, Mail mail) {
    return verdict(mailbox, mail) == Verdict.PROVEN ? Assurance.ADDRESS_PROVEN : Assurance.CLAIMED;
  }

  /**
   * Whether the sender's domain disowns it. Where no server of ours is named anybody's word counts:
   * who forges that harms only themselves.
   */
  static boolean disowned(MailboxSettings mailbox, Mail mail) {
    return mailbox.account().setting("auth-server").isPresent()
        ? verdict(mailbox, mail) == Verdict.DISOWNED
        : mail.signs().contains(Mail.Sign.DMARC_FAILED);
  }

  private static Verdict verdict(MailboxSettings mailbox, Mail mail) {
    return mailbox
        .account()
        .setting("auth-server")
        .map(mail.authentication()::by)
        .orElse(Verdict.UNKNOWN);
  }
}
