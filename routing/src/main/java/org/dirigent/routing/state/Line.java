package org.dirigent.routing.state;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dirigent.routing.Plan;

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
  boolean unsettled;

  /// Those of its items that somebody refused.
  final Set<Item> refused = new LinkedHashSet<>(0);

  /// @param item one that belongs there
  Line(Key key, int index, Item item, Bits servingQueue, Bits servingHelper) {
    this.key = key;
    this.index = index;
    this.queue = item.queue;
    this.channel = item.channel;
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

  /// Of 64 agents, those who serve its queues, whether or not they meet its requirements.
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
    boolean serves = servingQueue.has(agent.index()) || servingHelper.has(agent.index());
    return serves && key.metBy(agent);
  }

  /// What makes a line, as numbers: queue, helping queue or -1, channel, then each required skill
  /// with its level, the skills ascending and each once.
  static final class Key {

    private static final int SKILLS_FROM = 3;

    private final long[] parts;
    private final int hash;

    private Key(long[] parts) {
      this.parts = parts;
      this.hash = Arrays.hashCode(parts);
    }

    static Key of(Item item) {
      List<Plan.Timed> requirements = item.requirements;
      long[] parts = new long[SKILLS_FROM + 2 * requirements.size()];
      parts[0] = item.queue.id().value();
      parts[1] = item.helpedBy == null ? -1 : item.helpedBy.value();
      parts[2] = item.channel.index();
      int length = SKILLS_FROM;
      for (Plan.Timed requirement : requirements) {
        length = insert(parts, length, requirement.skill().value(), requirement.atLeast());
      }
      return new Key(length == parts.length ? parts : Arrays.copyOf(parts, length));
    }

    private static int insert(long[] parts, int length, long skill, int level) {
      int place = length;
      while (place > SKILLS_FROM && parts[place - 2] > skill) {
        place -= 2;
      }
      if (place > SKILLS_FROM && parts[place - 2] == skill) {
        parts[place - 1] = Math.max(parts[place - 1], level);
        return length;
      }
      System.arraycopy(parts, place, parts, place + 2, length - place);
      parts[place] = skill;
      parts[place + 1] = level;
      return length + 2;
    }

    boolean metBy(Agent agent) {
      for (int i = SKILLS_FROM; i < parts.length; i += 2) {
        if (agent.level(parts[i]) < parts[i + 1]) {
          return false;
        }
      }
      return true;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && Arrays.equals(parts, key.parts);
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }
}
