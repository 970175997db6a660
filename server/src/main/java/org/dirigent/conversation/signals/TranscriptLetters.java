package org.dirigent.conversation.signals;

import static org.dirigent.conversation.timeline.Columns.at;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dirigent.channel.Account;
import org.dirigent.channel.AccountId;
import org.dirigent.channel.Accounts;
import org.dirigent.conversation.ConversationId;
import org.dirigent.conversation.EntryId;
import org.dirigent.conversation.Fact;
import org.dirigent.conversation.SentMail;
import org.dirigent.conversation.SentMail.Party;
import org.dirigent.conversation.mail.Evidence;
import org.dirigent.conversation.outbox.OwnLetters;
import org.dirigent.conversation.outbox.OwnLetters.Mailbox;
import org.dirigent.conversation.outbox.TypedAddresses;
import org.dirigent.conversation.timeline.ConversationStore;
import org.dirigent.conversation.timeline.LockedConversation;
import org.dirigent.conversation.timeline.NewEntry;
import org.dirigent.conversation.timeline.SegmentRow;
import org.dirigent.conversation.timeline.Voice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps letters with transcripts, as many a day as one may want to read. */
@Component
class TranscriptLetters {

  private static final int A_DAY = 3;

  private final ConversationStore conversations;
  private final OwnLetters letters;
  private final TypedAddresses addresses;
  private final Evidence evidence;
  private final Accounts accounts;
  private final JdbcClient jdbc;

  TranscriptLetters(
      ConversationStore conversations,
      OwnLetters letters,
      TypedAddresses addresses,
      Evidence evidence,
      Accounts accounts,
      JdbcClient jdbc) {
    this.conversations = conversations;
    this.letters = letters;
    this.addresses = addresses;
    this.evidence = evidence;
    this.accounts = accounts;
    this.jdbc = jdbc;
  }

  /** The page of this site where its customers sign in, as far as its settings tell. */
  String signInPage(AccountId site) {
    Optional<Account> account = accounts.find(site);
    return account
        .flatMap(known -> known.setting("sign-in-page"))
        .or(() -> account.flatMap(TranscriptLetters::firstOrigin))
        .orElse("");
  }

  private static Optional<String> firstOrigin(Account account) {
    return Arrays.stream(account.setting("origins").orElse("").split("[\\s,]+"))
        .filter(origin -> origin.startsWith("https://"))
        .findFirst();
  }

  /** Joins the caller's transaction; false if there were enough of them today. */
  boolean keep(SegmentRow segment, Written letter, Mailbox mailbox, Instant now) {
    LockedConversation conversation = conversations.lock(segment.conversation()).orElseThrow();
    if (isThere(letter.id())) {
      return true;
    }
    if (today(segment.conversation(), now) >= A_DAY
        || !addresses.take("transcript", letter.to(), A_DAY, now)) {
      return false;
    }
    var fact = new Fact.TranscriptSent(letter.to(), letter.whole(), mail(letter, mailbox));
    letters.send(
        conversation,
        segment,
        new NewEntry(letter.id(), letter.by(), fact, now, null),
        mailbox.account(),
        now);
    evidence.keep(letter.id(), new Evidence.Kept(letter.html().orElse(null), null));
    conversation.write();
    return true;
  }

  /** How many more may go out about this conversation today. */
  int left(ConversationId conversation, Instant now) {
    return Math.max(0, A_DAY - today(conversation, now));
  }

  private boolean isThere(EntryId id) {
    return jdbc.sql("select exists (select 1 from entry where id = ?)")
        .param(id.value())
        .query(Boolean.class)
        .single();
  }

  private int today(ConversationId conversation, Instant now) {
    return jdbc.sql(
            """
            select count(*) from entry
             where conversation_id = ? and kind = 'transcript-sent' and at > ?""")
        .params(conversation.value(), at(now.minus(Duration.ofDays(1))))
        .query(Integer.class)
        .single();
  }

  private static SentMail mail(Written letter, Mailbox mailbox) {
    return new SentMail(
        letter.subject(),
        new Party(mailbox.ours().name(), mailbox.ours().address()),
        null,
        List.of(new Party("", letter.to())),
        List.of(),
        List.of(),
        letter.text(),
        "",
        false,
        letter.html().isPresent(),
        false,
        List.of(),
        List.of(),
        "auto-reply",
        List.of(),
        null);
  }

  /** A letter, ready to be kept. */
  record Written(
      EntryId id,
      Voice by,
      String subject,
      String text,
      String to,
      Optional<UUID> html,
      boolean whole) {}
}
