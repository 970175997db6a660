package org.dirigent.routing.decide;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dirigent.routing.Decision.Count;
import org.dirigent.routing.Ineligibility;
import org.dirigent.routing.state.Agent;
import org.dirigent.routing.state.Channel;
import org.dirigent.routing.state.Duty;
import org.dirigent.routing.state.Item;
import org.dirigent.routing.state.Line;
import org.dirigent.routing.state.Roster;
import org.dirigent.routing.state.State;
import org.jspecify.annotations.Nullable;

/// Counts, for each rule, how many of the agents serving an item's queue it keeps out, by taking 64
/// of them at a time and striking off those whom a rule keeps out, in the order of the rules.
final class RuledOutCounts {

  private static final Ineligibility[] REASONS = Ineligibility.values();

  private final State state;
  private final int[] counts = new int[REASONS.length];

  RuledOutCounts(State state) {
    this.state = state;
  }

  /// For an item kept for one agent nobody else is looked at, so nobody is counted.
  List<Count> of(Item item) {
    Line line = item.line();
    if (line == null) {
      return List.of();
    }
    Arrays.fill(counts, 0);
    for (int word = 0; word < line.servingWords(); word++) {
      count(item, line, word);
    }
    List<Count> found = new ArrayList<>(4);
    for (Ineligibility reason : REASONS) {
      if (counts[reason.ordinal()] > 0) {
        found.add(new Count(reason, counts[reason.ordinal()]));
      }
    }
    return found;
  }

  private void count(Item item, Line line, int word) {
    long serving = line.serving(word);
    long members = line.members().word(word);
    count(Ineligibility.LACKS_SKILL, serving & ~members);
    long refused = members & refused(item, word);
    count(Ineligibility.REFUSED_BEFORE, refused);
    long left = members & ~line.channel().free().word(word) & ~refused;
    if (left != 0) {
      count(line.channel(), word, left);
    }
  }

  private void count(Channel channel, int word, long agents) {
    Roster roster = state.roster();
    for (Duty duty : Duty.values()) {
      count(duty.because(), agents & roster.with(duty).word(word));
    }
    long left = agents & roster.with(Duty.ON).word(word);
    long reachable = roster.reachable(channel, word);
    count(Ineligibility.NOT_REACHABLE, left & ~reachable);
    left &= reachable;
    count(Ineligibility.ANOTHER_OFFER, left & roster.alerted().word(word));
    left &= ~roster.alerted().word(word);
    count(Ineligibility.CHANNEL_CAP, left & channel.full().word(word));
    count(Ineligibility.NO_CAPACITY, left & ~channel.full().word(word));
  }

  private void count(@Nullable Ineligibility because, long agents) {
    if (because != null) {
      counts[because.ordinal()] += Long.bitCount(agents);
    }
  }

  private static long refused(Item item, int word) {
    long refused = 0;
    for (Agent agent : item.refusedBy()) {
      if (agent.index() >> 6 == word) {
        refused |= 1L << agent.index();
      }
    }
    return refused;
  }
}
