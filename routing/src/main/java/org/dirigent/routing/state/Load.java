package org.dirigent.routing.state;

import java.util.Arrays;

/// How much of an agent is in use: by items in hand and by the offer that is open, for what is held
/// out must fit when it is taken.
public final class Load {

  private int pressing;
  private int interruptible;
  private int[] counts = new int[0];

  /// The cost of what is not interruptible.
  public int pressing() {
    return pressing;
  }

  public int interruptible() {
    return interruptible;
  }

  public int count(Channel channel) {
    return channel.index() < counts.length ? counts[channel.index()] : 0;
  }

  /// What the budget would have to be for one more of the channel: interruptible work does not
  /// stand in the way of what is not.
  public int after(Channel channel) {
    int sum = pressing + channel.cost();
    return channel.settings.interruptible() ? sum + interruptible : sum;
  }

  void add(Channel channel) {
    if (channel.index() >= counts.length) {
      counts = Arrays.copyOf(counts, channel.index() + 1);
    }
    counts[channel.index()]++;
    charge(channel, channel.cost());
  }

  void remove(Channel channel) {
    counts[channel.index()]--;
    charge(channel, -channel.cost());
  }

  void clear() {
    pressing = 0;
    interruptible = 0;
    Arrays.fill(counts, 0);
  }

  private void charge(Channel channel, int cost) {
    if (channel.settings.interruptible()) {
      interruptible += cost;
    } else {
      pressing += cost;
    }
  }
}
