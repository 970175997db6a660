package org.dirigent.conversation;

import java.util.Map;
import org.dirigent.channel.AccountId;
import org.dirigent.channel.ChannelName;
import org.dirigent.platform.AuditEntry;

/** Opens channel accounts by program, under the same checks as by hand. */
public interface ChannelAccounts {

  /** Opens one, in use at once. */
  AccountId open(NewChannelAccount account, AuditEntry.Actor by);

  /**
   * Changes some settings of the account in use with this key and leaves the others.
   *
   * @return false if there is none
   */
  boolean change(
      ChannelName channel, String publicKey, Map<String, String> settings, AuditEntry.Actor by);
}
