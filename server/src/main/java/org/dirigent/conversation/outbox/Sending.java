package org.dirigent.conversation.outbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.dirigent.channel.Channel;
import org.dirigent.channel.SendResult;
import org.dirigent.conversation.ConversationId;
import org.dirigent.conversation.Entry.Delivery.State;
import org.dirigent.conversation.Senders;
import org.dirigent.conversation.crew.KeyedWork;
import org.dirigent.conversation.outbox.OutboxRows.Due;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sends what waits, in order per conversation. A message that was being handed over when we were
 * killed is handed over again where the channel knows it by its id; elsewhere nobody can say
 * whether it is out, so it is marked as unknown and left to people.
 */
@Component
final class Sending implements KeyedWork<ConversationId> {

  private static final Logger log = LoggerFactory.getLogger(Sending.class);

  private static final int TRIES = 30;
  private static final Duration LONGEST = Duration.ofMinutes(15);
  private static final Duration PATIENCE = Duration.ofDays(1);
  private static final Duration LOOK = Duration.ofSeconds(1);
  private static final Duration NO_CHANNEL = Duration.ofSeconds(30);

  private final OutboxRows outbox;
  private final Senders senders;
  private final Franking franking;
  private final Settling settling;
  private final InstantSource clock;

  Sending(
      OutboxRows outbox,
      Senders senders,
      Franking franking,
      Settling settling,
      InstantSource clock) {
    this.outbox = outbox;
    this.senders = senders;
    this.franking = franking;
    this.settling = settling;
    this.clock = clock;
  }

  @Override
  public Outcome run(ConversationId conversation) {
    Optional<Due> first = outbox.first(conversation, clock.instant());
    if (first.isEmpty()) {
      return new Outcome.Done();
    }
    Due due = first.get();
    Duration early = Duration.between(clock.instant(), due.dueAt());
    if (early.isPositive()) {
      // What is held back does not hold up what is written meanwhile on a live channel.
      Duration pause = due.held() && early.compareTo(LOOK) > 0 ? LOOK : early.plusMillis(1);
      return new Outcome.Later(pause);
    }
    if (due.held() && !outbox.release(due.entry())) {
      return new Outcome.More();
    }
    return settle(due, due.begun() ? new SendResult.Unknown("We were cut off") : send(due));
  }

  private SendResult send(Due due) {
    Optional<Channel> channel = senders.named(due.channel());
    if (due.outbound().isEmpty()) {
      return new SendResult.Failed("no-address", "Nobody is known to whom it could go");
    }
    if (channel.isEmpty()) {
      return new SendResult.Later(NO_CHANNEL, "The channel is not there");
    }
    if (!channel.get().capabilities().idempotent()) {
      outbox.begin(due.entry());
    }
    try {
      return channel.get().send(franking.franked(due));
    } catch (RuntimeException broken) {
      log.warn("Channel {} failed while sending {}", due.channel(), due.entry(), broken);
      return new SendResult.Unknown("The channel failed while sending");
    }
  }

  private Outcome settle(Due due, SendResult result) {
    return switch (result) {
      case SendResult.Sent() -> settled(due, State.SENT, null);
      case SendResult.Failed(String code, String _) -> settled(due, State.FAILED, code);
      case SendResult.Unknown(String _) -> settled(due, State.UNKNOWN, null);
      case SendResult.Later(Duration after, String _) -> later(due, after);
    };
  }

  private Outcome later(Due due, Duration after) {
    Instant now = clock.instant();
    if (due.tries() + 1 >= TRIES || due.writtenAt().plus(PATIENCE).isBefore(now)) {
      return settled(due, State.FAILED, "gave-up");
    }
    Duration pause = after.compareTo(LONGEST) < 0 ? after : LONGEST;
    outbox.postponed(due.entry(), now.plus(pause));
    return new Outcome.Later(pause);
  }

  private Outcome settled(Due due, State state, @Nullable String code) {
    settling.settle(due, state, code);
    return new Outcome.More();
  }

  @Override
  public List<ConversationId> find(int limit) {
    return outbox.conversationsWaiting(limit);
  }
}
