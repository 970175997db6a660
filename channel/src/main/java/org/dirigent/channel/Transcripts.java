package org.dirigent.channel;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the customer at an address may read of their own conversation: never notes, never other
 * conversations.
 */
public interface Transcripts {

  /**
   * Lines of the newest segment of this address that come after the cursor, oldest first.
   *
   * @param limit at most 200
   */
  Page after(AccountId account, Address reader, Cursor cursor, int limit);

  /**
   * Everybody whose segment is open now, in a fixed order, so that an adapter can begin its graces
   * anew after a restart.
   *
   * @param after the last reader of the page before, empty for the first page
   * @param limit at most 1,000; fewer come back only from the last page
   */
  List<Reader> open(AccountId account, Optional<Address> after, int limit);

  /**
   * Sends whoever speaks at this address what may be read there as a letter, by the mailbox of the
   * account; once for one key. A contact of somebody who was signed in stays behind the sign-in:
   * the letter says where.
   */
  Mailing mail(AccountId account, Address reader, Wish wish);

  /**
   * What was asked for.
   *
   * @param key chosen by the client
   * @param mailbox where the letter goes
   * @param language BCP 47 tag
   * @param zone time zone of the reader
   */
  record Wish(String key, String mailbox, String language, ZoneId zone) {}

  /** What became of it. */
  enum Mailing {
    /** Committed; it goes out. */
    QUEUED,
    /** Nobody has answered the customer yet. */
    NOTHING_SAID,
    /** Too many letters today, of this contact or to this mailbox. */
    ENOUGH,
    /** There is no mailbox from which it could go. */
    NO_MAILBOX
  }

  /**
   * Somebody with an open segment.
   *
   * @param context the facts of the arrival that opened it
   */
  record Reader(Address address, Map<String, String> context) {
    public Reader {
      context = Map.copyOf(context);
    }
  }

  /**
   * A page of lines.
   *
   * @param restarted true if the cursor belonged to an older segment, so that the client begins
   *     anew with these lines
   * @param more true if there are further lines behind the last
   * @param readByAgent the newest line that an agent has seen, {@link Cursor#START} if none
   */
  record Page(List<Line> lines, boolean restarted, boolean more, Cursor readByAgent) {
    public Page {
      lines = List.copyOf(lines);
    }
  }

  /** One line. */
  sealed interface Line {

    Cursor at();

    Instant time();

    /**
     * A message of either side.
     *
     * @param key the delivery key under which the customer's own message came in; empty for ours
     * @param author the public name of who wrote, empty for the customer
     */
    record Said(
        Cursor at, Instant time, boolean byCustomer, String author, String key, Content content)
        implements Line {}

    /**
     * Something happened that the customer should know: {@code joined}, {@code left}, {@code
     * transferred}, {@code ended}.
     */
    record Happened(Cursor at, Instant time, String what, String author) implements Line {}
  }
}
