package org.dirigent.channel.email;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.jspecify.annotations.Nullable;

/**
 * One mailbox being watched, on a thread of its own: looks through the folder, then waits for the
 * server's hint (IDLE) or the time to look again; what it took out is read on another. A mailbox
 * that fails is tried again, ever more rarely, and disturbs no other.
 */
final class Postbox implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(Postbox.class.getName());
  private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
  private static final Duration AGAIN = Duration.ofSeconds(2);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

  /** So long what was taken out of a flood may lie unread while the rest is taken out. */
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final MailboxSettings mailbox;
  private final Tokens tokens;
  private final CompletableFuture<Void> ended = new CompletableFuture<>();
  private final Turn turn = new Turn(PATIENCE);
  private final Sorting sorting;
  private final Round round;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private Duration pause = FIRST_PAUSE;
  private volatile boolean closed;
  private volatile @Nullable Folder watched;

  Postbox(MailboxSettings mailbox, Intake intake, Tokens tokens) {
    this.mailbox = mailbox;
    this.tokens = tokens;
    this.sorting = new Sorting(mailbox, intake, turn);
    this.round = new Round(mailbox, intake, turn, () -> closed);
  }

  /** Done when nothing of this mailbox is looked at any more, some time after it was closed. */
  CompletableFuture<Void> ended() {
    return CompletableFuture.allOf(ended, sorting.ended());
  }

  MailboxSettings mailbox() {
    return mailbox;
  }

  Postbox begin() {
    sorting.begin();
    Thread.ofVirtual().name("mailbox").start(this::live);
    return this;
  }

  private void live() {
    try {
      while (!closed) {
        try (Store store = Servers.imap(mailbox, tokens)) {
          watch(store);
        } catch (MessagingException | RuntimeException failed) {
          restAfter(failed);
        }
      }
    } finally {
      ended.complete(null);
    }
  }

  private void restAfter(Exception failed) {
    if (!closed) {
      LOG.log(
          System.Logger.Level.WARNING,
          "Mailbox {0} cannot be reached, next try in {1}: {2}",
          mailbox.account().id().value(),
          pause,
          Trouble.told(mailbox, failed));
      rest(pause);
      var longer = pause.multipliedBy(2);
      pause = longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
    }
  }

  private void watch(Store store) throws MessagingException {
    try (Folder folder = store.getFolder(mailbox.value("folder"))) {
      folder.open(Folder.READ_WRITE);
      watched = folder;
      while (!closed) {
        int seen = folder.getMessageCount();
        boolean again = round.run(folder);
        pause = FIRST_PAUSE;
        if (again) {
          rest(AGAIN);
        } else if (folder.getMessageCount() == seen) {
          await(folder);
        }
      }
    } finally {
      watched = null;
    }
  }

  /** Until the server hints at something, or it is time to look anyway: hints get lost. */
  private void await(Folder folder) throws MessagingException {
    var poll = mailbox.poll();
    if (mailbox.is("idle")
        && folder instanceof IMAPFolder imap
        && imap.getStore() instanceof org.eclipse.angus.mail.imap.IMAPStore store
        && store.hasCapability("IDLE")) {
      var answered = new CountDownLatch(1);
      Thread.ofVirtual().start(() -> endIdle(imap, answered, poll));
      try {
        imap.idle(true);
      } finally {
        answered.countDown();
      }
    } else {
      rest(poll);
      folder.getMessageCount();
    }
  }

  /**
   * Asking the folder something ends its idling. Never by interrupting, which would close the
   * connection.
   */
  private static void endIdle(IMAPFolder folder, CountDownLatch answered, Duration after) {
    try {
      if (!answered.await(after.toNanos(), TimeUnit.NANOSECONDS)) {
        folder.getMessageCount();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (MessagingException | RuntimeException gone) {
      LOG.log(System.Logger.Level.DEBUG, "A folder was gone before it was time to look");
    }
  }

  private void rest(Duration time) {
    lock.lock();
    try {
      long left = time.toNanos();
      while (!closed && left > 0) {
        left = changed.awaitNanos(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }

  /** Takes nothing more out of the mailbox; what was taken is read to its end. */
  void retire() {
    letGo();
    ended.thenRun(turn::endWhenEmpty);
  }

  @Override
  public void close() {
    turn.end();
    letGo();
  }

  private void letGo() {
    closed = true;
    lock.lock();
    try {
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    var folder = watched;
    if (folder instanceof IMAPFolder imap) {
      Thread.ofVirtual().start(() -> endIdle(imap, new CountDownLatch(1), Duration.ZERO));
    }
  }
}
