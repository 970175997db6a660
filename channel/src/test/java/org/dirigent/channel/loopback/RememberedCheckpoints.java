package org.dirigent.channel.loopback;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.dirigent.channel.AccountId;
import org.dirigent.channel.Checkpoints;

/** Checkpoints in memory, which a new life of a channel finds again. */
public final class RememberedCheckpoints implements Checkpoints {

  private final Map<String, String> values = new ConcurrentHashMap<>();
  private volatile boolean broken;

  /** From now on, or no longer, nothing can be kept. */
  public void broken(boolean now) {
    broken = now;
  }

  @Override
  public Optional<String> find(AccountId account, String name) {
    return Optional.ofNullable(values.get(place(account, name)));
  }

  @Override
  public void keep(AccountId account, String name, String value) {
    if (broken) {
      throw new IllegalStateException("Nothing can be kept now");
    }
    values.put(place(account, name), value);
  }

  private static String place(AccountId account, String name) {
    return account.value() + " " + name;
  }
}
