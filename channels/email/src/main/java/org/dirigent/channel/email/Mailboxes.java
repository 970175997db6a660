package org.dirigent.channel.email;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.dirigent.channel.Account;
import org.dirigent.channel.AccountId;
import org.dirigent.channel.ChannelPorts;

/**
 * The mailboxes that this node watches: looks every few seconds which accounts there are, and
 * watches each whose lease it gets. One that loses its lease is let go; a changed account is
 * watched anew.
 */
final class Mailboxes implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(Mailboxes.class.getName());
  private static final int LOOK_SECONDS = 3;
  private static final int LAST_SECONDS = 3;

  private final ChannelPorts ports;
  private final Intake intake;
  private final Tokens tokens;
  private final Map<AccountId, Watch> watches = new HashMap<>();
  private final ScheduledExecutorService look =
      Executors.newSingleThreadScheduledExecutor(
          work -> Thread.ofPlatform().daemon().name("mailboxes").unstarted(work));

  Mailboxes(ChannelPorts ports, Intake intake, Tokens tokens) {
    this.ports = ports;
    this.intake = intake;
    this.tokens = tokens;
  }

  void begin() {
    look.scheduleWithFixedDelay(this::lookAround, 0, LOOK_SECONDS, TimeUnit.SECONDS);
  }

  private void lookAround() {
    try {
      compare();
    } catch (RuntimeException trouble) {
      LOG.log(
          System.Logger.Level.WARNING,
          "Mailboxes could not be looked up, next try in {0} s: {1}",
          LOOK_SECONDS,
          trouble.getClass().getName());
    }
  }

  private void compare() {
    watches.values().removeIf(Mailboxes::lost);
    var now = new HashMap<AccountId, Account>();
    ports.accounts().of(Email.NAME).forEach(account -> now.put(account.id(), account));
    watches.entrySet().removeIf(entry -> gone(entry.getValue(), now));
    now.values().forEach(this::watch);
  }

  private static boolean lost(Watch watch) {
    if (watch.held()) {
      return false;
    }
    LOG.log(
        System.Logger.Level.INFO,
        "Mailbox {0} is let go: its lease is not held any more",
        watch.account().id().value());
    watch.end();
    return true;
  }

  private boolean gone(Watch watch, Map<AccountId, Account> now) {
    var id = watch.account().id();
    if (now.containsKey(id)) {
      return false;
    }
    tokens.forget(id);
    watch.retire();
    return true;
  }

  private void watch(Account account) {
    var known = watches.get(account.id());
    if (known == null) {
      ports
          .leases()
          .take("mailbox/" + account.id().value())
          .map(lease -> Watch.begin(lease, postbox(account)))
          .ifPresent(begun -> watches.put(account.id(), begun));
    } else if (!known.account().equals(account)) {
      watches.put(account.id(), known.anew(postbox(account)));
    }
  }

  private Postbox postbox(Account account) {
    return new Postbox(new MailboxSettings(account), intake, tokens);
  }

  @Override
  public void close() {
    if (!look.isShutdown()) {
      var ends = CompletableFuture.supplyAsync(this::endAll, look);
      look.shutdown();
      try {
        ends.thenCompose(all -> CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)))
            .get(LAST_SECONDS, TimeUnit.SECONDS);
      } catch (TimeoutException | ExecutionException unfinished) {
        LOG.log(System.Logger.Level.DEBUG, "A mailbox is still busy; its lease lapses by itself");
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private List<CompletableFuture<Void>> endAll() {
    var ends = new ArrayList<CompletableFuture<Void>>();
    watches.values().forEach(watch -> ends.add(watch.end()));
    watches.clear();
    return ends;
  }
}
