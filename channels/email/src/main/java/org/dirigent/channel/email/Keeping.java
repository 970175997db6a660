package org.dirigent.channel.email;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.dirigent.channel.email.Intake.Outcome;

/**
 * Has handfuls kept, one after the other, while the next is being fetched; what is committed is
 * marked, a handful by one command. A mail that was committed and not marked comes again and is
 * known by its bytes.
 */
final class Keeping implements AutoCloseable {

  private final Folder folder;
  private final Flags mark;
  private final Runnable kept;
  private final Failures failures;
  private Optional<InHand> inHand = Optional.empty();
  private boolean someFailed;
  private boolean later;

  private record InHand(List<Message> mails, CompletableFuture<Outcome> outcome) {}

  Keeping(Folder folder, Flags mark, Runnable kept, Failures failures) {
    this.folder = folder;
    this.mark = mark;
    this.kept = kept;
    this.failures = failures;
  }

  /** Hears which mails could not be taken now. */
  interface Failures {
    void failed(List<Message> mails, Folder folder, Throwable why) throws MessagingException;
  }

  /** Whether the house takes more now. */
  boolean mayGoOn() {
    return !later;
  }

  /** Waits for what is in hand, then has these kept. */
  void begin(List<Message> mails, Callable<Outcome> keeping) throws MessagingException {
    settle();
    var outcome = new CompletableFuture<Outcome>();
    inHand = Optional.of(new InHand(mails, outcome));
    Thread.ofVirtual().name("mail").start(() -> run(keeping, outcome));
  }

  private static void run(Callable<Outcome> keeping, CompletableFuture<Outcome> outcome) {
    try {
      outcome.complete(keeping.call());
    } catch (Exception | Error failed) {
      outcome.completeExceptionally(failed);
    }
  }

  /** They will not do now; the others may. */
  void failed(List<Message> mails, Throwable broken) throws MessagingException {
    someFailed = true;
    failures.failed(mails, folder, broken);
  }

  /** Waits for what is in hand; whether something has to be tried again. */
  boolean finish() throws MessagingException {
    settle();
    return someFailed || later;
  }

  private void settle() throws MessagingException {
    if (inHand.isPresent()) {
      InHand settled = inHand.get();
      inHand = Optional.empty();
      try {
        settle(settled.mails(), settled.outcome().join());
      } catch (CompletionException broken) {
        failed(settled.mails(), Optional.ofNullable(broken.getCause()).orElse(broken));
      }
    }
  }

  private void settle(List<Message> mails, Outcome outcome) throws MessagingException {
    if (outcome == Outcome.LATER) {
      later = true;
    } else {
      kept.run();
      folder.setFlags(mails.toArray(Message[]::new), mark, true);
    }
  }

  /** Nothing is in hand any more, even if the mailbox broke off. */
  @Override
  public void close() {
    inHand.ifPresent(one -> one.outcome().exceptionally(_ -> Outcome.LATER).join());
    inHand = Optional.empty();
    kept.run();
  }
}
