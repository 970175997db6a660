package org.dirigent.channel;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Keeps mails as they came, from the moment at which they are taken out of a mailbox until they
 * were read and handed to the {@link Inbox}. So a flood is safe in the house before anybody begins
 * to read it, and reading may be repeated.
 */
public interface Postbag {

  /** Most bytes of a mail that is kept together with others; a larger one is streamed alone. */
  int SMALL = 128 * 1024;

  /**
   * Keeps mails in this order, all in one commit. One that lies here already, or that the inbox
   * knows, changes nothing.
   *
   * @return full if too many of this account lie unread; then none was kept
   * @throws IllegalStateException when the database cannot be reached; nothing was kept as far as
   *     we know, and all may be kept again
   */
  Acceptance keep(AccountId account, List<Raw> mails);

  /**
   * Mails that were not read yet, in the order in which they were kept.
   *
   * @param after the number behind which to begin, 0 for the oldest
   */
  List<Unread> unread(AccountId account, long after, int limit);

  /** What came, from its beginning. */
  InputStream open(Unread mail) throws IOException;

  /**
   * These are in the inbox now. What came stays, as the evidence that they name: whoever reads
   * hands on {@link Unread#file}.
   */
  void handedOn(Collection<Unread> mails);

  /** This one could not be read; it stays and counts one more try. */
  void failed(Unread mail);

  /**
   * A mail to be kept.
   *
   * @param name by which it is known again, unique per account
   * @param deliveries under which it may be handed to the inbox
   * @param at when it was taken out of its mailbox
   * @param received when it came, if that was before the house looked after the mailbox
   */
  record Raw(
      DeliveryKey name,
      List<DeliveryKey> deliveries,
      Body body,
      Instant at,
      Optional<Instant> received) {
    public Raw {
      deliveries = List.copyOf(deliveries);
    }
  }

  /** What came. */
  sealed interface Body {

    /** A small mail, at most {@link #SMALL} bytes. */
    record Small(byte[] bytes) implements Body {}

    /** A mail that was streamed in by {@link Attachments#keepEvidence}. */
    record Streamed(FileId file) implements Body {}
  }

  /**
   * A mail that waits to be read.
   *
   * @param number grows in the order in which mails were kept
   * @param file what came, as evidence
   * @param tries how often it could not be read
   */
  record Unread(
      long number,
      DeliveryKey name,
      FileId file,
      Instant at,
      Optional<Instant> received,
      int tries) {}
}
