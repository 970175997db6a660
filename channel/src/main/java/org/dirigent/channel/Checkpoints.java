package org.dirigent.channel;

import java.util.Optional;

/**
 * What an adapter must still know after a restart: one value per account and name, sealed where it
 * is kept, because it may be a secret, and the same on every node. Forgotten with the account.
 */
public interface Checkpoints {

  /** Longest value, in characters. */
  int LIMIT = 16_000;

  Optional<String> find(AccountId account, String name);

  /** Replaces what was kept under this name; durable when it returns. */
  void keep(AccountId account, String name, String value);
}
