package org.dirigent.conversation.accounts;

import java.util.Map;
import org.dirigent.channel.AccountId;
import org.dirigent.channel.ChannelName;
import org.dirigent.workforce.QueueId;

/**
 * A channel account as it is stored.
 *
 * @param retired no longer shown; kept because the past names it
 * @param secrets encrypted
 */
public record StoredAccount(
    AccountId id,
    ChannelName channel,
    String name,
    String publicKey,
    boolean active,
    boolean retired,
    QueueId queue,
    String language,
    Map<String, String> settings,
    Map<String, String> secrets,
    long version) {

  public StoredAccount {
    settings = Map.copyOf(settings);
    secrets = Map.copyOf(secrets);
  }
}
