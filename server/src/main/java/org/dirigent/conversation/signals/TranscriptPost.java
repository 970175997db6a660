package org.dirigent.conversation.signals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dirigent.channel.Assurance;
import org.dirigent.channel.Transcripts.Line;
import org.dirigent.channel.Transcripts.Mailing;
import org.dirigent.channel.Transcripts.Wish;
import org.dirigent.conversation.EntryId;
import org.dirigent.conversation.mail.OwnHtml;
import org.dirigent.conversation.outbox.OwnLetters;
import org.dirigent.conversation.outbox.OwnLetters.Mailbox;
import org.dirigent.conversation.timeline.SegmentRow;
import org.dirigent.conversation.timeline.Voice;
import org.dirigent.platform.FileStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sends transcripts as letters. Of a contact in which somebody was signed in only the way to its
 * page goes out: the mailbox that was given may be anybody's.
 */
@Component
class TranscriptPost {

  private static final int LINES = 2_000;

  private final OutwardRows outward;
  private final OwnLetters letters;
  private final TranscriptLetters written;
  private final FileStore files;
  private final TransactionOperations transaction;
  private final InstantSource clock;

  TranscriptPost(
      OutwardRows outward,
      OwnLetters letters,
      TranscriptLetters written,
      FileStore files,
      TransactionOperations transaction,
      InstantSource clock) {
    this.outward = outward;
    this.letters = letters;
    this.written = written;
    this.files = files;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Keeps the letter under this id, once. */
  Mailing send(SegmentRow segment, EntryId id, Voice by, Wish wish) {
    var place = new OutwardRows.Place(segment.id(), segment.conversation(), segment.firstSeq(), 0);
    List<Line> lines = outward.after(place, 0, LINES);
    Optional<Mailbox> mailbox = letters.mailboxFor(segment);
    if (lines.stream().noneMatch(line -> line instanceof Line.Said said && !said.byCustomer())) {
      return Mailing.NOTHING_SAID;
    }
    if (mailbox.isEmpty()) {
      return Mailing.NO_MAILBOX;
    }
    boolean whole = whole(segment);
    var words = new TranscriptWords(wish.language(), wish.zone());
    Optional<UUID> html =
        whole ? Optional.of(stored(words.html(segment.openedAt(), lines))) : Optional.empty();
    String text =
        whole
            ? words.text(segment.openedAt(), lines)
            : words.elsewhere(written.signInPage(segment.account()));
    Instant now = clock.instant();
    var letter =
        new TranscriptLetters.Written(
            id, by, words.subject(mailbox.get().ours().name()), text, wish.mailbox(), html, whole);
    Boolean kept = transaction.execute(_ -> written.keep(segment, letter, mailbox.get(), now));
    return kept ? Mailing.QUEUED : Mailing.ENOUGH;
  }

  /** What would go out if it were sent now. */
  Prospect prospect(SegmentRow segment) {
    String from = letters.mailboxFor(segment).map(mailbox -> mailbox.ours().address()).orElse(null);
    return new Prospect(
        whole(segment), from, written.left(segment.conversation(), clock.instant()));
  }

  private static boolean whole(SegmentRow segment) {
    return segment.assurance().level() < Assurance.SIGNED_IN.level();
  }

  private UUID stored(String html) {
    byte[] bytes = OwnHtml.clean(html).getBytes(StandardCharsets.UTF_8);
    try {
      return files
          .storeEvidence("transcript.html", new ByteArrayInputStream(bytes))
          .orElseThrow()
          .value();
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  /**
   * A transcript that could be sent.
   *
   * @param whole with what was said; else only the way to the page behind the sign-in
   * @param from the mailbox that it would come from; null if there is none
   * @param left how many more may go out about this conversation today
   */
  record Prospect(boolean whole, @Nullable String from, int left) {}
}
