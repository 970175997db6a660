package org.dirigent.channel;

import java.util.List;
import java.util.Optional;

/** The active accounts of a channel; a changed setting is seen by the next call. */
public interface Accounts {

  /** The account that this public key names, if it is active. */
  Optional<Account> withKey(ChannelName channel, String publicKey);

  /** The account of this id, if it is active. */
  Optional<Account> find(AccountId id);

  /** The active account that carries letters under this address, whichever channel it is of. */
  Optional<Account> mailbox(String address);

  /** All active accounts of the channel, at most 1,000. */
  List<Account> of(ChannelName channel);
}
