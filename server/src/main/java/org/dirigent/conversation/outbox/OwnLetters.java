package org.dirigent.conversation.outbox;

import java.time.Instant;
import java.util.Optional;
import org.dirigent.channel.AccountId;
import org.dirigent.channel.Accounts;
import org.dirigent.channel.MailParty;
import org.dirigent.conversation.timeline.LockedConversation;
import org.dirigent.conversation.timeline.NewEntry;
import org.dirigent.conversation.timeline.SegmentRow;
import org.dirigent.workforce.AgentId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Letters that go by a mailbox although the contact that they are about went another way. */
@Component
public class OwnLetters {

  private static final String MAILBOX = "mailbox";

  private final OutboxRows outbox;
  private final Letterboxes letterboxes;
  private final Accounts accounts;

  OwnLetters(OutboxRows outbox, Letterboxes letterboxes, Accounts accounts) {
    this.outbox = outbox;
    this.letterboxes = letterboxes;
    this.accounts = accounts;
  }

  /** The mailbox for letters about this contact: what its account names, else the usual one. */
  public Optional<Mailbox> mailboxFor(SegmentRow segment) {
    return accounts
        .find(segment.account())
        .flatMap(account -> account.setting(MAILBOX))
        .flatMap(letterboxes::named)
        .or(() -> letterboxes.of(Optional.of(segment)))
        .map(account -> new Mailbox(account, letterboxes.from(account)));
  }

  /** Keeps it on the timeline and sends it without holding it, in the caller's transaction. */
  public void send(
      LockedConversation conversation,
      SegmentRow segment,
      NewEntry letter,
      AccountId mailbox,
      Instant now) {
    int seq = conversation.append(letter, segment);
    outbox.insert(
        new Outgoing(
            letter.id(), conversation.id(), segment.id(), seq, author(letter), null, mailbox),
        now);
  }

  private static @Nullable AgentId author(NewEntry letter) {
    var id = letter.voice().id();
    return id == null ? null : new AgentId(id);
  }

  /** A mailbox of ours, and who we are in letters from it. */
  public record Mailbox(AccountId account, MailParty ours) {}
}
