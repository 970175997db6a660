package org.dirigent.insight;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dirigent.channel.ChannelName;
import org.dirigent.conversation.Arrivals;
import org.dirigent.dispatch.DayBook;
import org.dirigent.dispatch.DayBook.LedgerLine;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The ledger: shows that everything that ever arrived is somewhere, and in one place only. */
@Component
class Ledger {

  /** Clocks may differ a little from node to node. */
  private static final Duration AHEAD = Duration.ofMinutes(5);

  /** What stands in the books at one moment. */
  record Balance(Instant at, List<ChannelLedger> channels) {}

  private final Arrivals arrivals;
  private final DayBook dayBook;
  private final TransactionTemplate oneMoment;
  private final InstantSource clock;

  Ledger(
      Arrivals arrivals,
      DayBook dayBook,
      PlatformTransactionManager transactions,
      InstantSource clock) {
    this.arrivals = arrivals;
    this.dayBook = dayBook;
    this.clock = clock;
    this.oneMoment = new TransactionTemplate(transactions);
    oneMoment.setReadOnly(true);
    oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
  }

  /** Both sides of the books are read at the same moment, or they would never agree. */
  Balance balance() {
    Instant now = clock.instant();
    return oneMoment.execute(
        _ ->
            new Balance(
                now,
                channels(arrivals.byChannel(Instant.EPOCH, now.plus(AHEAD)), dayBook.ledger())));
  }

  private static List<ChannelLedger> channels(
      Map<ChannelName, Long> arrived, List<LedgerLine> lines) {
    Map<ChannelName, List<LedgerLine>> byChannel =
        lines.stream().collect(Collectors.groupingBy(LedgerLine::channel));
    var names = new TreeSet<>(java.util.Comparator.comparing(ChannelName::value));
    names.addAll(arrived.keySet());
    names.addAll(byChannel.keySet());
    return names.stream()
        .map(
            name ->
                ChannelLedger.of(
                    name, arrived.getOrDefault(name, 0L), byChannel.getOrDefault(name, List.of())))
        .toList();
  }
}
