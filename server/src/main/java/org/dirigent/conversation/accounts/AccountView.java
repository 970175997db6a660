package org.dirigent.conversation.accounts;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.dirigent.workforce.QueueId;

/**
 * An account as administrators see it. Secrets are never among the settings; which of them are set
 * is said beside.
 */
record AccountView(
    UUID id,
    String channel,
    String name,
    String publicKey,
    boolean active,
    QueueId queueId,
    String language,
    Map<String, String> settings,
    List<String> secretsSet,
    long version) {

  static AccountView of(StoredAccount account) {
    var settings = new TreeMap<>(account.settings());
    account.secrets().keySet().forEach(name -> settings.put(name, ""));
    return new AccountView(
        account.id().value(),
        account.channel().value(),
        account.name(),
        account.publicKey(),
        account.active(),
        account.queue(),
        account.language(),
        settings,
        account.secrets().keySet().stream().sorted().toList(),
        account.version());
  }
}
