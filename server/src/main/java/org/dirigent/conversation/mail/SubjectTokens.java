package org.dirigent.conversation.mail;

import org.dirigent.channel.AccountId;
import org.dirigent.channel.Accounts;
import org.dirigent.channel.Content;
import org.dirigent.channel.MailHead;
import org.dirigent.conversation.ConversationId;
import org.springframework.stereotype.Component;

/** Puts the code of the conversation into the subject, where the mailbox wants it. */
@Component
final class SubjectTokens {

  private final Accounts accounts;
  private final ConversationCodes codes;

  SubjectTokens(Accounts accounts, ConversationCodes codes) {
    this.accounts = accounts;
    this.codes = codes;
  }

  Content.Mail onto(Content.Mail mail, AccountId account, ConversationId conversation) {
    boolean wanted =
        accounts
            .find(account)
            .flatMap(ours -> ours.setting("subject-token"))
            .filter("true"::equals)
            .isPresent();
    return wanted ? named(mail, conversation) : mail;
  }

  private Content.Mail named(Content.Mail mail, ConversationId conversation) {
    MailHead head = mail.head();
    String bare = head.subject().isBlank() ? head.from().name() : head.subject();
    var named =
        new MailHead(
            codes.onto(bare, conversation),
            head.from(),
            head.replyTo(),
            head.to(),
            head.cc(),
            head.bcc(),
            head.references(),
            head.after());
    return new Content.Mail(named, mail.words(), mail.files(), mail.raw(), mail.nature());
  }
}
