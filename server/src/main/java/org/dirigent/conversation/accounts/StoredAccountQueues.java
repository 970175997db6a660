package org.dirigent.conversation.accounts;

import org.dirigent.channel.AccountId;
import org.dirigent.conversation.AccountQueues;
import org.dirigent.workforce.QueueId;
import org.springframework.stereotype.Component;

/** The queues of accounts, retired accounts included. */
@Component
final class StoredAccountQueues implements AccountQueues {

  private final ActiveAccounts remembered;
  private final AccountRows rows;

  StoredAccountQueues(ActiveAccounts remembered, AccountRows rows) {
    this.remembered = remembered;
    this.rows = rows;
  }

  @Override
  public QueueId of(AccountId account) {
    return remembered
        .queueOf(account)
        .or(() -> rows.find(account).map(StoredAccount::queue))
        .orElseThrow(() -> new IllegalArgumentException("There is no account " + account.value()));
  }
}
