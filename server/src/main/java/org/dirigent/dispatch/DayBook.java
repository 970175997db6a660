package org.dirigent.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dirigent.channel.ChannelName;
import org.dirigent.workforce.QueueId;

/** What became of the work that arrived in a time, counted from the rows of the work items. */
public interface DayBook {

  /**
   * By the queue at which it arrived; queues without arrivals are missing.
   *
   * @param within for each queue the time in which an answer counts as in time
   */
  List<QueueDay> arrivedSince(Instant from, Map<QueueId, Duration> within);

  /** The ledger: everything that ever arrived, by channel and by where it stands. */
  List<LedgerLine> ledger();

  /**
   * One queue's day.
   *
   * @param answeredInTime answered, and within the time
   * @param abandonedLate abandoned after more than the time
   * @param meanAnswer mean wait of those that were answered
   */
  record QueueDay(
      QueueId queue,
      long arrived,
      long answered,
      long answeredInTime,
      long abandoned,
      long abandonedLate,
      Optional<Duration> meanAnswer) {

    /** Service level: answered in time / (answered + abandoned late); absent if that is nothing. */
    public Optional<Double> serviceLevel() {
      long of = answered + abandonedLate;
      return of == 0 ? Optional.empty() : Optional.of((double) answeredInTime / of);
    }
  }

  /** How many items of one channel stand where. */
  record LedgerLine(ChannelName channel, WorkStatus status, long items) {}
}
