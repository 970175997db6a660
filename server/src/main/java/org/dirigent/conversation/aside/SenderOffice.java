package org.dirigent.conversation.aside;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dirigent.conversation.Contents;
import org.dirigent.conversation.ConversationId;
import org.dirigent.conversation.Named;
import org.dirigent.conversation.mail.MailAddresses;
import org.dirigent.conversation.timeline.ConversationStore;
import org.dirigent.platform.AuditEntry;
import org.dirigent.platform.AuditLog;
import org.dirigent.platform.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decides about senders, each time with a line in the audit log. Belongs in a transaction. */
@Component
final class SenderOffice {

  private static final int PAGE = 200;

  private final KnownSenders senders;
  private final SenderGuard guard;
  private final AsideRows rows;
  private final ConversationStore conversations;
  private final AuditLog audit;
  private final InstantSource clock;

  SenderOffice(
      KnownSenders senders,
      SenderGuard guard,
      AsideRows rows,
      ConversationStore conversations,
      AuditLog audit,
      InstantSource clock) {
    this.senders = senders;
    this.guard = guard;
    this.rows = rows;
    this.conversations = conversations;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Who wrote in a conversation.
   *
   * @param address of the newest mail; none if nobody wrote one
   * @param standing what was decided about them already
   */
  record Written(@Nullable String address, @Nullable Standing standing) {}

  Written of(ConversationId conversation) {
    if (!conversations.exists(conversation)) {
      throw AsideProblems.missing(conversation);
    }
    String address = rows.sender(conversation).orElse(null);
    return new Written(address, address == null ? null : senders.standing(address).orElse(null));
  }

  List<KnownSender> list(String query) {
    return senders.list(Contents.clean(query).strip().toLowerCase(Locale.ROOT), PAGE);
  }

  void takeAlways(ConversationId conversation, SignedIn me) {
    String address =
        rows.sender(conversation).orElseThrow(() -> AsideProblems.noSender(conversation));
    put(address, Standing.WANTED, "", me);
  }

  KnownSender put(String name, Standing standing, String reason, SignedIn me) {
    String sender = checked(name);
    if (standing == Standing.BLOCKED) {
      guard.checkMayBeBlocked(sender);
    }
    Optional<KnownSender> before = senders.find(sender);
    var known =
        new KnownSender(
            sender,
            standing,
            Contents.clean(reason).strip(),
            new Named(me.id().value(), me.displayName()),
            clock.instant());
    senders.put(known);
    AuditEntry entry =
        AuditEntry.by(me).did("sender." + standing.code()).to("sender", sender).into(known);
    audit.record(before.map(entry::from).orElse(entry));
    return known;
  }

  /** Nothing holds for this sender any more. */
  void forget(String name, SignedIn me) {
    String sender = checked(name);
    senders
        .find(sender)
        .ifPresent(
            known -> {
              senders.remove(sender);
              audit.record(
                  AuditEntry.by(me).did("sender.forgotten").to("sender", sender).from(known));
            });
  }

  private static String checked(String name) {
    String sender = name.strip().toLowerCase(Locale.ROOT);
    boolean domain = sender.startsWith("@");
    if (!MailAddresses.valid(domain ? "x" + sender : sender)
        || domain && !sender.contains(".")
        || sender.contains("..")) {
      throw AsideProblems.noAddress(name);
    }
    return sender;
  }
}
