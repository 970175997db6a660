package org.dirigent.dispatch.engine;

import static org.dirigent.rules.OrderClass.ORDINARY;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dirigent.channel.ChannelName;
import org.dirigent.routing.AgentSettings;
import org.dirigent.routing.Calendar;
import org.dirigent.routing.Needs;
import org.dirigent.routing.Offering;
import org.dirigent.routing.Offering.TieBreaker;
import org.dirigent.routing.QueueSettings;
import org.dirigent.routing.Terms;
import org.dirigent.routing.Tick;
import org.dirigent.routing.Ticks;
import org.dirigent.routing.Urgency;
import org.dirigent.routing.Urgency.OrderClass;
import org.dirigent.routing.WrapUp;
import org.dirigent.rules.Assessment;
import org.dirigent.workforce.Agent;
import org.dirigent.workforce.OpenTime;
import org.dirigent.workforce.Priority;
import org.dirigent.workforce.Queue;
import org.dirigent.workforce.QueueId;
import org.dirigent.workforce.RequiredSkill;
import org.dirigent.workforce.Selection;
import org.dirigent.workforce.Workforce;
import org.springframework.stereotype.Component;

/** Says in the engine's words what people configured. */
@Component
public class Translation {

  /** All queues order by age in one class; rules lift single items out of it. */
  private static final int RANK = 10;

  private static final int FIRST_RANK = 1;
  private static final int LAST_RANK = 20;

  /** In an ageing class nobody waits longer than this, whatever else is urgent. */
  private static final Duration SHORTEST_BOUND = Duration.ofHours(1);

  private static final int BOUND_IN_PROMISES = 4;

  /** What one step of priority is worth: an item counts as having waited this much longer. */
  private static final Duration HEAD_START = Duration.ofMinutes(1);

  private final Numbers numbers;
  private final Workforce workforce;

  Translation(Numbers numbers, Workforce workforce) {
    this.numbers = numbers;
    this.workforce = workforce;
  }

  /** A queue's settings. */
  QueueSettings queue(Queue queue) {
    Ticks promise = ticks(queue.answerWithinSeconds());
    return new QueueSettings(
        new Urgency(
            new OrderClass.Ageing(RANK, bound(promise)),
            new Ticks(HEAD_START.toMillis()),
            Optional.of(promise)),
        new Offering(
            ticks(queue.offerSeconds()),
            Offering.NoAnswer.NOT_RESPONDING,
            ticks(queue.preferredAgentSeconds()),
            queue.selection().stream().distinct().map(Translation::tieBreaker).toList()),
        wrapUp(queue.wrapUp()),
        Optional.ofNullable(queue.overflow())
            .map(
                overflow ->
                    new QueueSettings.Overflow(
                        numbers.of(overflow.queueId()), ticks(overflow.afterSeconds()))));
  }

  /** An agent's settings. */
  AgentSettings agent(Agent agent) {
    return new AgentSettings(
        agent.skills().stream()
            .map(skill -> new AgentSettings.Skill(numbers.of(skill.skillId()), skill.level()))
            .toList(),
        agent.queueIds().stream().distinct().map(numbers::of).toList(),
        agent.capacity(),
        agent.channelCaps().entrySet().stream()
            .sorted(java.util.Map.Entry.comparingByKey())
            .map(cap -> new AgentSettings.ChannelCap(channel(cap.getKey()), cap.getValue()))
            .toList(),
        (int) Math.round(agent.offerTimeoutFactor() * 100));
  }

  /** When a queue is open. */
  Calendar calendar(OpenTime openTime) {
    return new Calendar.OpenDuring(
        openTime.stretches().stream()
            .map(stretch -> new Calendar.Interval(tick(stretch.from()), tick(stretch.until())))
            .toList());
  }

  /** What a contact needs. */
  public Needs needs(Assessment assessment, ChannelName channel) {
    return new Needs(
        numbers.of(assessment.queue()),
        channel(channel.value()),
        requirements(assessment.skills()),
        priority(assessment.priority()),
        assessment.preferred().map(this::preference));
  }

  /** What the rules granted. A promise of its own brings a bound of its own. */
  public Terms terms(Assessment assessment) {
    Assessment.Terms granted = assessment.terms();
    if (granted.orderClass().isEmpty() && granted.answerWithin().isEmpty()) {
      return Terms.NONE;
    }
    Optional<Ticks> within = granted.answerWithin().map(time -> new Ticks(time.toMillis()));
    Ticks bound = bound(within.orElseGet(() -> promiseOf(assessment.queue())));
    return new Terms(
        Optional.of(
            switch (granted.orderClass().orElse(ORDINARY)) {
              case FIRST -> new OrderClass.Strict(FIRST_RANK);
              case ORDINARY -> new OrderClass.Ageing(RANK, bound);
              case LAST -> new OrderClass.Ageing(LAST_RANK, bound);
            }),
        within);
  }

  private Ticks promiseOf(QueueId queue) {
    return workforce
        .queue(queue)
        .map(known -> ticks(known.answerWithinSeconds()))
        .orElse(Ticks.NONE);
  }

  private static Ticks bound(Ticks promise) {
    return new Ticks(Math.max(SHORTEST_BOUND.toMillis(), promise.value() * BOUND_IN_PROMISES));
  }

  /** Skills that are asked for. */
  public List<Needs.Requirement> requirements(List<RequiredSkill> skills) {
    return skills.stream()
        .map(
            skill ->
                new Needs.Requirement(
                    numbers.of(skill.skillId()),
                    skill.minLevel(),
                    Optional.ofNullable(skill.relaxAfterSeconds()).map(Translation::ticks)))
        .toList();
  }

  /** A priority as steps of head start. */
  public static org.dirigent.routing.Priority priority(Priority priority) {
    return new org.dirigent.routing.Priority(
        switch (priority) {
          case LOW -> 0;
          case NORMAL -> 5;
          case HIGH -> 10;
          case URGENT -> 30;
        });
  }

  /** A moment. */
  public static Tick tick(Instant instant) {
    return new Tick(instant.toEpochMilli());
  }

  /** A moment. */
  public static Instant instant(Tick tick) {
    return Instant.ofEpochMilli(tick.value());
  }

  static org.dirigent.routing.ChannelName channel(String name) {
    return new org.dirigent.routing.ChannelName(name);
  }

  static Ticks ticks(int seconds) {
    return new Ticks(seconds * 1_000L);
  }

  private Needs.Preference preference(Assessment.Preferred preferred) {
    Needs.Preference.Why why =
        switch (preferred.why()) {
          // To the engine, whom a rule names is as good as an owner.
          case RULE, OWNER -> Needs.Preference.Why.OWNER;
          case LAST_AGENT -> Needs.Preference.Why.LAST_AGENT;
        };
    return new Needs.Preference(numbers.of(preferred.agent()), why, Optional.empty());
  }

  private static TieBreaker tieBreaker(Selection selection) {
    return switch (selection) {
      case BEST_FIT -> TieBreaker.HIGHEST_LEVEL;
      case LONGEST_IDLE -> TieBreaker.LONGEST_IDLE;
      case LEAST_LOADED -> TieBreaker.LEAST_LOADED;
    };
  }

  private static WrapUp wrapUp(org.dirigent.workforce.WrapUp wrapUp) {
    return switch (wrapUp.mode()) {
      case NONE -> new WrapUp.None();
      case OPTIONAL -> new WrapUp.OnRequest();
      case MANDATORY -> new WrapUp.Mandatory();
      case TIMED -> new WrapUp.Timed(ticks(wrapUp.seconds()));
      case TIMED_FORCED -> new WrapUp.TimedForced(ticks(wrapUp.seconds()));
    };
  }
}
