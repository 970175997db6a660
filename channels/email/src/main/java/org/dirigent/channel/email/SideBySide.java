package org.dirigent.channel.email;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.dirigent.channel.Address;
import org.dirigent.channel.Inbound;
import org.dirigent.channel.email.Intake.Outcome;

/**
 * Mails that are read and handed in side by side, since most of the time of each is spent waiting
 * for a disk. The mails of one sender are handed in one after the other, as they were begun.
 */
final class SideBySide {

  private final Function<Inbound, Outcome> inbox;
  private final Map<Address, CompletableFuture<Outcome>> newest = new ConcurrentHashMap<>();
  private CompletableFuture<Void> inLine = CompletableFuture.completedFuture(null);

  SideBySide(Function<Inbound, Outcome> inbox) {
    this.inbox = inbox;
  }

  /** Begins with one mail; call it from one thread. */
  CompletableFuture<Outcome> begin(Callable<Inbound> reading) {
    var ahead = inLine;
    var standing = new CompletableFuture<Void>();
    var outcome = new CompletableFuture<Outcome>();
    inLine = standing;
    Thread.ofVirtual().name("mail").start(() -> run(reading, ahead, standing, outcome));
    return outcome;
  }

  private void run(
      Callable<Inbound> reading,
      CompletableFuture<Void> ahead,
      CompletableFuture<Void> standing,
      CompletableFuture<Outcome> outcome) {
    try {
      Inbound mail = reading.call();
      ahead.join();
      var before = Optional.ofNullable(newest.put(mail.delivery().from(), outcome));
      standing.complete(null);
      outcome.complete(handIn(mail, before));
      newest.remove(mail.delivery().from(), outcome);
    } catch (Exception | Error failed) {
      outcome.completeExceptionally(failed);
    } finally {
      ahead.thenRun(() -> standing.complete(null));
    }
  }

  private Outcome handIn(Inbound mail, Optional<CompletableFuture<Outcome>> before) {
    boolean mustWait =
        before
            .map(earlier -> earlier.exceptionally(_ -> Outcome.LATER).join())
            .filter(Outcome.LATER::equals)
            .isPresent();
    return mustWait ? Outcome.LATER : inbox.apply(mail);
  }
}
