package org.dirigent.conversation.concerns;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dirigent.channel.Capabilities;
import org.dirigent.conversation.ConversationId;
import org.dirigent.conversation.ConversationStatus;
import org.dirigent.conversation.Fact;
import org.dirigent.conversation.Senders;
import org.dirigent.conversation.WorkItemId;
import org.dirigent.conversation.WorkMerged;
import org.dirigent.conversation.timeline.AgentEntries;
import org.dirigent.conversation.timeline.AgentNames;
import org.dirigent.conversation.timeline.ConversationStore;
import org.dirigent.conversation.timeline.LockedConversation;
import org.dirigent.conversation.timeline.NewEntry;
import org.dirigent.conversation.timeline.SegmentRow;
import org.dirigent.conversation.timeline.SegmentRows;
import org.dirigent.conversation.timeline.Voice;
import org.dirigent.platform.EventLog;
import org.dirigent.workforce.AgentId;
import org.springframework.stereotype.Component;

/**
 * Makes one conversation of two about the same concern. What was said stays where it was said; what
 * comes, and what is open, goes on in the one that is kept. Of two work items one is enough: that
 * on which somebody works, or the older one.
 */
@Component
final class Merging {

  private final ConversationStore conversations;
  private final SegmentRows segments;
  private final ConcernRows concerns;
  private final AgentEntries entries;
  private final AgentNames names;
  private final Senders senders;
  private final EventLog events;

  Merging(
      ConversationStore conversations,
      SegmentRows segments,
      ConcernRows concerns,
      AgentEntries entries,
      AgentNames names,
      Senders senders,
      EventLog events) {
    this.conversations = conversations;
    this.segments = segments;
    this.concerns = concerns;
    this.entries = entries;
    this.names = names;
    this.senders = senders;
    this.events = events;
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
    if (!from.row().customer().equals(into.row().customer())) {
      throw ConcernProblems.NOT_ONE_CUSTOMER.because(
          "Their customers are not the same; an answer to one would reach the other.");
    }
  }

  private void mergeChecked(
      LockedConversation from, LockedConversation into, AgentId by, Instant at) {
    List<SegmentRow> open = segments.openOf(from.id());
    List<SegmentRow> there = segments.openOf(into.id());
    checkHands(open, by);
    int said = from.row().lastSeq();
    boolean wasOpen = from.row().status() == ConversationStatus.OPEN;
    Voice voice = entries.voice(by);
    into.append(
        new NewEntry(
            conversations.nextEntry(),
            voice,
            new Fact.MergedIn(Splitting.related(from), said),
            at,
            null),
        null);
    if (into.row().owner().isEmpty()) {
      into.owner(from.row().owner(), voice, at);
    }
    if (wasOpen) {
      into.status(ConversationStatus.OPEN, voice, at);
    }
    end(from, into, voice, at);
    work(open, there, new ConcernRows.Place(into.id(), into.row().lastSeq() + 1), from.id());
    into.segmentChanged();
    from.write();
    into.write();
    concerns.merge(from.id(), into.id());
  }

  private void checkHands(List<SegmentRow> open, AgentId by) {
    if (open.stream().anyMatch(this::isLive)) {
      throw ConcernProblems.STILL_LIVE.because(
          "The chat of this conversation is still going on; end it first, or merge the other one into it.");
    }
    open.stream()
        .flatMap(segment -> segment.assignee().stream())
        .filter(assignee -> !assignee.equals(by))
        .findFirst()
        .ifPresent(
            other -> {
              throw ConcernProblems.IN_OTHER_HANDS.because(
                  "%s works on it; ask for it first.".formatted(names.of(other).inside()));
            });
  }

  private boolean isLive(SegmentRow segment) {
    return senders.can(segment.channel(), Capabilities::live);
  }

  private void end(LockedConversation from, LockedConversation into, Voice by, Instant at) {
    from.append(
        new NewEntry(
            conversations.nextEntry(), by, new Fact.MergedInto(Splitting.related(into)), at, null),
        null);
    from.status(ConversationStatus.RESOLVED, by, at);
    from.segmentChanged();
  }

  private void work(
      List<SegmentRow> open, List<SegmentRow> there, ConcernRows.Place place, ConversationId from) {
    List<WorkItemId> moved = new ArrayList<>(concerns.moveTasks(from, place.conversation()));
    Optional<WorkMerged.Spared> spared = Optional.empty();
    if (!open.isEmpty()) {
      SegmentRow ours = open.getFirst();
      boolean ourWork = there.isEmpty() || outlasts(ours, there.getFirst());
      SegmentRow kept = ourWork ? ours : there.getFirst();
      concerns.move(open, kept.work(), kept.assignee(), place);
      if (ourWork) {
        moved.add(kept.work());
        concerns.adopt(there, kept.work(), kept.assignee());
        spared = there.stream().findFirst().map(Merging::spared);
      } else {
        spared = Optional.of(spared(ours));
      }
    }
    concerns.moveWork(moved, place.conversation());
    if (!moved.isEmpty() || spared.isPresent()) {
      events.append(new WorkMerged(place.conversation(), moved, spared));
    }
  }

  /**
   * A live customer comes first, then what somebody works on, then what has waited longer. What a
   * colleague has in hand stays with them.
   */
  private boolean outlasts(SegmentRow ours, SegmentRow there) {
    boolean another = there.assignee().isPresent() && !there.assignee().equals(ours.assignee());
    if (isLive(there) || another) {
      return false;
    }
    return ours.assignee().isPresent() && there.assignee().isEmpty()
        || ours.openedAt().isBefore(there.openedAt());
  }

  private static WorkMerged.Spared spared(SegmentRow segment) {
    return new WorkMerged.Spared(segment.work(), segment.assignee());
  }
}
