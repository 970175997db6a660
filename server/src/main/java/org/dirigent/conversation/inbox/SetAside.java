package org.dirigent.conversation.inbox;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.dirigent.conversation.EntryId;
import org.dirigent.conversation.timeline.Lane;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Deliveries that could not be understood: a placeholder holds their place on the timeline, they
 * are tried again for two days, and what their sender says later passes.
 */
@Component
final class SetAside {

  private static final Logger log = LoggerFactory.getLogger(SetAside.class);

  private static final int TRIES = 50;
  private static final int AT_ONCE = 20;
  private static final Duration FIRST = Duration.ofSeconds(30);
  private static final Duration LONGEST = Duration.ofHours(1);

  private final TransactionOperations transaction;
  private final InboxRows inbox;
  private final AsideRows asides;
  private final Placeholders placeholders;
  private final InstantSource clock;

  SetAside(
      TransactionOperations transaction,
      InboxRows inbox,
      AsideRows asides,
      Placeholders placeholders,
      InstantSource clock) {
    this.transaction = transaction;
    this.inbox = inbox;
    this.asides = asides;
    this.placeholders = placeholders;
    this.clock = clock;
  }

  /** Sets the first delivery of this lane aside. */
  void put(Lane lane, RuntimeException trouble) {
    String reason = reason(trouble);
    log.warn(
        "Lane {} holds something that is not understood: {}", lane, Troubles.describe(trouble));
    try {
      transaction.executeWithoutResult(_ -> put(lane, reason, true));
    } catch (RuntimeException worse) {
      if (Troubles.willPass(worse)) {
        throw worse;
      }
      transaction.executeWithoutResult(_ -> put(lane, reason, false));
    }
  }

  private void put(Lane lane, String reason, boolean visibly) {
    for (Waiting waiting : inbox.waiting(lane, 1)) {
      Optional<EntryId> place = visibly ? placeholders.place(waiting, reason) : Optional.empty();
      inbox.state(waiting.id(), 2);
      asides.insert(waiting.id(), place, reason, clock.instant().plus(FIRST));
      log.warn(
          "Delivery {} of lane {} was set aside: {} ({})",
          waiting.id(),
          lane,
          reason,
          waiting.kind());
    }
  }

  /** Tries again what is due; one that still fails waits longer. */
  void retryDue() {
    for (AsideRows.Aside due : asides.due(clock.instant(), AT_ONCE)) {
      try {
        transaction.executeWithoutResult(_ -> retry(due));
      } catch (RuntimeException trouble) {
        transaction.executeWithoutResult(_ -> postpone(due));
      }
    }
  }

  private void retry(AsideRows.Aside due) {
    for (Waiting waiting : inbox.aside(due.inboxId())) {
      placeholders.resolve(waiting, due.entry());
      asides.delete(due.inboxId());
      inbox.state(due.inboxId(), 1);
      log.info("Delivery {} was understood at last", due.inboxId());
    }
  }

  private void postpone(AsideRows.Aside due) {
    if (due.tries() >= TRIES) {
      asides.delete(due.inboxId());
      inbox.state(due.inboxId(), 3);
      log.error("Delivery {} was given up after {} tries", due.inboxId(), due.tries());
    } else {
      asides.postpone(due.inboxId(), clock.instant().plus(pause(due.tries())));
    }
  }

  private static Duration pause(int tries) {
    Duration doubled = FIRST.multipliedBy(1L << Math.min(tries, 20));
    return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
  }

  private static String reason(RuntimeException trouble) {
    return trouble instanceof NotUnderstood known ? known.code() : "not-storable";
  }
}
