package org.dirigent.conversation.inbox;

import java.util.List;
import java.util.Optional;
import org.dirigent.channel.Capabilities;
import org.dirigent.conversation.ConversationId;
import org.dirigent.conversation.ConversationStatus;
import org.dirigent.conversation.Fact;
import org.dirigent.conversation.SegmentId;
import org.dirigent.conversation.Segments.Ending;
import org.dirigent.conversation.Senders;
import org.dirigent.conversation.WorkArose;
import org.dirigent.conversation.WorkChanged;
import org.dirigent.conversation.WorkItemId;
import org.dirigent.conversation.WorkMoved;
import org.dirigent.conversation.accounts.AccountRows;
import org.dirigent.conversation.accounts.StoredAccount;
import org.dirigent.conversation.timeline.Arising;
import org.dirigent.conversation.timeline.ConversationRow;
import org.dirigent.conversation.timeline.ConversationStore;
import org.dirigent.conversation.timeline.Lane;
import org.dirigent.conversation.timeline.LockedConversation;
import org.dirigent.conversation.timeline.SegmentRow;
import org.dirigent.conversation.timeline.SegmentRows;
import org.dirigent.conversation.timeline.Voice;
import org.dirigent.platform.EventLog;
import org.dirigent.platform.IdSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Opens a segment for somebody, in their conversation or in a new one, and says that work arose; a
 * customer who is being looked after already gets another segment of the same work instead. If they
 * wrote before and are there now, the work moves with them.
 */
@Component
final class Opening {

  /** Entries of a segment after which what is said decides nothing any more. */
  private static final int STIRRED = 20;

  private final AccountRows accounts;
  private final ConversationStore conversations;
  private final SegmentRows segments;
  private final Arising arising;
  // Channels are opened over the inbox, so they are asked for only when they are needed.
  private final ObjectProvider<Senders> senders;
  private final EventLog events;
  private final IdSource ids;

  Opening(
      AccountRows accounts,
      ConversationStore conversations,
      SegmentRows segments,
      Arising arising,
      ObjectProvider<Senders> senders,
      EventLog events,
      IdSource ids) {
    this.accounts = accounts;
    this.conversations = conversations;
    this.segments = segments;
    this.arising = arising;
    this.senders = senders;
    this.events = events;
    this.ids = ids;
  }

  /** Opens a segment in this conversation, or in a new one if there is none to continue. */
  SegmentRow open(
      Visit visit, Waiting waiting, Newcomer who, Optional<LockedConversation> continued) {
    return open(visit, waiting, who, continued, List.of(waiting.lane()));
  }

  /** Opens a segment in this conversation because of somebody who does not speak in it. */
  SegmentRow openFor(Visit visit, Waiting waiting, Newcomer who, LockedConversation conversation) {
    List<Lane> lanes =
        segments.newestOf(conversation.id()).map(SegmentRow::lanes).orElse(List.of());
    return open(visit, waiting, who, Optional.of(conversation), lanes);
  }

  /** Somebody who waits in this segment said more, or more is known of them. */
  void stirred(LockedConversation conversation, SegmentRow segment, String what) {
    int since = conversation.row().lastSeq() - segment.firstSeq();
    if (segment.assignee().isEmpty() && since < STIRRED) {
      events.append(new WorkChanged(segment.work(), what));
    }
  }

  private SegmentRow open(
      Visit visit,
      Waiting waiting,
      Newcomer who,
      Optional<LockedConversation> continued,
      List<Lane> lanes) {
    StoredAccount account = account(waiting);
    LockedConversation conversation = continued.orElseGet(() -> begin(waiting, who, account));
    Optional<SegmentRow> beside = segments.openOf(conversation.id()).stream().findFirst();
    SegmentRow segment = segment(conversation, waiting, who, account, beside).spokenBy(lanes);
    if (beside.isEmpty()) {
      segments.insertWork(segment);
    }
    segments.insert(segment, who.facts());
    write(conversation, segment, waiting, who);
    WorkArose arose = arising.byCustomer(conversation.row(), segment, who.facts());
    if (beside.isEmpty()) {
      arising.tell(arose);
    } else if (isLive(segment) && !isLive(beside.get())) {
      events.append(new WorkMoved(arose));
    }
    visit.enter(conversation, segment);
    return segment;
  }

  /** Begins a conversation of somebody whom nobody has to answer: its segment has ended already. */
  SegmentRow openWithoutWork(Visit visit, Waiting waiting, Newcomer who) {
    StoredAccount account = account(waiting);
    LockedConversation conversation = begin(waiting, who, account);
    SegmentRow segment =
        segment(conversation, waiting, who, account, Optional.empty()).ended(waiting.at());
    segments.insert(segment, who.facts());
    segments.end(segment.id(), Ending.CANCELLED, waiting.at());
    visit.enter(conversation, segment);
    return segment;
  }

  private StoredAccount account(Waiting waiting) {
    return accounts.find(waiting.account()).orElseThrow(() -> new NotUnderstood("no-such-account"));
  }

  private boolean isLive(SegmentRow segment) {
    return senders.getObject().can(segment.channel(), Capabilities::live);
  }

  private LockedConversation begin(Waiting waiting, Newcomer who, StoredAccount account) {
    return conversations.open(
        ConversationRow.begun(
            new ConversationId(ids.next()),
            who.customer(),
            who.topic().orElse(""),
            account.channel().value(),
            waiting.at()));
  }

  private SegmentRow segment(
      LockedConversation conversation,
      Waiting waiting,
      Newcomer who,
      StoredAccount account,
      Optional<SegmentRow> beside) {
    return new SegmentRow(
        new SegmentId(ids.next()),
        conversation.id(),
        beside.map(SegmentRow::work).orElseGet(() -> new WorkItemId(ids.next())),
        account.channel(),
        account.id(),
        waiting.at(),
        Optional.empty(),
        beside.flatMap(SegmentRow::assignee),
        who.assurance(),
        who.language().orElse(account.language()),
        who.consents(),
        List.of(waiting.lane()),
        conversation.row().lastSeq() + 1,
        0,
        0);
  }

  private static void write(
      LockedConversation conversation, SegmentRow segment, Waiting waiting, Newcomer who) {
    conversation.note(
        new Fact.SegmentOpened(segment.channel().value(), segment.assurance().level()),
        segment,
        waiting.at());
    conversation.status(ConversationStatus.OPEN, Voice.SYSTEM, waiting.at());
    if (conversation.row().topic().isEmpty()) {
      who.topic().ifPresent(topic -> conversation.topic(topic, Voice.SYSTEM, waiting.at()));
    }
    conversation.segmentChanged();
  }
}
