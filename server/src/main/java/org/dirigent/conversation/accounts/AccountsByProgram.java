package org.dirigent.conversation.accounts;

import org.dirigent.channel.AccountId;
import org.dirigent.conversation.ChannelAccounts;
import org.dirigent.conversation.NewChannelAccount;
import org.dirigent.platform.AuditEntry;
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
}
