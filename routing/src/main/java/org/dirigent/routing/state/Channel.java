package org.dirigent.routing.state;

import org.dirigent.routing.ChannelName;
import org.dirigent.routing.ChannelSettings;

/// A channel, and who could take an item of it right now.
public final class Channel {

  private final ChannelName name;
  private final int index;

  ChannelSettings settings;

  /// The media it needs, as bits.
  long media;

  final Bits free = new Bits();
  final Bits full = new Bits();

  Channel(ChannelName name, int index, ChannelSettings settings) {
    this.name = name;
    this.index = index;
    this.settings = settings;
  }

  public ChannelName name() {
    return name;
  }

  int index() {
    return index;
  }

  public ChannelSettings settings() {
    return settings;
  }

  public int cost() {
    return settings.cost();
  }

  /// Agents who want work, are reachable, have no offer open and have room for one more.
  public Bits free() {
    return free;
  }

  /// Agents whose cap for this channel is used up.
  public Bits full() {
    return full;
  }

  public long media() {
    return media;
  }
}
