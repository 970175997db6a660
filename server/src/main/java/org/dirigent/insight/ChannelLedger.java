package org.dirigent.insight;

import java.util.List;
import java.util.function.Predicate;
import org.dirigent.channel.ChannelName;
import org.dirigent.dispatch.DayBook.LedgerLine;
import org.dirigent.dispatch.WorkStatus;

/**
 * What became of everything that arrived by one channel: {@code arrived} is the sum of all others.
 *
 * @param inWork engaged, held or in wrap-up
 * @param waiting those held out to somebody included
 * @param refused the engine would not have it; people say what becomes of it
 * @param unjudged arrived and not yet before dispatch, for a moment; what stays is lost, less than
 *     nothing is doubled
 */
public record ChannelLedger(
    String channel,
    long arrived,
    long completed,
    long inWork,
    long waiting,
    long abandoned,
    long cancelled,
    long refused,
    long unjudged) {

  static ChannelLedger of(ChannelName channel, long arrived, List<LedgerLine> lines) {
    long judged = lines.stream().mapToLong(LedgerLine::items).sum();
    return new ChannelLedger(
        channel.value(),
        arrived,
        items(lines, status -> status == WorkStatus.COMPLETED),
        items(lines, ChannelLedger::isInWork),
        items(lines, status -> !status.ended() && !isInWork(status)),
        items(lines, status -> status == WorkStatus.ABANDONED),
        items(lines, status -> status == WorkStatus.CANCELLED),
        items(lines, status -> status == WorkStatus.REFUSED),
        arrived - judged);
  }

  private static boolean isInWork(WorkStatus status) {
    return switch (status) {
      case ENGAGED, HELD, WRAPPING_UP -> true;
      case ARRIVING, SCHEDULED, WAITING, OFFERED, COMPLETED, ABANDONED, CANCELLED, REFUSED -> false;
    };
  }

  private static long items(List<LedgerLine> lines, Predicate<WorkStatus> which) {
    return lines.stream()
        .filter(line -> which.test(line.status()))
        .mapToLong(LedgerLine::items)
        .sum();
  }
}
