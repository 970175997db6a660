package org.dirigent.routing.state;

import java.util.List;
import java.util.stream.Stream;

/// Who is on duty, alerted and reachable: one bit for each agent, so that telling why they cannot
/// have an item costs a few instructions for 64 of them.
public final class Roster {

  private static final List<Duty> DUTIES = List.of(Duty.values());

  private final List<Bits> byDuty = Stream.generate(Bits::new).limit(DUTIES.size()).toList();
  private final Bits alerted = new Bits();
  private final List<Bits> byMedium = Stream.generate(Bits::new).limit(State.MAX_MEDIA).toList();

  /// The agents whose duty this is.
  public Bits with(Duty duty) {
    return byDuty.get(duty.ordinal());
  }

  /// The agents who have an offer open.
  public Bits alerted() {
    return alerted;
  }

  /// Of 64 agents, those reachable on all media of the channel.
  public long reachable(Channel channel, int word) {
    long all = -1;
    for (long media = channel.media; media != 0; media &= media - 1) {
      all &= byMedium.get(Long.numberOfTrailingZeros(media)).word(word);
    }
    return all;
  }

  /// After their duty changed, or they are new.
  void post(Agent agent) {
    for (Duty each : DUTIES) {
      with(each).set(agent.index(), each == agent.duty());
    }
  }

  /// After an offer to them opened or closed.
  void alert(Agent agent) {
    alerted.set(agent.index(), agent.offer != null);
  }

  /// After the media on which they are reachable changed.
  void reach(Agent agent) {
    for (int medium = 0; medium < State.MAX_MEDIA; medium++) {
      byMedium.get(medium).set(agent.index(), (agent.reachable & 1L << medium) != 0);
    }
  }
}
