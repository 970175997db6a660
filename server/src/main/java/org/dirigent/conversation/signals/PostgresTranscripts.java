package org.dirigent.conversation.signals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dirigent.channel.AccountId;
import org.dirigent.channel.Address;
import org.dirigent.channel.Cursor;
import org.dirigent.channel.Transcripts;
import org.dirigent.conversation.EntryId;
import org.dirigent.conversation.timeline.Lane;
import org.dirigent.conversation.timeline.SegmentRows;
import org.dirigent.conversation.timeline.TranscriptCursor;
import org.dirigent.conversation.timeline.Voice;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Transcripts from the view {@code outward_entry}, which holds nothing that a customer may not
 * read.
 */
@Component
final class PostgresTranscripts implements Transcripts {

  private static final int LINES = 200;
  private static final int READERS = 1_000;

  private final OutwardRows outward;
  private final SegmentRows segments;
  // Channels are opened over transcripts, so what sends is asked for only when it is needed.
  private final ObjectProvider<TranscriptPost> post;

  PostgresTranscripts(
      OutwardRows outward, SegmentRows segments, ObjectProvider<TranscriptPost> post) {
    this.outward = outward;
    this.segments = segments;
    this.post = post;
  }

  @Override
  public Mailing mail(AccountId account, Address reader, Wish wish) {
    Lane lane = Lane.of(account, reader);
    String name = "transcript " + lane.value() + " " + wish.key();
    var id = new EntryId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    return segments
        .of(lane)
        .map(segment -> post.getObject().send(segment, id, Voice.SYSTEM, wish))
        .orElse(Mailing.NOTHING_SAID);
  }

  @Override
  public Page after(AccountId account, Address reader, Cursor cursor, int limit) {
    return outward
        .segmentOf(Lane.of(account, reader))
        .map(segment -> page(segment, cursor, Math.clamp(limit, 1, LINES)))
        .orElseGet(() -> new Page(List.of(), false, false, Cursor.START));
  }

  private Page page(OutwardRows.Place segment, Cursor cursor, int limit) {
    Optional<TranscriptCursor> place = TranscriptCursor.in(segment.id(), cursor.value());
    boolean restarted = place.isEmpty() && !cursor.equals(Cursor.START);
    int after = place.map(TranscriptCursor::seq).orElse(0);
    List<Line> lines = outward.after(segment, after, limit + 1);
    boolean more = lines.size() > limit;
    return new Page(more ? lines.subList(0, limit) : lines, restarted, more, readByAgent(segment));
  }

  private Cursor readByAgent(OutwardRows.Place segment) {
    return outward
        .lastUpTo(segment, segment.readByAgent())
        .map(seq -> new TranscriptCursor(segment.id(), seq).cursor())
        .orElse(Cursor.START);
  }

  @Override
  public List<Reader> open(AccountId account, Optional<Address> after, int limit) {
    Optional<Lane> last = after.map(address -> Lane.of(account, address));
    return outward.open(account, last, Math.clamp(limit, 1, READERS));
  }
}
