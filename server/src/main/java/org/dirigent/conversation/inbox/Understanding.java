package org.dirigent.conversation.inbox;

import java.util.List;
import org.dirigent.conversation.crew.KeyedWork;
import org.dirigent.conversation.timeline.Lane;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Understands what was taken in (T2): a run of one sender's deliveries in one transaction, with
 * their being done. Whatever interrupts it, the run begins again; what cannot be understood is set
 * aside, alone.
 */
@Component
final class Understanding implements KeyedWork<Lane> {

  private static final int RUN = 50;

  private final TransactionOperations transaction;
  private final InboxRows inbox;
  private final Visits visits;
  private final LetterReader reader;
  private final Hearing hearing;
  private final SetAside aside;
  private final Sweep sweep;

  Understanding(
      TransactionOperations transaction,
      InboxRows inbox,
      Visits visits,
      LetterReader reader,
      Hearing hearing,
      SetAside aside,
      Sweep sweep) {
    this.transaction = transaction;
    this.inbox = inbox;
    this.visits = visits;
    this.reader = reader;
    this.hearing = hearing;
    this.aside = aside;
    this.sweep = sweep;
  }

  @Override
  public Outcome run(Lane lane) {
    try {
      return understand(lane, RUN) == RUN ? new Outcome.More() : new Outcome.Done();
    } catch (RuntimeException trouble) {
      if (Troubles.willPass(trouble)) {
        throw trouble;
      }
      return runAlone(lane);
    }
  }

  /** The first of the lane by itself, so that an offender is found and takes nobody with it. */
  private Outcome runAlone(Lane lane) {
    try {
      return understand(lane, 1) == 1 ? new Outcome.More() : new Outcome.Done();
    } catch (RuntimeException trouble) {
      if (Troubles.willPass(trouble)) {
        throw trouble;
      }
      aside.put(lane, trouble);
      return new Outcome.More();
    }
  }

  private int understand(Lane lane, int limit) {
    Integer understood = transaction.execute(_ -> understand(inbox.waiting(lane, limit)));
    return understood;
  }

  private int understand(List<Waiting> run) {
    if (run.isEmpty()) {
      return 0;
    }
    Visit visit = visits.begin(run.getFirst());
    for (Waiting waiting : run) {
      hearing.hear(visit, waiting, reader.read(waiting));
    }
    visits.finish(visit);
    inbox.done(run);
    return run.size();
  }

  /** Whoever chats is there and goes before letters. */
  @Override
  public List<Lane> find(int limit) {
    return inbox.liveLanesWaiting(limit);
  }

  @Override
  public List<Lane> findPatient(int limit) {
    return inbox.lanesWaiting(limit);
  }

  @Override
  public void everyRound() {
    aside.retryDue();
    sweep.sweepSometimes();
  }
}
