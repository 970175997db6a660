package org.dirigent.conversation.accounts;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.dirigent.channel.AccountId;
import org.dirigent.channel.ChannelName;
import org.dirigent.conversation.ChannelAccounts;
import org.dirigent.conversation.NewChannelAccount;
import org.dirigent.platform.AuditEntry;
import org.dirigent.platform.Version;
import org.springframework.stereotype.Component;

/** Opens accounts for other modules by the same way as people do. */
@Component
final class AccountsByProgram implements ChannelAccounts {

  private final AccountOffice office;

  AccountsByProgram(AccountOffice office) {
    this.office = office;
  }

  @Override
  public AccountId open(NewChannelAccount account, AuditEntry.Actor by) {
    AccountChange change =
        new AccountChange(
            account.channel().value(),
            account.name(),
            account.publicKey(),
            true,
            account.queue(),
            account.language(),
            account.settings());
    return office.open(change, by).id();
  }

  @Override
  public boolean change(
      ChannelName channel, String publicKey, Map<String, String> settings, AuditEntry.Actor by) {
    Optional<StoredAccount> known =
        office.all().stream()
            .filter(
                account ->
                    account.channel().equals(channel) && account.publicKey().equals(publicKey))
            .findFirst();
    known.ifPresent(
        account -> office.change(account.id(), seen(account), with(account, settings), by));
    return known.isPresent();
  }

  private static Version seen(StoredAccount account) {
    return new Version(account.version());
  }

  private static AccountChange with(StoredAccount account, Map<String, String> settings) {
    Map<String, String> all = new HashMap<>(account.settings());
    all.putAll(settings);
    return new AccountChange(
        account.channel().value(),
        account.name(),
        account.publicKey(),
        account.active(),
        account.queue(),
        account.language(),
        all);
  }
}
