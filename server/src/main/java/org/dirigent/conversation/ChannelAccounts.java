package org.dirigent.conversation;

import org.dirigent.channel.AccountId;
import org.dirigent.platform.AuditEntry;

/** Opens channel accounts by program, under the same checks as by hand. */
public interface ChannelAccounts {

  /** Opens one, in use at once. */
  AccountId open(NewChannelAccount account, AuditEntry.Actor by);
}
