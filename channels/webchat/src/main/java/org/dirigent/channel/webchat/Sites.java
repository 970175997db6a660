package org.dirigent.channel.webchat;

import java.util.Optional;
import org.dirigent.channel.Account;
import org.dirigent.channel.AccountId;
import org.dirigent.channel.Accounts;

/** The sites that have our widget. */
final class Sites {

  private final Accounts accounts;

  Sites(Accounts accounts) {
    this.accounts = accounts;
  }

  Optional<Site> withKey(String key) {
    return accounts.withKey(WebChat.NAME, key).map(Site::new);
  }

  Optional<Site> find(AccountId id) {
    return accounts.find(id).filter(WebChat::ours).map(Site::new);
  }

  /** The mailbox by which this site answers whoever comes while nobody is there. */
  Optional<Account> mailbox(Site site) {
    var wanted = site.value("mailbox").strip();
    return wanted.isEmpty() ? Optional.empty() : accounts.mailbox(wanted);
  }

  /**
   * May a page of this origin talk to us at all? Which site it talks for is checked with the key.
   */
  boolean anyAdmits(String origin) {
    return accounts.of(WebChat.NAME).stream().map(Site::new).anyMatch(site -> site.admits(origin));
  }
}
