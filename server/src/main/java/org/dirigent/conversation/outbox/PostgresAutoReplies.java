package org.dirigent.conversation.outbox;

import static org.dirigent.conversation.timeline.Columns.at;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dirigent.channel.AccountId;
import org.dirigent.channel.Accounts;
import org.dirigent.conversation.AutoReplies;
import org.dirigent.conversation.Contents;
import org.dirigent.conversation.EntryId;
import org.dirigent.conversation.Spoken;
import org.dirigent.conversation.timeline.ConversationStore;
import org.dirigent.conversation.timeline.LockedConversation;
import org.dirigent.conversation.timeline.NewEntry;
import org.dirigent.conversation.timeline.SegmentRow;
import org.dirigent.conversation.timeline.SegmentRows;
import org.dirigent.conversation.timeline.Voice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Automatic answers, kept as messages of the system and sent by the outbox. */
@Component
final class PostgresAutoReplies implements AutoReplies {

  private static final Duration DAY = Duration.ofDays(1);
  private static final int MOST_A_DAY = 5;

  /** Mailboxes behind which nobody reads. */
  private static final Pattern MACHINE =
      Pattern.compile(
          "(?i)(no-?reply|do-?not-?reply|mailer-daemon|postmaster|bounces?)([-+._].*)?@.*");

  private final ConversationStore conversations;
  private final SegmentRows segments;
  private final Fitness fitness;
  private final Breaker breaker;
  private final OutboxRows outbox;
  private final Accounts accounts;
  private final JdbcClient jdbc;

  PostgresAutoReplies(
      ConversationStore conversations,
      SegmentRows segments,
      Fitness fitness,
      Breaker breaker,
      OutboxRows outbox,
      Accounts accounts,
      JdbcClient jdbc) {
    this.conversations = conversations;
    this.segments = segments;
    this.fitness = fitness;
    this.breaker = breaker;
    this.outbox = outbox;
    this.accounts = accounts;
    this.jdbc = jdbc;
  }

  @Override
  public boolean say(AutoReply reply, Instant at) {
    Optional<LockedConversation> conversation = conversations.lock(reply.conversation());
    Optional<SegmentRow> segment = segments.openOf(reply.conversation()).stream().findFirst();
    if (conversation.isEmpty()
        || segment.isEmpty()
        || isToMachine(conversation.get())
        || breaker.isOpen(conversation.get(), segment.get(), at)
        || isEnough(conversation.get(), reply.rule(), at)) {
      return false;
    }
    var said = new Spoken.Text(Contents.clean(reply.text()));
    if (fitness.objection(segment.get().channel(), said).isPresent()) {
      return false;
    }
    keep(conversation.get(), segment.get(), reply.rule(), said, at);
    return true;
  }

  private void keep(
      LockedConversation conversation,
      SegmentRow segment,
      String rule,
      Spoken.Text said,
      Instant at) {
    EntryId id = conversations.nextEntry();
    int seq =
        conversation.append(
            new NewEntry(id, Voice.automatic(rule, ourName(segment.account())), said, at, null),
            segment);
    outbox.insert(new Outgoing(id, conversation.id(), segment.id(), seq, null, null, null), at);
    jdbc.sql(
            """
            insert into auto_reply (entry_id, conversation_id, customer_id, rule, at)
            values (?, ?, ?, ?, ?)""")
        .params(id.value(), conversation.id().value(), conversation.row().customer().value())
        .params(rule, at(at))
        .update();
    conversation.write();
  }

  private String ourName(AccountId account) {
    return accounts
        .find(account)
        .map(ours -> ours.setting("sender-name").orElse(ours.name()))
        .orElse("");
  }

  /**
   * What the customer said last tells whether anybody is there to read an answer. An address that
   * was typed into a form may be anybody's, and was told already.
   */
  private boolean isToMachine(LockedConversation conversation) {
    return jdbc.sql(
            """
            select case when body @> '{"mail": {"remarks": ["web-form"]}}' then 'typed'
                        else coalesce(body -> 'mail' ->> 'kind', 'person') end,
                   coalesce(body -> 'mail' -> 'from' ->> 'address', '')
              from entry
             where conversation_id = ? and author = 'customer' and kind = 'message'
             order by seq desc limit 1""")
        .param(conversation.id().value())
        .query(
            (row, _) ->
                !row.getString(1).equals("person") || MACHINE.matcher(row.getString(2)).matches())
        .optional()
        .orElse(false);
  }

  private boolean isEnough(LockedConversation conversation, String rule, Instant at) {
    return jdbc.sql(
            """
            select exists (select 1 from auto_reply
                            where conversation_id = :conversation and rule = :rule and at > :since)
                or (select count(*) from (
                      select 1 from auto_reply where customer_id = :customer and at > :since
                       limit :most) as today) >= :most""")
        .param("conversation", conversation.id().value())
        .param("rule", rule)
        .param("customer", conversation.row().customer().value())
        .param("since", at(at.minus(DAY)))
        .param("most", MOST_A_DAY)
        .query(Boolean.class)
        .single();
  }
}
