package org.dirigent.routing.workload;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.dirigent.routing.ChannelName;
import org.dirigent.routing.Needs;
import org.dirigent.routing.Needs.Preference;
import org.dirigent.routing.Needs.Requirement;
import org.dirigent.routing.Priority;
import org.dirigent.routing.QueueId;
import org.dirigent.routing.SkillId;
import org.dirigent.routing.Terms;
import org.dirigent.routing.Ticks;
import org.dirigent.routing.Urgency.OrderClass;

/// What items of a [Chaos] need.
final class ChaoticNeeds {

  private final SplittableRandom chance;

  ChaoticNeeds(SplittableRandom chance) {
    this.chance = chance;
  }

  Needs next() {
    return new Needs(
        queue(), channel(), requirements(), new Priority(chance.nextInt(3)), preference());
  }

  QueueId queue() {
    return new QueueId(chance.nextInt(ChaoticSetup.QUEUES));
  }

  ChannelName channel() {
    return ChaoticSetup.CHANNELS.get(chance.nextInt(ChaoticSetup.CHANNELS.size()));
  }

  Ticks span() {
    return new Ticks(chance.nextLong(10_000));
  }

  Terms terms() {
    OrderClass orderClass =
        chance.nextBoolean()
            ? new OrderClass.Strict(chance.nextInt(20))
            : new OrderClass.Ageing(chance.nextInt(20), span());
    return new Terms(perhaps(orderClass), perhaps(span()));
  }

  List<Requirement> requirements() {
    return IntStream.range(0, Math.max(0, chance.nextInt(5) - 2))
        .mapToObj(_ -> new Requirement(skill(), 1 + chance.nextInt(5), perhaps(span())))
        .toList();
  }

  private SkillId skill() {
    return new SkillId(chance.nextInt(ChaoticSetup.SKILLS));
  }

  private Optional<Preference> preference() {
    List<Preference.Why> whys = List.of(Preference.Why.values());
    return chance.nextInt(4) == 0
        ? Optional.of(
            new Preference(
                ChaoticSetup.agent(chance), whys.get(chance.nextInt(whys.size())), perhaps(span())))
        : Optional.empty();
  }

  private <T> Optional<T> perhaps(T value) {
    return chance.nextBoolean() ? Optional.of(value) : Optional.empty();
  }
}
