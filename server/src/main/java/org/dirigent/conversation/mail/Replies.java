package org.dirigent.conversation.mail;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dirigent.channel.Account;
import org.dirigent.channel.AccountId;
import org.dirigent.channel.Accounts;
import org.dirigent.channel.Content;
import org.dirigent.channel.MailParty;
import org.dirigent.conversation.ConversationId;
import org.dirigent.conversation.SentMail;
import org.dirigent.conversation.SentMail.Party;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Whom an answer by mail goes to and what stands over it: whoever wrote last, and their copies. */
@Component
public class Replies {

  private static final int RECIPIENTS = 20;

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Accounts accounts;
  private final SubjectTokens tokens;

  Replies(JdbcClient jdbc, JsonMapper json, Accounts accounts, SubjectTokens tokens) {
    this.jdbc = jdbc;
    this.json = json;
    this.accounts = accounts;
    this.tokens = tokens;
  }

  /** What an answer in this conversation by this account begins with. */
  public Draft draft(ConversationId conversation, AccountId account) {
    Optional<Account> ours = accounts.find(account);
    MailParty from = from(account);
    String signature = ours.flatMap(known -> known.setting("signature")).orElse("");
    return lastOf(conversation)
        .map(mail -> answer(mail, from, ours, signature))
        .orElseGet(
            () ->
                new Draft(
                    topicOf(conversation, from),
                    from,
                    addressOf(conversation),
                    List.of(),
                    signature));
  }

  /** The mail with the code of the conversation in its subject, where the mailbox wants it. */
  public Content.Mail coded(Content.Mail mail, AccountId account, ConversationId conversation) {
    return tokens.onto(mail, account, conversation);
  }

  /** Who we are in a mail by this account. */
  public MailParty from(AccountId account) {
    return accounts
        .find(account)
        .map(
            ours ->
                new MailParty(
                    ours.setting("sender-name").orElse(ours.name()),
                    ours.setting("address").orElse("").strip()))
        .orElse(new MailParty("", ""));
  }

  private Draft answer(SentMail mail, MailParty from, Optional<Account> account, String signature) {
    Set<String> ours =
        account.stream()
            .flatMap(known -> accounts.of(known.channel()).stream())
            .flatMap(known -> known.setting("address").stream())
            .map(Replies::plain)
            .collect(Collectors.toSet());
    Party writer = mail.replyTo() == null ? mail.from() : mail.replyTo();
    List<MailParty> copies =
        mail.cc().stream()
            .filter(party -> !ours.contains(plain(party.address())))
            .filter(party -> !plain(party.address()).equals(plain(writer.address())))
            .limit(RECIPIENTS - 1L)
            .map(Replies::party)
            .toList();
    String subject = Subjects.bare(mail.subject()).isEmpty() ? from.name() : mail.subject();
    return new Draft(
        Subjects.answer(subject),
        from,
        writer.address().isBlank() ? List.of() : List.of(party(writer)),
        copies,
        signature);
  }

  private Optional<SentMail> lastOf(ConversationId conversation) {
    return jdbc.sql(
            """
            select mail from (
              (select at, seq, body -> 'mail' as mail from entry
                where conversation_id = :here and kind = 'message' and author = 'customer'
                  and body -> 'mail' is not null
                order by seq desc limit 1)
              union all
              (select e.at, e.seq, e.body -> 'mail' from conversation c
                 join entry e on e.conversation_id = c.id
                where c.merged_into = :here and e.kind = 'message' and e.author = 'customer'
                  and e.body -> 'mail' is not null
                order by e.at desc, e.seq desc limit 1)) as newest
             order by at desc limit 1""")
        .param("here", conversation.value())
        .query(String.class)
        .optional()
        .map(mail -> json.readValue(mail, SentMail.class));
  }

  private String topicOf(ConversationId conversation, MailParty from) {
    return jdbc.sql("select topic from conversation where id = ? and topic <> ''")
        .param(conversation.value())
        .query(String.class)
        .optional()
        .orElse(from.name());
  }

  /** Whoever wrote in chats may have an address of their own. */
  private List<MailParty> addressOf(ConversationId conversation) {
    return jdbc.sql(
            """
            select l.value from segment s join lane l on l.id = any(s.lanes)
             where s.conversation_id = ? and l.kind = 'email'
             order by s.opened_at desc limit 1""")
        .param(conversation.value())
        .query((row, _) -> new MailParty("", row.getString(1)))
        .list();
  }

  private static MailParty party(Party party) {
    return new MailParty(party.name(), party.address());
  }

  private static String plain(String address) {
    return address.strip().toLowerCase(Locale.ROOT);
  }

  /** What an answer begins with. */
  public record Draft(
      String subject, MailParty from, List<MailParty> to, List<MailParty> cc, String signature) {

    /** The text with the signature under it. */
    public String signed(String text) {
      return signature.isBlank() ? text : text + "\n\n-- \n" + signature;
    }
  }
}
