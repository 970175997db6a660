package org.dirigent.channel.email;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiConsumer;
import org.dirigent.channel.Inbound;
import org.dirigent.channel.email.Intake.Outcome;
import org.eclipse.angus.mail.imap.IMAPMessage;

/**
 * The mails of a round that are in hand now, a few at a time: what is committed is marked, several
 * by one command. A mail that was committed and not marked comes again and is known by its bytes.
 */
final class Handful implements AutoCloseable {

  /** So many at once; each may hold a few megabytes. */
  private static final int MOST = 8;

  private static final int MARKED_AT_ONCE = 16;

  private final Folder folder;
  private final Flags mark;
  private final SideBySide taking;
  private final BiConsumer<Message, Throwable> failures;
  private final ArrayDeque<InHand> inHand = new ArrayDeque<>();
  private final List<Message> taken = new ArrayList<>();
  private boolean someFailed;
  private boolean later;

  private record InHand(Message message, CompletableFuture<Outcome> outcome) {}

  Handful(Folder folder, Flags mark, SideBySide taking, BiConsumer<Message, Throwable> failures) {
    this.folder = folder;
    this.mark = mark;
    this.taking = taking;
    this.failures = failures;
  }

  static InputStream bytes(Message message) throws MessagingException {
    return ((IMAPMessage) message).getMimeStream();
  }

  /** Whether the house takes more now. */
  boolean mayGoOn() {
    return !later;
  }

  void begin(Message message, Callable<Inbound> reading) throws MessagingException {
    inHand.add(new InHand(message, taking.begin(reading)));
    if (inHand.size() >= MOST) {
      settleOldest();
    }
  }

  /** It will not do now; the others may. */
  void failed(Message message, Throwable broken) {
    someFailed = true;
    failures.accept(message, broken);
  }

  /** Waits for what is in hand; whether something has to be tried again. */
  boolean finish() throws MessagingException {
    while (!inHand.isEmpty()) {
      settleOldest();
    }
    markTaken();
    return someFailed || later;
  }

  private void settleOldest() throws MessagingException {
    InHand oldest = inHand.remove();
    try {
      if (oldest.outcome().join() == Outcome.LATER) {
        later = true;
      } else {
        taken.add(oldest.message());
      }
    } catch (CompletionException broken) {
      failed(oldest.message(), Optional.ofNullable(broken.getCause()).orElse(broken));
    }
    if (taken.size() >= MARKED_AT_ONCE) {
      markTaken();
    }
  }

  private void markTaken() throws MessagingException {
    if (!taken.isEmpty()) {
      folder.setFlags(taken.toArray(Message[]::new), mark, true);
      taken.clear();
    }
  }

  /** Nothing is in hand any more, even if the mailbox broke off. */
  @Override
  public void close() {
    inHand.forEach(one -> one.outcome().exceptionally(_ -> Outcome.LATER).join());
    inHand.clear();
  }
}
