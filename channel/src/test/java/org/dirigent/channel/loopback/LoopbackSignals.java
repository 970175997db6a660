package org.dirigent.channel.loopback;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.dirigent.channel.AccountId;
import org.dirigent.channel.Address;
import org.dirigent.channel.Signals;

/** Signals inside one process; remembers what the customer's side said. */
public final class LoopbackSignals implements Signals {

  private record Heard(AccountId account, Address reader, Listener listener) {}

  /** What the customer's side said: {@code typing} or {@code connected}, and whether. */
  public record Said(Address from, String what, boolean on) {}

  private final List<Heard> listeners = new CopyOnWriteArrayList<>();
  private final List<Said> said = new CopyOnWriteArrayList<>();

  @Override
  public void typing(AccountId account, Address from, boolean typing) {
    said.add(new Said(from, "typing", typing));
  }

  @Override
  public void connected(AccountId account, Address from, boolean connected) {
    said.add(new Said(from, "connected", connected));
  }

  @Override
  public Subscription subscribe(AccountId account, Address reader, Listener listener) {
    var heard = new Heard(account, reader, listener);
    listeners.add(heard);
    return () -> listeners.remove(heard);
  }

  /** Tells everybody who listens for this address. */
  public void tell(AccountId account, Address reader, Signal signal) {
    for (Heard heard : listeners) {
      if (heard.account.equals(account) && heard.reader.equals(reader)) {
        heard.listener.heard(signal);
      }
    }
  }

  /** Everything the customer's side said, in order. */
  public List<Said> said() {
    return List.copyOf(said);
  }

  /** How many subscriptions are open. */
  public int listening() {
    return listeners.size();
  }
}
