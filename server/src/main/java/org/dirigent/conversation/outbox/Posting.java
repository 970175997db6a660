package org.dirigent.conversation.outbox;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.dirigent.channel.ChannelName;
import org.dirigent.conversation.Contents;
import org.dirigent.conversation.EntryId;
import org.dirigent.conversation.Senders;
import org.dirigent.conversation.attachments.AttachmentRows;
import org.dirigent.conversation.mail.Evidence;
import org.dirigent.conversation.timeline.AgentEntries;
import org.dirigent.conversation.timeline.ConversationStore;
import org.dirigent.conversation.timeline.LockedConversation;
import org.dirigent.conversation.timeline.NewEntry;
import org.dirigent.conversation.timeline.ReplyPermission;
import org.dirigent.conversation.timeline.SegmentRow;
import org.dirigent.conversation.timeline.SegmentRows;
import org.dirigent.conversation.timeline.Voice;
import org.dirigent.platform.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Judges a message under the lock of its conversation and keeps it: entry and outbox together. */
@Component
final class Posting {

  private final ConversationStore conversations;
  private final SegmentRows segments;
  private final ReplyPermission permission;
  private final Fitness fitness;
  private final AttachmentRows attachments;
  private final OutboxRows outbox;
  private final AgentEntries entries;
  private final Keeping keeping;

  /** How long a message is held, and what is kept of it beside its words. */
  @Component
  record Keeping(Senders senders, UndoSettings settings, Evidence evidence) {

    @Nullable Instant heldUntil(ChannelName channel, Instant at) {
      boolean holds = senders.can(channel, can -> !can.live()) && !settings.undo().isZero();
      return holds ? at.plus(settings.undo()) : null;
    }

    void html(EntryId entry, @Nullable UUID html) {
      evidence.keep(entry, new Evidence.Kept(html, null));
    }
  }

  Posting(
      ConversationStore conversations,
      SegmentRows segments,
      ReplyPermission permission,
      Fitness fitness,
      AttachmentRows attachments,
      OutboxRows outbox,
      AgentEntries entries,
      Keeping keeping) {
    this.conversations = conversations;
    this.segments = segments;
    this.permission = permission;
    this.fitness = fitness;
    this.attachments = attachments;
    this.outbox = outbox;
    this.entries = entries;
    this.keeping = keeping;
  }

  /** Keeps the message, in the caller's transaction, or says why not. */
  Posted post(NewMessage message, Instant at) {
    Optional<LockedConversation> conversation = conversations.lock(message.conversation());
    if (conversation.isEmpty()) {
      return new Posted.NoConversation();
    }
    EntryId id = entries.idOf(message.conversation(), message.author(), message.key());
    return entries
        .find(id)
        .<Posted>map(Posted.Kept::new)
        .orElseGet(() -> judge(conversation.get(), id, message, at));
  }

  private Posted judge(
      LockedConversation conversation, EntryId id, NewMessage message, Instant at) {
    Optional<SegmentRow> segment = segments.newestOf(conversation.id());
    Optional<String> refusal = permission.refusal(segment, message.author());
    if (segment.isEmpty() || refusal.isPresent()) {
      return new Posted.NotNow(refusal.orElseThrow());
    }
    int said = entries.lastSaidByCustomer(conversation.id());
    if (said > message.seenUpTo()) {
      return new Posted.Unseen(conversation.row().lastSeq());
    }
    return fitness
        .objection(segment.get().channel(), message.said())
        .or(() -> claimFiles(conversation, segment.get(), message))
        .<Posted>map(unfit -> unfit)
        .orElseGet(() -> keep(conversation, segment.get(), id, message, at));
  }

  /** A file may be sent only by whoever uploaded it, and only here. */
  private Optional<Posted.Unfit> claimFiles(
      LockedConversation conversation, SegmentRow segment, NewMessage message) {
    var author = new UserId(message.author().value());
    boolean theirs =
        Contents.files(message.said()).stream()
            .allMatch(file -> attachments.sent(file, author, conversation.id(), segment.id()));
    return theirs
        ? Optional.empty()
        : Optional.of(new Posted.Unfit("fileId", "no-such-file", "You uploaded no such file here"));
  }

  private Posted keep(
      LockedConversation conversation,
      SegmentRow segment,
      EntryId id,
      NewMessage message,
      Instant at) {
    Voice voice = entries.voice(message.author());
    Instant held = keeping.heldUntil(segment.channel(), at);
    int seq =
        conversation.append(
            new NewEntry(id, voice, message.said(), at, message.key().toString(), held), segment);
    outbox.insert(
        new Outgoing(id, conversation.id(), segment.id(), seq, message.author(), held, null), at);
    keeping.html(id, message.html());
    conversation.readByAgent(message.seenUpTo());
    conversation.write();
    return new Posted.Kept(entries.find(id).orElseThrow());
  }
}
