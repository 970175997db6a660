package org.dirigent.conversation.concerns;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.dirigent.conversation.ConversationId;
import org.dirigent.conversation.ConversationStatus;
import org.dirigent.conversation.Fact;
import org.dirigent.conversation.LastServed;
import org.dirigent.conversation.WorkMerged;
import org.dirigent.conversation.timeline.AgentEntries;
import org.dirigent.conversation.timeline.Arising;
import org.dirigent.conversation.timeline.ConversationStore;
import org.dirigent.conversation.timeline.LockedConversation;
import org.dirigent.conversation.timeline.NewEntry;
import org.dirigent.conversation.timeline.SegmentRow;
import org.dirigent.conversation.timeline.SegmentRows;
import org.dirigent.conversation.timeline.Voice;
import org.dirigent.platform.EventLog;
import org.dirigent.platform.ProblemOccurred;
import org.dirigent.workforce.AgentId;
import org.springframework.stereotype.Component;

/**
 * Takes a merging back, as long as nothing came of it: each conversation goes on by itself again.
 * Work that was spared arises anew with its age, first for whoever had it.
 */
@Component
final class Unmerging {

  private final ConversationStore conversations;
  private final SegmentRows segments;
  private final ConcernRows concerns;
  private final MergeMemos memos;
  private final AgentEntries entries;
  private final Arising arising;
  private final EventLog events;

  Unmerging(
      ConversationStore conversations,
      SegmentRows segments,
      ConcernRows concerns,
      MergeMemos memos,
      AgentEntries entries,
      Arising arising,
      EventLog events) {
    this.conversations = conversations;
    this.segments = segments;
    this.concerns = concerns;
    this.memos = memos;
    this.entries = entries;
    this.arising = arising;
    this.events = events;
  }

  /** Takes back, in the caller's transaction, that this conversation was merged into another. */
  void unmerge(ConversationId id, AgentId by, Instant at) {
    MergeMemo guessed = memos.of(id).orElseThrow(() -> nothingToUndo(id));
    // In the order of their ids, as whoever merges does.
    List<LockedConversation> both =
        Stream.of(id, guessed.into())
            .sorted(Comparator.comparing(ConversationId::value))
            .map(one -> conversations.lock(one).orElseThrow(() -> ConcernProblems.missing(one)))
            .toList();
    MergeMemo memo = memos.of(id).orElseThrow(() -> ConcernProblems.notMerged(id));
    check(id, memo);
    boolean first = both.getFirst().id().equals(id);
    LockedConversation from = first ? both.getFirst() : both.getLast();
    LockedConversation into = first ? both.getLast() : both.getFirst();
    part(from, into, memo, entries.voice(by), at);
  }

  private ProblemOccurred nothingToUndo(ConversationId id) {
    return conversations.lock(id).isPresent()
        ? ConcernProblems.notMerged(id)
        : ConcernProblems.missing(id);
  }

  private void check(ConversationId id, MergeMemo memo) {
    Optional<ConversationId> there = concerns.mergedInto(id);
    if (there.filter(memo.into()::equals).isEmpty()
        || memos.wentOn(memo.into(), memo.upTo(), moved(memo))) {
      throw ConcernProblems.WENT_ON.because(
          "Something came of it since. What does not belong here can be split off.");
    }
  }

  private void part(
      LockedConversation from, LockedConversation into, MergeMemo memo, Voice by, Instant at) {
    memos.forget(from.id(), memo);
    say(from, into, by, at);
    say(into, from, by, at);
    if (memo.ownerTaken()) {
      into.owner(Optional.empty(), by, at);
    }
    from.status(memo.status(), by, at);
    if (memo.status() == ConversationStatus.OPEN) {
      into.status(memo.intoStatus(), by, at);
    }
    from.segmentChanged();
    into.segmentChanged();
    from.write();
    into.write();
    memos.moveBack(from.id(), memo.moved());
    concerns.moveWork(memo.moved().works(), from.id());
    if (!memo.moved().works().isEmpty()) {
      events.append(new WorkMerged(from.id(), memo.moved().works(), Optional.empty()));
    }
    MergeMemo.Spared spared = memo.spared();
    if (spared != null) {
      arises(spared.ours() ? from : into, spared, at);
    }
  }

  private void say(LockedConversation here, LockedConversation other, Voice by, Instant at) {
    var fact = new Fact.MergeUndone(Splitting.related(other));
    here.append(new NewEntry(conversations.nextEntry(), by, fact, at, null), null);
  }

  private void arises(LockedConversation conversation, MergeMemo.Spared spared, Instant at) {
    List<SegmentRow> open =
        segments.openOf(conversation.id()).stream()
            .filter(segment -> spared.segments().contains(segment.id().value()))
            .toList();
    var by = Optional.ofNullable(spared.by()).map(agent -> new LastServed(agent, at));
    if (!open.isEmpty()) {
      SegmentRow again = arising.again(conversation, open.getFirst(), by);
      concerns.adopt(open, again.work(), Optional.empty());
    }
  }

  private static List<UUID> moved(MergeMemo memo) {
    return memo.moved().segments().stream().map(MergeMemo.Stood::segment).toList();
  }
}
