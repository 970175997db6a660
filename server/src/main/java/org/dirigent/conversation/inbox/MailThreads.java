package org.dirigent.conversation.inbox;

import static org.dirigent.conversation.timeline.Columns.at;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.dirigent.conversation.ConversationId;
import org.dirigent.conversation.EntryId;
import org.dirigent.conversation.EntryKind;
import org.dirigent.conversation.mail.ConversationCodes;
import org.dirigent.conversation.mail.ReplyKeys;
import org.dirigent.conversation.mail.Subjects;
import org.dirigent.customer.CustomerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds what a mail answers: first what only we can have signed, then the ids of mails that we
 * know, then the code of a conversation in the subject. Other subjects only suggest.
 */
@Component
class MailThreads {

  private static final Duration SAME_MATTER = Duration.ofDays(14);
  private static final int LOOKED_AT = 20;

  private final ReplyKeys keys;
  private final ConversationCodes codes;
  private final JdbcClient jdbc;

  MailThreads(ReplyKeys keys, ConversationCodes codes, JdbcClient jdbc) {
    this.keys = keys;
    this.codes = codes;
    this.jdbc = jdbc;
  }

  /** The entry that this mail answers, if it answers one. */
  Optional<Answered> answeredBy(Waiting waiting, Letter.Answers answers) {
    return answers.ours().stream()
        .flatMap(id -> entry(new EntryId(id)).stream())
        .findFirst()
        .or(() -> keys.find(waiting.account(), answers.theirs()).flatMap(this::entry));
  }

  /** The conversation whose code stands in this subject. */
  Optional<ConversationId> named(String subject) {
    return codes.named(subject);
  }

  private Optional<Answered> entry(EntryId id) {
    return jdbc.sql(
            """
            select coalesce(c.merged_into, c.id), e.kind
              from entry e join conversation c on c.id = e.conversation_id where e.id = ?""")
        .param(id.value())
        .query(
            (row, _) ->
                new Answered(
                    new ConversationId(row.getObject(1, UUID.class)),
                    id,
                    EntryKind.of(row.getString(2))))
        .optional();
  }

  /** Another conversation of the customer that this subject may mean. */
  Optional<ConversationId> suggested(
      CustomerId customer, ConversationId own, String subject, Instant now) {
    var bare = bare(subject);
    if (bare.isEmpty()) {
      return Optional.empty();
    }
    return jdbc
        .sql(
            """
            select id, topic from conversation
             where customer_id = ? and id <> ? and status not in ('resolved', 'set-aside') and last_at > ?
             order by last_at desc limit ?""")
        .params(customer.value(), own.value(), at(now.minus(SAME_MATTER)), LOOKED_AT)
        .query((row, _) -> new Topic(row.getObject(1, UUID.class), row.getString(2)))
        .list()
        .stream()
        .filter(open -> bare(open.topic()).equals(bare))
        .map(open -> new ConversationId(open.id()))
        .findFirst();
  }

  /** Subjects that mean the same are equal so. */
  private static String bare(String subject) {
    return Subjects.bare(subject).toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
  }

  private record Topic(UUID id, String topic) {}

  /** An entry that was answered. */
  record Answered(ConversationId conversation, EntryId entry, EntryKind kind) {

    /** Whether it belongs to an exchange with somebody who is not the customer. */
    boolean isConsultation() {
      return List.of(EntryKind.CONSULTED, EntryKind.ADVISED).contains(kind);
    }
  }
}
