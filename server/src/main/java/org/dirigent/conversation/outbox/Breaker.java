package org.dirigent.conversation.outbox;

import static org.dirigent.conversation.timeline.Columns.at;

import java.time.Duration;
import java.time.Instant;
import org.dirigent.conversation.Fact;
import org.dirigent.conversation.timeline.LockedConversation;
import org.dirigent.conversation.timeline.SegmentRow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Notices that two mail robots talk to each other, when one of them does not say that it is one:
 * nobody writes so many mails an hour. Then automatic answers pause, and the timeline and the log
 * say so.
 */
@Component
final class Breaker {

  /** Mails from a customer and automatic answers to them within the hour. */
  static final int MOST = 10;

  private static final Logger log = LoggerFactory.getLogger(Breaker.class);
  private static final Duration HOUR = Duration.ofHours(1);

  private final JdbcClient jdbc;

  Breaker(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether automatic answers to this customer pause; the first time in the hour it is told. */
  boolean isOpen(LockedConversation conversation, SegmentRow segment, Instant now) {
    if (mails(conversation, now.minus(HOUR)) <= MOST) {
      return false;
    }
    if (!isTold(conversation, now.minus(HOUR))) {
      log.warn(
          "Automatic answers in conversation {} pause: more than {} mails within an hour. Is it a"
              + " mail robot?",
          conversation.id().value(),
          MOST);
      conversation.note(new Fact.AutoRepliesPaused(MOST), segment, now);
      conversation.write();
    }
    return true;
  }

  private int mails(LockedConversation conversation, Instant since) {
    return jdbc.sql(
            """
            select (select count(*) from (
                      select 1 from entry
                       where customer_id = :customer and at > :since
                         and kind = 'message' and author = 'customer' and body -> 'mail' is not null
                       limit :enough) as came)
                 + (select count(*) from (
                      select 1 from auto_reply where customer_id = :customer and at > :since
                       limit :enough) as went)""")
        .param("customer", conversation.row().customer().value())
        .param("since", at(since))
        .param("enough", MOST + 1)
        .query(Integer.class)
        .single();
  }

  private boolean isTold(LockedConversation conversation, Instant since) {
    return jdbc.sql(
            """
            select exists (select 1 from entry
                            where customer_id = ? and at > ? and conversation_id = ?
                              and kind = 'auto-replies-paused')""")
        .params(conversation.row().customer().value(), at(since), conversation.id().value())
        .query(Boolean.class)
        .single();
  }
}
