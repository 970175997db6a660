package org.dirigent.conversation.inbox;

import java.util.Optional;
import java.util.UUID;
import org.dirigent.channel.Assurance;
import org.dirigent.conversation.Contents;
import org.dirigent.conversation.ConversationStatus;
import org.dirigent.conversation.EntryId;
import org.dirigent.conversation.attachments.AttachmentRows;
import org.dirigent.conversation.timeline.ConversationStore;
import org.dirigent.conversation.timeline.EntryReplaced;
import org.dirigent.conversation.timeline.LockedConversation;
import org.dirigent.conversation.timeline.NewEntry;
import org.dirigent.conversation.timeline.SegmentRow;
import org.dirigent.conversation.timeline.SegmentRows;
import org.dirigent.conversation.timeline.Voice;
import org.dirigent.customer.Customers;
import org.springframework.stereotype.Component;

/**
 * Understands messages. A message of somebody whose segment has ended, or who never arrived, opens
 * one: nobody writes into the void.
 */
@Component
final class MessageHearing {

  private final Customers customers;
  private final ConversationStore conversations;
  private final SegmentRows segments;
  private final AttachmentRows attachments;
  private final Opening opening;

  MessageHearing(
      Customers customers,
      ConversationStore conversations,
      SegmentRows segments,
      AttachmentRows attachments,
      Opening opening) {
    this.customers = customers;
    this.conversations = conversations;
    this.segments = segments;
    this.attachments = attachments;
    this.opening = opening;
  }

  void hear(Visit visit, Waiting waiting, Letter.Message message) {
    Optional<SegmentRow> before = visit.openSegment();
    SegmentRow segment = before.orElseGet(() -> openFor(visit, waiting, message.from()));
    LockedConversation conversation = visit.conversation().orElseThrow();
    claimFiles(conversation, segment, waiting, message);
    conversation.append(
        new NewEntry(
            conversations.nextEntry(),
            Voice.of(conversation.row().customer()),
            message.said(),
            waiting.at(),
            waiting.key().value()),
        segment);
    conversation.status(ConversationStatus.OPEN, Voice.SYSTEM, waiting.at());
    before.ifPresent(open -> opening.stirred(conversation, open, "message"));
  }

  /**
   * Puts a message into the place that was held for it.
   *
   * @throws NotUnderstood if the place is not there any more
   */
  void hearInPlace(Waiting waiting, Letter.Message message, EntryId place) {
    LockedConversation conversation =
        conversations.lockOf(place).orElseThrow(() -> new NotUnderstood("no-place"));
    SegmentRow segment = segments.of(place).orElseThrow(() -> new NotUnderstood("no-place"));
    claimFiles(conversation, segment, waiting, message);
    var voice = Voice.of(conversation.row().customer());
    conversation.replace(new EntryReplaced(place, voice, message.said()));
    conversation.write();
  }

  /** A file may be sent only by whoever uploaded it. */
  private void claimFiles(
      LockedConversation conversation,
      SegmentRow segment,
      Waiting waiting,
      Letter.Message message) {
    for (UUID file : Contents.files(message.said())) {
      if (!attachments.sent(file, waiting.lane(), conversation.id(), segment.id())) {
        throw new NotUnderstood("no-such-file");
      }
    }
  }

  private SegmentRow openFor(Visit visit, Waiting waiting, Letter.Origin from) {
    Newcomer who =
        visit
            .conversation()
            .map(known -> Newcomer.silent(known.row().customer(), Assurance.CLAIMED))
            .orElseGet(() -> stranger(waiting, from));
    Optional<LockedConversation> continued =
        visit
            .conversation()
            .filter(known -> OpenConcern.continuedByMessage(known.row(), waiting.at()));
    SegmentRow segment = opening.open(visit, waiting, who, continued);
    segments.route(waiting.lane(), waiting.account(), Letters.address(from), segment.id());
    return segment;
  }

  private Newcomer stranger(Waiting waiting, Letter.Origin from) {
    var recognised = customers.recognise(Letters.stranger(from), waiting.at());
    return Newcomer.silent(recognised.customer(), Assurance.NONE);
  }
}
