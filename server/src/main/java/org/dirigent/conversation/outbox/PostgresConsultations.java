package org.dirigent.conversation.outbox;

import static org.dirigent.conversation.Contents.clean;

import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.dirigent.channel.AccountId;
import org.dirigent.channel.MailParty;
import org.dirigent.conversation.Consultations;
import org.dirigent.conversation.ConversationId;
import org.dirigent.conversation.Entry.Delivery.State;
import org.dirigent.conversation.EntryBody;
import org.dirigent.conversation.EntryId;
import org.dirigent.conversation.SentMail;
import org.dirigent.conversation.SentMail.MailFile;
import org.dirigent.conversation.SentMail.Party;
import org.dirigent.conversation.attachments.AttachmentRows;
import org.dirigent.conversation.timeline.AgentEntries;
import org.dirigent.conversation.timeline.ConversationStore;
import org.dirigent.conversation.timeline.LockedConversation;
import org.dirigent.conversation.timeline.NewEntry;
import org.dirigent.conversation.timeline.SegmentRow;
import org.dirigent.conversation.timeline.SegmentRows;
import org.dirigent.conversation.timeline.Voice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Letters to others, kept as entries and sent by the outbox. */
@Component
final class PostgresConsultations implements Consultations {

  private static final int FILES = 20;

  private final ConversationStore conversations;
  private final SegmentRows segments;
  private final AgentEntries entries;
  private final AttachmentRows attachments;
  private final OutboxRows outbox;
  private final Letterboxes letterboxes;

  PostgresConsultations(
      ConversationStore conversations,
      SegmentRows segments,
      AgentEntries entries,
      AttachmentRows attachments,
      OutboxRows outbox,
      Letterboxes letterboxes) {
    this.conversations = conversations;
    this.segments = segments;
    this.entries = entries;
    this.attachments = attachments;
    this.outbox = outbox;
    this.letterboxes = letterboxes;
  }

  @Override
  public EntryId ask(Question question, Instant at) {
    return ask(question, conversations.nextEntry(), null, at);
  }

  /** The same under an id that the caller has derived; once is enough. */
  EntryId ask(Question question, EntryId id, @Nullable String key, Instant at) {
    LockedConversation conversation =
        conversations
            .lock(question.conversation())
            .orElseThrow(
                () ->
                    new NoSuchElementException(
                        "There is no conversation " + question.conversation()));
    if (entries.find(id).isEmpty()) {
      keep(conversation, question, id, key, at);
    }
    return id;
  }

  private void keep(
      LockedConversation conversation,
      Question question,
      EntryId id,
      @Nullable String key,
      Instant at) {
    Optional<SegmentRow> segment = segments.newestOf(conversation.id());
    Optional<AccountId> account = letterboxes.of(segment);
    Voice voice = question.author().map(entries::voice).orElse(Voice.SYSTEM);
    var body =
        new EntryBody.Consulted(
            letter(question, account.map(letterboxes::from).orElse(new MailParty("", ""))));
    int seq = conversation.append(new NewEntry(id, voice, body, at, key), segment.orElse(null));
    outbox.insert(
        new Outgoing(
            id,
            conversation.id(),
            segment.map(SegmentRow::id).orElse(null),
            seq,
            question.author().orElse(null),
            null,
            account.orElse(null)),
        at);
    if (account.isEmpty()) {
      outbox.settled(id, State.FAILED, "no-account");
    }
    conversation.write();
  }

  private SentMail letter(Question question, MailParty from) {
    var to = new MailParty(question.name(), question.address());
    return new SentMail(
        clean(question.subject()),
        new Party(from.name(), from.address()),
        null,
        List.of(new Party(clean(to.name()), clean(to.address()))),
        List.of(),
        List.of(),
        clean(question.text()),
        "",
        false,
        false,
        false,
        files(question.conversation(), question.files()),
        List.of(),
        "person",
        List.of(),
        null);
  }

  private List<MailFile> files(ConversationId conversation, List<UUID> wanted) {
    return wanted.stream()
        .distinct()
        .limit(FILES)
        .flatMap(id -> attachments.of(conversation, id).stream())
        .map(file -> new MailFile(file.id(), file.name(), file.mediaType(), file.bytes(), null))
        .toList();
  }
}
