package org.dirigent.channel.loopback;

import org.dirigent.channel.AccountId;
import org.dirigent.channel.Address;
import org.dirigent.channel.Content;
import org.dirigent.channel.Signals.Signal;

/** An agent played by a test, in front of one customer. */
public final class LoopbackAgent {

  private final String name;
  private final LoopbackPorts house;
  private final AccountId account;
  private final Address customer;

  LoopbackAgent(String name, LoopbackPorts house, AccountId account, Address customer) {
    this.name = name;
    this.house = house;
    this.account = account;
    this.customer = customer;
  }

  public void joins() {
    house.conversations().change(account, customer, thread -> thread.join(name));
  }

  public void says(String text) {
    says(new Content.Text(text));
  }

  public void says(Content content) {
    house.conversations().change(account, customer, t -> t.said(false, name, "", content));
  }

  public void types(boolean typing) {
    house.signals().tell(account, customer, new Signal.AgentTyping(typing));
  }

  public void reads() {
    house
        .conversations()
        .change(
            account,
            customer,
            thread ->
                house.signals().tell(account, customer, new Signal.ReadByAgent(thread.readAll())));
  }

  /** Hands the customer back to the queue, at this position. */
  public void requeues(int position) {
    house.conversations().change(account, customer, thread -> thread.requeue(position));
  }

  public void ends() {
    house.conversations().change(account, customer, LoopbackThread::end);
  }
}
