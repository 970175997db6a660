package org.dirigent.conversation.inbox;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dirigent.channel.Acceptance;
import org.dirigent.conversation.inbox.GroupCommittingInbox.Standing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Writes a batch of deliveries and answers their senders. A batch that fails is written row by row,
 * so that only the offender is refused.
 */
@Component
final class BatchWriter {

  private static final Logger log = LoggerFactory.getLogger(BatchWriter.class);

  private final InboxRows rows;
  private final Lanes lanes;

  BatchWriter(InboxRows rows, Lanes lanes) {
    this.rows = rows;
    this.lanes = lanes;
  }

  void write(List<Standing> batch) {
    try {
      insert(batch);
    } catch (RuntimeException trouble) {
      if (batch.size() > 1 && Troubles.isUnfit(trouble)) {
        batch.forEach(this::writeAlone);
      } else {
        refuse(batch, trouble);
      }
    }
  }

  private void writeAlone(Standing standing) {
    try {
      insert(List.of(standing));
    } catch (RuntimeException trouble) {
      refuse(List.of(standing), trouble);
    }
  }

  private void insert(List<Standing> batch) {
    List<Taken> deliveries = once(batch);
    Set<Taken.Once> fresh = rows.insert(deliveries);
    deliveries.forEach(this::ring);
    answer(batch, new HashSet<>(fresh));
  }

  /** Letters may come after whoever is there. */
  private void ring(Taken taken) {
    if (taken.kind().findsItsPlace()) {
      lanes.ringPatiently(taken.lane());
    } else {
      lanes.ring(taken.lane());
    }
  }

  /** Each delivery once: the second of a pair within one batch is a repeat like any other. */
  private static List<Taken> once(List<Standing> batch) {
    var seen = new HashSet<Taken.Once>();
    var deliveries = new ArrayList<Taken>(batch.size());
    for (Standing standing : batch) {
      if (seen.add(standing.taken().once())) {
        deliveries.add(standing.taken());
      }
    }
    return deliveries;
  }

  private static void answer(List<Standing> batch, Set<Taken.Once> fresh) {
    for (Standing standing : batch) {
      boolean again = !fresh.remove(standing.taken().once());
      standing.answer().complete(new Acceptance.Taken(again));
    }
  }

  private static void refuse(List<Standing> batch, RuntimeException trouble) {
    boolean unfit = Troubles.isUnfit(trouble);
    log.warn(
        "{} deliveries were not taken in, {}: {}",
        batch.size(),
        unfit ? "they cannot be stored" : "the database cannot now",
        Troubles.describe(trouble));
    RuntimeException answer =
        unfit ? new IllegalArgumentException("This delivery cannot be stored") : trouble;
    batch.forEach(standing -> standing.answer().completeExceptionally(answer));
  }
}
