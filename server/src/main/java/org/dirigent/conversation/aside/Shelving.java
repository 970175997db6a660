package org.dirigent.conversation.aside;

import java.time.Instant;
import java.util.List;
import org.dirigent.conversation.ConversationId;
import org.dirigent.conversation.ConversationStatus;
import org.dirigent.conversation.Fact;
import org.dirigent.conversation.Segments.Ending;
import org.dirigent.conversation.SettingAside;
import org.dirigent.conversation.WorkSpared;
import org.dirigent.conversation.concerns.Hands;
import org.dirigent.conversation.timeline.AgentEntries;
import org.dirigent.conversation.timeline.ConversationStore;
import org.dirigent.conversation.timeline.LockedConversation;
import org.dirigent.conversation.timeline.SegmentRow;
import org.dirigent.conversation.timeline.SegmentRows;
import org.dirigent.conversation.timeline.Voice;
import org.dirigent.platform.EventLog;
import org.dirigent.workforce.AgentId;
import org.springframework.stereotype.Component;

/**
 * Sets conversations aside, because a rule or an agent says so. Their segments end and their work
 * is spared; tasks that colleagues have stay theirs.
 */
@Component
final class Shelving implements SettingAside {

  private static final String REMEDY = "end it first";

  private final ConversationStore conversations;
  private final SegmentRows segments;
  private final AgentEntries entries;
  private final AsideRows rows;
  private final Hands hands;
  private final EventLog events;

  Shelving(
      ConversationStore conversations,
      SegmentRows segments,
      AgentEntries entries,
      AsideRows rows,
      Hands hands,
      EventLog events) {
    this.conversations = conversations;
    this.segments = segments;
    this.entries = entries;
    this.rows = rows;
    this.hands = hands;
    this.events = events;
  }

  @Override
  public boolean because(String rule, ConversationId id, Instant at) {
    return conversations
        .lock(id)
        .filter(conversation -> isFree(conversation))
        .map(
            conversation -> {
              put(conversation, new Fact.SetAside("rule", rule), Voice.SYSTEM, at);
              return true;
            })
        .orElse(false);
  }

  private boolean isFree(LockedConversation conversation) {
    List<SegmentRow> open = segments.openOf(conversation.id());
    return conversation.row().status() != ConversationStatus.SET_ASIDE
        && conversation.row().owner().isEmpty()
        && open.stream().noneMatch(hands::isLive)
        && open.stream().allMatch(segment -> segment.assignee().isEmpty())
        && !rows.wasWanted(conversation.id());
  }

  /** Sets it aside by hand; what is set aside already stays so. */
  void byHand(ConversationId id, AgentId by, Instant at) {
    LockedConversation conversation =
        conversations.lock(id).orElseThrow(() -> AsideProblems.missing(id));
    if (conversation.row().status() != ConversationStatus.SET_ASIDE) {
      hands.checkFree(segments.openOf(id), by, REMEDY);
      put(conversation, new Fact.SetAside("by-hand", null), entries.voice(by), at);
    }
  }

  private void put(LockedConversation conversation, Fact.SetAside why, Voice by, Instant at) {
    List<SegmentRow> open = segments.openOf(conversation.id());
    for (SegmentRow segment : open) {
      segments.end(segment.id(), Ending.CANCELLED, at);
      conversation.note(new Fact.SegmentEnded(Ending.CANCELLED.code()), segment, at);
    }
    open.stream()
        .map(segment -> new WorkSpared(segment.work(), segment.assignee()))
        .distinct()
        .forEach(events::append);
    conversation.setAside(why, by, at);
    conversation.segmentChanged();
    conversation.write();
  }
}
