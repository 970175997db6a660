package org.dirigent.channel.email;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.dirigent.channel.Inbound;
import org.dirigent.channel.Postbag;
import org.dirigent.channel.Postbag.Unread;
import org.dirigent.channel.email.Intake.Outcome;

/**
 * Reads what lies in the postbag of a mailbox, several mails side by side, and hands it to the
 * inbox. Only then a mail leaves the bag, so whatever interrupts this begins again.
 */
final class Sorting {

  private static final System.Logger LOG = System.getLogger(Sorting.class.getName());

  /** So many mails are read at a time; each may hold a few megabytes. */
  private static final int SIDE_BY_SIDE = 8;

  private static final int SLICE = 100;

  /** So often a mail may fail to be read before somebody gets it as it came. */
  private static final int TRIES = 10;

  private static final Duration AGAIN = Duration.ofSeconds(2);

  private final MailboxSettings mailbox;
  private final Intake intake;
  private final Turn turn;
  private final CompletableFuture<Void> ended = new CompletableFuture<>();

  private record InHand(Unread mail, CompletableFuture<Outcome> outcome) {}

  Sorting(MailboxSettings mailbox, Intake intake, Turn turn) {
    this.mailbox = mailbox;
    this.intake = intake;
    this.turn = turn;
  }

  void begin() {
    Thread.ofVirtual().name("sorting").start(this::live);
  }

  /** Done when nothing is read any more, some time after the turn ended. */
  CompletableFuture<Void> ended() {
    return ended;
  }

  private void live() {
    try {
      while (turn.await()) {
        if (sortAll()) {
          turn.rest(AGAIN);
        }
      }
    } finally {
      ended.complete(null);
    }
  }

  /** From the oldest mail to the end of the bag; whether something has to be tried again. */
  private boolean sortAll() {
    try {
      boolean again = false;
      long after = 0;
      for (var slice = next(after); !slice.isEmpty(); slice = next(after)) {
        again |= sort(slice);
        after = slice.getLast().number();
      }
      return again;
    } catch (RuntimeException trouble) {
      failed(trouble);
      return true;
    }
  }

  private List<Unread> next(long after) {
    turn.standBack();
    return turn.isOver()
        ? List.of()
        : intake.postbag().unread(mailbox.account().id(), after, SLICE);
  }

  private boolean sort(List<Unread> slice) {
    var reading = new SideBySide(intake::accept);
    var inHand = new ArrayDeque<InHand>();
    var handedOn = new ArrayList<Unread>();
    for (Unread mail : slice) {
      if (inHand.size() == SIDE_BY_SIDE) {
        settle(inHand.remove(), handedOn);
      }
      inHand.add(new InHand(mail, reading.begin(() -> read(mail))));
    }
    inHand.forEach(one -> settle(one, handedOn));
    if (!handedOn.isEmpty()) {
      intake.postbag().handedOn(handedOn);
    }
    return handedOn.size() < slice.size();
  }

  private void settle(InHand one, List<Unread> handedOn) {
    try {
      if (one.outcome().join() == Outcome.TAKEN) {
        handedOn.add(one.mail());
      }
    } catch (CompletionException broken) {
      failed(Optional.ofNullable(broken.getCause()).orElse(broken));
      intake.postbag().failed(one.mail());
    }
  }

  private Inbound read(Unread mail) throws IOException {
    Postbag bag = intake.postbag();
    var raw =
        new RawMail(
            MailKey.named(mail.name()),
            () -> bag.open(mail),
            Optional.of(mail.file()),
            mail.at(),
            mail.received());
    return mail.tries() < TRIES
        ? intake.reading().read(mailbox, raw)
        : intake.reading().unreadable(mailbox, raw);
  }

  private void failed(Throwable trouble) {
    LOG.log(
        System.Logger.Level.WARNING,
        "A mail of mailbox {0} could not be read now: {1}",
        mailbox.account().id().value(),
        trouble.getClass().getName());
  }
}
