package org.dirigent.channel.loopback;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.dirigent.channel.Account;
import org.dirigent.channel.AccountId;
import org.dirigent.channel.Accounts;
import org.dirigent.channel.ChannelName;

/** Accounts in memory, all of them active until retired. */
public final class RememberedAccounts implements Accounts {

  private final Map<AccountId, Account> accounts = new ConcurrentHashMap<>();

  /** Adds an account or replaces the one of the same id. */
  public void put(Account account) {
    accounts.put(account.id(), account);
  }

  /** Takes an account out of service. */
  public void retire(AccountId id) {
    accounts.remove(id);
  }

  @Override
  public Optional<Account> withKey(ChannelName channel, String publicKey) {
    return of(channel).stream().filter(a -> a.publicKey().equals(publicKey)).findFirst();
  }

  @Override
  public Optional<Account> find(AccountId id) {
    return Optional.ofNullable(accounts.get(id));
  }

  @Override
  public Optional<Account> mailbox(String address) {
    return accounts.values().stream()
        .filter(a -> a.setting("address").filter(address.strip()::equalsIgnoreCase).isPresent())
        .findFirst();
  }

  @Override
  public List<Account> of(ChannelName channel) {
    return accounts.values().stream().filter(a -> a.channel().equals(channel)).toList();
  }
}
