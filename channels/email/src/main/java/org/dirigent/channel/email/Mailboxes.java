package org.dirigent.channel.email;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.dirigent.channel.Account;
import org.dirigent.channel.AccountId;
import org.dirigent.channel.ChannelPorts;

/**
 * All mailboxes of the deployment: looks every few seconds which accounts there are, and watches
 * each. A changed account is watched anew.
 */
final class Mailboxes implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(Mailboxes.class.getName());
  private static final int LOOK_SECONDS = 3;

  private final ChannelPorts ports;
  private final Intake intake;
  private final Map<AccountId, Postbox> watched = new HashMap<>();
  private final ScheduledExecutorService look =
      Executors.newSingleThreadScheduledExecutor(
          work -> Thread.ofPlatform().daemon().name("mailboxes").unstarted(work));

  Mailboxes(ChannelPorts ports, Intake intake) {
    this.ports = ports;
    this.intake = intake;
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
    var now = new HashMap<AccountId, Account>();
    ports.accounts().of(Email.NAME).forEach(account -> now.put(account.id(), account));
    watched
        .entrySet()
        .removeIf(
            entry -> {
              boolean same = entry.getValue().mailbox().account().equals(now.get(entry.getKey()));
              if (!same) {
                entry.getValue().close();
              }
              return !same;
            });
    now.forEach(
        (id, account) ->
            watched.computeIfAbsent(
                id, _ -> new Postbox(new MailboxSettings(account), intake).begin()));
  }

  @Override
  public void close() {
    if (!look.isShutdown()) {
      look.execute(() -> watched.values().forEach(Postbox::close));
      look.shutdown();
    }
  }
}
