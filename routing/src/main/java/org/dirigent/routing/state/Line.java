package org.dirigent.routing.state;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dirigent.routing.ChannelName;
import org.dirigent.routing.QueueId;
import org.jspecify.annotations.Nullable;

/// Items that wait for the same agents: same queue, same help, same channel, same requirements in
/// force. Nothing but a refusal tells its items apart, so its first one speaks for all.
public final class Line {

  private final Key key;
  private final int index;
  private final Queue queue;
  private final Channel channel;
  private final Bits servingQueue;
  private final Bits servingHelper;

  final Bits members = new Bits();
  final ItemRow items = new ItemRow();

  /// Those of its items that somebody refused.
  final Set<Item> refused = new LinkedHashSet<>(0);

  Line(Key key, int index, Queue queue, Channel channel, Bits servingQueue, Bits servingHelper) {
    this.key = key;
    this.index = index;
    this.queue = queue;
    this.channel = channel;
    this.servingQueue = servingQueue;
    this.servingHelper = servingHelper;
  }

  public int index() {
    return index;
  }

  public Queue queue() {
    return queue;
  }

  public Channel channel() {
    return channel;
  }

  /// Agents who serve its queues and meet its requirements.
  public Bits members() {
    return members;
  }

  /// Agents who serve its queues, whether or not they meet its requirements.
  public long serving(int word) {
    return servingQueue.word(word) | servingHelper.word(word);
  }

  public int servingWords() {
    return Math.max(servingQueue.words(), servingHelper.words());
  }

  public ItemRow items() {
    return items;
  }

  Key key() {
    return key;
  }

  boolean meantFor(Agent agent) {
    QueueId help = key.helpedBy();
    return (agent.serves(key.queue()) || (help != null && agent.serves(help)))
        && agent.meets(key.requirements());
  }

  /// What makes a line; the requirements sorted by skill, each skill once.
  record Key(
      QueueId queue, @Nullable QueueId helpedBy, ChannelName channel, List<Wanted> requirements) {}

  /// A skill at a level.
  record Wanted(long skill, int atLeast) {}
}
