package org.dirigent.conversation.concerns;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.dirigent.conversation.Contents;
import org.dirigent.conversation.ConversationId;
import org.dirigent.conversation.Entry;
import org.dirigent.conversation.EntryBody;
import org.dirigent.conversation.EntryId;
import org.dirigent.conversation.Fact;
import org.dirigent.conversation.WorkArose;
import org.dirigent.conversation.timeline.AgentEntries;
import org.dirigent.conversation.timeline.Arising;
import org.dirigent.conversation.timeline.ConversationRow;
import org.dirigent.conversation.timeline.ConversationStore;
import org.dirigent.conversation.timeline.LockedConversation;
import org.dirigent.conversation.timeline.NewEntry;
import org.dirigent.conversation.timeline.SegmentRow;
import org.dirigent.conversation.timeline.SegmentRows;
import org.dirigent.conversation.timeline.Voice;
import org.dirigent.platform.IdSource;
import org.dirigent.workforce.AgentId;
import org.dirigent.workforce.QueueId;
import org.dirigent.workforce.Workforce;
import org.springframework.stereotype.Component;

/**
 * Makes a conversation of its own out of a part of what a customer said. It has waited since the
 * customer said it, its answers are a thread of their own, and what was said stays where it was.
 */
@Component
final class Splitting {

  private final ConversationStore conversations;
  private final SegmentRows segments;
  private final AgentEntries entries;
  private final ConcernRows concerns;
  private final Arising arising;
  private final Workforce workforce;
  private final IdSource ids;

  Splitting(
      ConversationStore conversations,
      SegmentRows segments,
      AgentEntries entries,
      ConcernRows concerns,
      Arising arising,
      Workforce workforce,
      IdSource ids) {
    this.conversations = conversations;
    this.segments = segments;
    this.entries = entries;
    this.concerns = concerns;
    this.arising = arising;
    this.workforce = workforce;
    this.ids = ids;
  }

  /** Splits in the caller's transaction; the same key again is answered like the first. */
  ConversationId split(ConversationId id, NewSplit wanted, AgentId by, Instant at) {
    LockedConversation origin =
        conversations.lock(id).orElseThrow(() -> ConcernProblems.missing(id));
    EntryId copy = entries.idOf(id, by, wanted.key());
    return entries
        .find(copy)
        .map(Entry::conversationId)
        .orElseGet(() -> split(origin, wanted, copy, by, at));
  }

  private ConversationId split(
      LockedConversation origin, NewSplit wanted, EntryId copy, AgentId by, Instant at) {
    Entry source = source(origin.id(), wanted.entryId());
    EntryBody words = Excision.of(source, wanted.parts());
    String topic = Contents.clean(wanted.topic()).strip();
    Optional<QueueId> unit = Optional.ofNullable(wanted.queueId()).map(this::inUse);
    SegmentRow where =
        segments.of(source.id()).orElseThrow(() -> new IllegalStateException("Nobody said it"));
    LockedConversation split = begin(origin, where, topic, source.at());
    Voice voice = entries.voice(by);
    say(split, new Fact.SplitFrom(related(origin)), voice, at);
    if (unit.isEmpty()) {
      split.owner(Optional.of(by), voice, at);
    }
    SegmentRow segment = arising.like(split, where, source.at(), facts(unit));
    var customer = Voice.of(origin.row().customer());
    split.append(new NewEntry(copy, customer, words, source.at(), null), segment);
    concerns.split(split.id(), origin.id(), source.id(), at);
    concerns.copyEvidence(source.id(), copy, wanted.parts().isEmpty());
    WorkArose arose = arising.byUs(split.row(), segment, facts(unit));
    arising.tell(unit.map(arose::goingTo).orElse(arose));
    say(origin, new Fact.SplitOff(related(split)), voice, at);
    split.write();
    origin.write();
    return split.id();
  }

  private static Map<String, String> facts(Optional<QueueId> unit) {
    return Map.of(unit.isPresent() ? WorkArose.HANDED : "because", "split");
  }

  private Entry source(ConversationId origin, EntryId entry) {
    return entries
        .find(entry)
        .filter(found -> found.conversationId().equals(origin))
        .filter(Excision::possible)
        .orElseThrow(
            () ->
                ConcernProblems.invalid(
                    "entryId", "not-said", "The customer said no such thing in this conversation"));
  }

  private QueueId inUse(QueueId queue) {
    if (!workforce.queues().containsKey(queue)) {
      throw ConcernProblems.invalid(
          "queueId", "unknown", "There is no queue %s in use".formatted(queue));
    }
    return queue;
  }

  private LockedConversation begin(
      LockedConversation origin, SegmentRow where, String topic, Instant since) {
    return conversations.open(
        ConversationRow.begun(
            new ConversationId(ids.next()),
            origin.row().customer(),
            topic,
            where.channel().value(),
            since));
  }

  private void say(LockedConversation conversation, Fact fact, Voice by, Instant at) {
    conversation.append(new NewEntry(conversations.nextEntry(), by, fact, at, null), null);
    conversation.segmentChanged();
  }

  static Fact.Related related(LockedConversation conversation) {
    return new Fact.Related(conversation.id().value(), conversation.row().topic());
  }
}
