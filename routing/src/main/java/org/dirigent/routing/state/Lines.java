package org.dirigent.routing.state;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dirigent.routing.QueueId;
import org.jspecify.annotations.Nullable;

/// All lines: made when their first item comes, kept a while when they are empty because another
/// such item will come, swept out when too many are.
public final class Lines {

  private static final int SWEEP_AT_LEAST = 1_024;

  private final List<Agent> agents;
  private final Unsettled unsettled;
  private final Map<QueueId, Bits> serving = new LinkedHashMap<>();
  private final Map<Line.Key, Line> byKey = new LinkedHashMap<>();
  private final List<@Nullable Line> byIndex = new ArrayList<>();
  private final List<Integer> vacant = new ArrayList<>();
  private final Bits active = new Bits();
  private int sweepAt = SWEEP_AT_LEAST;

  /// @param agents all agents by index; more may join
  Lines(List<Agent> agents, Unsettled unsettled) {
    this.agents = agents;
    this.unsettled = unsettled;
  }

  /// Lines that have items and whose queue is open, by index.
  public Bits active() {
    return active;
  }

  public Line line(int index) {
    Line line = byIndex.get(index);
    if (line == null) {
      throw new IllegalStateException("there is no line " + index);
    }
    return line;
  }

  /// Agents who serve the queue, whatever they can.
  private Bits serving(QueueId queue) {
    return serving.computeIfAbsent(queue, _ -> new Bits());
  }

  /// Puts the item in the line that fits it as it is now.
  void add(Item item) {
    Line.Key key = Line.Key.of(item);
    Line found = byKey.get(key);
    Line line = found != null ? found : make(key, item);
    line.items.add(item);
    item.line = line;
    if (item.refused()) {
      line.refused.add(item);
    }
    refresh(line);
    unsettled.add(line);
  }

  void remove(Item item, Line line) {
    line.items.remove(item);
    line.refused.remove(item);
    item.line = null;
    refresh(line);
  }

  void refresh(Line line) {
    active.set(line.index(), !line.items.isEmpty() && line.queue().open());
  }

  /// Before the agent's settings change.
  void leave(Agent agent) {
    agent.settings.queues().forEach(queue -> serving(queue).remove(agent.index()));
  }

  /// After the agent's settings changed, or they are new.
  void join(Agent agent) {
    agent.settings.queues().forEach(queue -> serving(queue).add(agent.index()));
    byKey.values().forEach(line -> join(line, agent));
  }

  private Line make(Line.Key key, Item item) {
    if (byKey.size() >= sweepAt) {
      sweep();
    }
    if (vacant.isEmpty()) {
      vacant.add(byIndex.size());
      byIndex.add(null);
    }
    Bits servingQueue = serving(item.queue.id());
    Bits servingHelper = item.helpedBy == null ? servingQueue : serving(item.helpedBy);
    Line line = new Line(key, vacant.removeLast(), item, servingQueue, servingHelper);
    byIndex.set(line.index(), line);
    byKey.put(key, line);
    item.queue.lines.add(line);
    for (int word = 0; word < line.servingWords(); word++) {
      for (long left = line.serving(word); left != 0; left &= left - 1) {
        join(line, agents.get((word << 6) + Long.numberOfTrailingZeros(left)));
      }
    }
    return line;
  }

  private static void join(Line line, Agent agent) {
    boolean member = line.meantFor(agent);
    line.members.set(agent.index(), member);
    agent.lines.set(line.index(), member);
  }

  private void sweep() {
    List<Line> empty = byKey.values().stream().filter(line -> line.items.isEmpty()).toList();
    empty.forEach(this::drop);
    sweepAt = Math.max(SWEEP_AT_LEAST, 2 * byKey.size());
  }

  private void drop(Line line) {
    agents.forEach(agent -> agent.lines.remove(line.index()));
    line.queue().lines.remove(line);
    byKey.remove(line.key());
    unsettled.strike(line);
    byIndex.set(line.index(), null);
    vacant.add(line.index());
  }
}
