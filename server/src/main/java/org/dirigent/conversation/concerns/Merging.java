package org.dirigent.conversation.concerns;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dirigent.conversation.ConversationId;
import org.dirigent.conversation.ConversationStatus;
import org.dirigent.conversation.Fact;
import org.dirigent.conversation.WorkItemId;
import org.dirigent.conversation.WorkMerged;
import org.dirigent.conversation.timeline.AgentEntries;
import org.dirigent.conversation.timeline.ConversationStore;
import org.dirigent.conversation.timeline.LockedConversation;
import org.dirigent.conversation.timeline.NewEntry;
import org.dirigent.conversation.timeline.SegmentRow;
import org.dirigent.conversation.timeline.SegmentRows;
import org.dirigent.conversation.timeline.Voice;
import org.dirigent.platform.EventLog;
import org.dirigent.workforce.AgentId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes one conversation of two about the same concern. What was said stays where it was said; what
 * comes, and what is open, goes on in the one that is kept. Of two work items one is enough: that
 * on which somebody works, or the older one.
 */
@Component
final class Merging {

  private static final String REMEDY = "end it first, or merge the other one into it";

  private final ConversationStore conversations;
  private final SegmentRows segments;
  private final ConcernRows concerns;
  private final AgentEntries entries;
  private final Hands hands;
  private final Aftermath aftermath;

  /** Who hears of it, and what is remembered for whoever takes it back. */
  @Component
  record Aftermath(EventLog events, MergeMemos memos) {}

  Merging(
      ConversationStore conversations,
      SegmentRows segments,
      ConcernRows concerns,
      AgentEntries entries,
      Hands hands,
      Aftermath aftermath) {
    this.conversations = conversations;
    this.segments = segments;
    this.concerns = concerns;
    this.entries = entries;
    this.hands = hands;
    this.aftermath = aftermath;
  }

  /** Merges in the caller's transaction; what was merged so already stays so. */
  void merge(ConversationId fromId, ConversationId intoId, AgentId by, Instant at) {
    if (fromId.equals(intoId)) {
      throw ConcernProblems.into(
          intoId.value(), "same", "Choose another conversation; this one is open here");
    }
    // Whoever locks two does so in the order of their ids, so that nobody waits for each other.
    boolean first = fromId.value().compareTo(intoId.value()) < 0;
    LockedConversation one = lock(first ? fromId : intoId);
    LockedConversation other = lock(first ? intoId : fromId);
    LockedConversation from = first ? one : other;
    LockedConversation into = first ? other : one;
    Optional<ConversationId> already = concerns.mergedInto(fromId);
    if (already.filter(intoId::equals).isEmpty()) {
      check(from, into, already);
      mergeChecked(from, into, by, at);
    }
  }

  private LockedConversation lock(ConversationId id) {
    return conversations.lock(id).orElseThrow(() -> ConcernProblems.missing(id));
  }

  private void check(
      LockedConversation from, LockedConversation into, Optional<ConversationId> already) {
    if (already.isPresent()) {
      throw ConcernProblems.MERGED.because(
          "It goes on in conversation %s; merge that one.".formatted(already.get()));
    }
    concerns
        .mergedInto(into.id())
        .ifPresent(
            other -> {
              throw ConcernProblems.MERGED.because(
                  "The other one goes on in conversation %s; choose that.".formatted(other));
            });
    checkNotAside(from);
    checkNotAside(into);
    if (!from.row().customer().equals(into.row().customer())) {
      throw ConcernProblems.NOT_ONE_CUSTOMER.because(
          "Their customers are not the same; an answer to one would reach the other.");
    }
  }

  private static void checkNotAside(LockedConversation conversation) {
    if (conversation.row().status() == ConversationStatus.SET_ASIDE) {
      throw ConcernProblems.SET_ASIDE.because(
          "Conversation %s is set aside; say that it is wanted, then merge."
              .formatted(conversation.id()));
    }
  }

  private void mergeChecked(
      LockedConversation from, LockedConversation into, AgentId by, Instant at) {
    List<SegmentRow> open = segments.openOf(from.id());
    List<SegmentRow> there = segments.openOf(into.id());
    hands.checkFree(open, by, REMEDY);
    Before before = Before.of(from, into, aftermath.memos().followers(from.id()));
    Voice voice = entries.voice(by);
    boolean ownerTaken = goesOn(from, into, voice, at);
    end(from, into, voice, at);
    int upTo = into.row().lastSeq();
    Went went = work(open, there, new ConcernRows.Place(into.id(), upTo + 1), from.id());
    into.segmentChanged();
    from.write();
    into.write();
    concerns.merge(from.id(), into.id());
    var memo =
        new MergeMemo(
            into.id(),
            upTo,
            before.status(),
            before.intoStatus(),
            ownerTaken,
            before.followers(),
            went.moved(),
            went.spared());
    aftermath.memos().keep(from.id(), memo, at);
  }

  /** How they stood. */
  private record Before(
      ConversationStatus status, ConversationStatus intoStatus, List<UUID> followers) {

    static Before of(LockedConversation from, LockedConversation into, List<UUID> followers) {
      return new Before(from.row().status(), into.row().status(), followers);
    }
  }

  /** What went along, and which work ended. */
  private record Went(MergeMemo.Moved moved, MergeMemo.@Nullable Spared spared) {}

  /** Answers whether the one that is kept got the owner of the other. */
  private boolean goesOn(LockedConversation from, LockedConversation into, Voice by, Instant at) {
    var fact = new Fact.MergedIn(Splitting.related(from), from.row().lastSeq());
    into.append(new NewEntry(conversations.nextEntry(), by, fact, at, null), null);
    boolean takes = into.row().owner().isEmpty() && from.row().owner().isPresent();
    if (takes) {
      into.owner(from.row().owner(), by, at);
    }
    if (from.row().status() == ConversationStatus.OPEN) {
      into.status(ConversationStatus.OPEN, by, at);
    }
    return takes;
  }

  private void end(LockedConversation from, LockedConversation into, Voice by, Instant at) {
    from.append(
        new NewEntry(
            conversations.nextEntry(), by, new Fact.MergedInto(Splitting.related(into)), at, null),
        null);
    from.status(ConversationStatus.RESOLVED, by, at);
    from.segmentChanged();
  }

  private Went work(
      List<SegmentRow> open, List<SegmentRow> there, ConcernRows.Place place, ConversationId from) {
    List<ConcernRows.MovedTask> tasks = concerns.moveTasks(from, place.conversation());
    List<WorkItemId> works = new ArrayList<>();
    tasks.forEach(task -> task.work().ifPresent(works::add));
    boolean ourWork = !open.isEmpty() && (there.isEmpty() || outlasts(open, there));
    List<SegmentRow> spared = open.isEmpty() ? List.of() : ourWork ? there : open;
    if (!open.isEmpty()) {
      SegmentRow kept = ourWork ? open.getFirst() : there.getFirst();
      concerns.move(open, kept.work(), kept.assignee(), place);
      if (ourWork) {
        works.add(kept.work());
        concerns.adopt(there, kept.work(), kept.assignee());
      }
    }
    concerns.moveWork(works, place.conversation());
    Optional<SegmentRow> gone = spared.stream().findFirst();
    if (!works.isEmpty() || gone.isPresent()) {
      aftermath
          .events()
          .append(new WorkMerged(place.conversation(), works, gone.map(Merging::spared)));
    }
    var moved =
        new MergeMemo.Moved(
            open.stream().map(MergeMemo.Stood::of).toList(),
            tasks.stream().map(ConcernRows.MovedTask::id).toList(),
            works);
    return new Went(moved, gone.map(one -> remembered(one, !ourWork, spared)).orElse(null));
  }

  private static MergeMemo.Spared remembered(
      SegmentRow gone, boolean ours, List<SegmentRow> spared) {
    return new MergeMemo.Spared(
        ours,
        spared.stream().map(segment -> segment.id().value()).toList(),
        gone.assignee().orElse(null));
  }

  /**
   * A live customer comes first, then what somebody works on, then what has waited longer. What a
   * colleague has in hand stays with them.
   */
  private boolean outlasts(List<SegmentRow> open, List<SegmentRow> others) {
    SegmentRow ours = open.getFirst();
    SegmentRow there = others.getFirst();
    boolean another = there.assignee().isPresent() && !there.assignee().equals(ours.assignee());
    if (hands.isLive(there) || another) {
      return false;
    }
    return ours.assignee().isPresent() && there.assignee().isEmpty()
        || ours.openedAt().isBefore(there.openedAt());
  }

  private static WorkMerged.Spared spared(SegmentRow segment) {
    return new WorkMerged.Spared(segment.work(), segment.assignee());
  }
}
