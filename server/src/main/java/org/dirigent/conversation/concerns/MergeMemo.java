package org.dirigent.conversation.concerns;

import java.util.List;
import java.util.UUID;
import org.dirigent.conversation.ConversationId;
import org.dirigent.conversation.ConversationStatus;
import org.dirigent.conversation.WorkItemId;
import org.dirigent.conversation.timeline.SegmentRow;
import org.dirigent.workforce.AgentId;
import org.jspecify.annotations.Nullable;

/**
 * How two conversations stood before they were merged.
 *
 * @param into the one that was kept
 * @param upTo the last seq of the kept one when they were merged
 * @param status whose turn it was in the other
 * @param intoStatus whose turn it was in the one that was kept
 * @param ownerTaken whether the one that was kept got the owner of the other
 * @param followers what was merged into the other before
 * @param moved what went along
 * @param spared the work that ended, because other work does it
 */
record MergeMemo(
    ConversationId into,
    int upTo,
    ConversationStatus status,
    ConversationStatus intoStatus,
    boolean ownerTaken,
    List<UUID> followers,
    Moved moved,
    @Nullable Spared spared) {

  /** Segments, tasks and work of the other conversation that went along. */
  record Moved(List<Stood> segments, List<UUID> tasks, List<WorkItemId> works) {}

  /** Where a segment stood. */
  record Stood(UUID segment, int firstSeq, int deliveredUpTo, int readUpTo) {

    static Stood of(SegmentRow segment) {
      return new Stood(
          segment.id().value(), segment.firstSeq(), segment.deliveredUpTo(), segment.readUpTo());
    }
  }

  /**
   * Work that ended.
   *
   * @param ours whether it was that of the conversation that was not kept
   * @param segments what was open for its sake
   * @param by who had it in hand
   */
  record Spared(boolean ours, List<UUID> segments, @Nullable AgentId by) {}
}
