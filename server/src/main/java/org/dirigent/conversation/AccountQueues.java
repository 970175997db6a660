package org.dirigent.conversation;

import org.dirigent.channel.AccountId;
import org.dirigent.workforce.QueueId;

/** Where channel accounts send their work when no rule says otherwise. */
public interface AccountQueues {

  /**
   * The queue of this account.
   *
   * @throws IllegalArgumentException if there is no such account
   */
  QueueId of(AccountId account);
}
