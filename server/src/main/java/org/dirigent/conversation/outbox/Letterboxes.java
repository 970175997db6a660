package org.dirigent.conversation.outbox;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.dirigent.channel.Account;
import org.dirigent.channel.AccountId;
import org.dirigent.channel.Accounts;
import org.dirigent.channel.Capabilities;
import org.dirigent.channel.MailParty;
import org.dirigent.conversation.Senders;
import org.dirigent.conversation.mail.Replies;
import org.dirigent.conversation.timeline.SegmentRow;
import org.springframework.stereotype.Component;

/**
 * By which account a letter goes: that of the conversation, else the first that carries letters.
 */
@Component
final class Letterboxes {

  private final Senders senders;
  private final Accounts accounts;
  private final Replies replies;

  Letterboxes(Senders senders, Accounts accounts, Replies replies) {
    this.senders = senders;
    this.accounts = accounts;
    this.replies = replies;
  }

  Optional<AccountId> of(Optional<SegmentRow> segment) {
    return segment
        .filter(open -> senders.can(open.channel(), Capabilities::letters))
        .map(SegmentRow::account)
        .filter(account -> accounts.find(account).isPresent())
        .or(this::first);
  }

  /** The account that carries letters under this address. */
  Optional<AccountId> named(String address) {
    return accounts.mailbox(address).map(Account::id);
  }

  MailParty from(AccountId account) {
    return replies.from(account);
  }

  private Optional<AccountId> first() {
    return all().map(Account::id).min(Comparator.comparing(AccountId::value));
  }

  private Stream<Account> all() {
    return senders.all().stream()
        .filter(channel -> channel.capabilities().letters())
        .flatMap(channel -> accounts.of(channel.name()).stream());
  }
}
