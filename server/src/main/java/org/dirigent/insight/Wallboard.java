package org.dirigent.insight;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dirigent.conversation.Named;
import org.dirigent.dispatch.AgentNow;
import org.dirigent.dispatch.DayBook;
import org.dirigent.dispatch.DayBook.QueueDay;
import org.dirigent.dispatch.Floor;
import org.dirigent.dispatch.QueueNow;
import org.dirigent.dispatch.Work;
import org.dirigent.dispatch.WorkList;
import org.dirigent.workforce.AgentId;
import org.dirigent.workforce.ColleagueNames;
import org.dirigent.workforce.Queue;
import org.dirigent.workforce.QueueId;
import org.dirigent.workforce.Workforce;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The floor in numbers, as it is this moment and as today went so far. */
@Component
class Wallboard {

  /**
   * The picture.
   *
   * @param at when it was taken
   */
  record Picture(Instant at, List<QueueNumbers> queues, List<AgentLine> agents) {}

  private final Floor floor;
  private final WorkList works;
  private final DayBook dayBook;
  private final Workforce workforce;
  private final ColleagueNames names;
  private final InsightSettings settings;
  private final InstantSource clock;

  Wallboard(
      Floor floor,
      WorkList works,
      DayBook dayBook,
      Workforce workforce,
      ColleagueNames names,
      InsightSettings settings,
      InstantSource clock) {
    this.floor = floor;
    this.works = works;
    this.dayBook = dayBook;
    this.workforce = workforce;
    this.names = names;
    this.settings = settings;
    this.clock = clock;
  }

  Picture picture() {
    Instant now = clock.instant();
    Map<QueueId, Duration> within = new LinkedHashMap<>();
    workforce
        .queues()
        .forEach((id, queue) -> within.put(id, Duration.ofSeconds(queue.answerWithinSeconds())));
    Map<QueueId, QueueDay> days =
        dayBook.arrivedSince(midnight(now), within).stream()
            .collect(Collectors.toMap(QueueDay::queue, Function.identity()));
    List<QueueNumbers> queues =
        floor.queues().stream()
            .map(queue -> numbers(queue, Optional.ofNullable(days.get(queue.queue())), now))
            .toList();
    return new Picture(now, queues, agents());
  }

  private Instant midnight(Instant now) {
    return now.atZone(settings.zone()).toLocalDate().atStartOfDay(settings.zone()).toInstant();
  }

  private QueueNumbers numbers(QueueNow now, Optional<QueueDay> day, Instant at) {
    Queue queue = workforce.queue(now.queue()).orElseThrow();
    return new QueueNumbers(
        new Named(now.queue().value(), queue.name()),
        now.open(),
        now.changesAt().orElse(null),
        now.waiting(),
        now.offered(),
        now.inHand(),
        now.waiting() == 0 ? null : longestWait(now.queue(), at),
        day.map(QueueDay::arrived).orElse(0L),
        day.map(QueueDay::answered).orElse(0L),
        day.map(QueueDay::abandoned).orElse(0L),
        new QueueNumbers.ServiceLevel(
            day.flatMap(QueueDay::serviceLevel).orElse(null),
            queue.serviceLevelTarget(),
            QueueNumbers.ServiceLevel.ANSWERED_IN_TIME,
            queue.answerWithinSeconds()),
        day.flatMap(QueueDay::meanAnswer).map(Duration::toSeconds).orElse(null),
        now.estimate().map(Duration::toSeconds).orElse(null));
  }

  private @Nullable Long longestWait(QueueId queue, Instant at) {
    return works.waiting(Optional.of(queue), 0, 1).stream()
        .findFirst()
        .map(work -> Math.max(0, Duration.between(work.arrivedAt(), at).toSeconds()))
        .orElse(null);
  }

  private List<AgentLine> agents() {
    Map<AgentId, List<Work>> inHand =
        works.inHand().stream()
            .collect(Collectors.groupingBy(work -> work.assignee().orElseThrow()));
    return floor.agents().stream()
        .map(now -> line(now, inHand.getOrDefault(now.agent(), List.of())))
        .sorted(Comparator.comparing(AgentLine::name, String.CASE_INSENSITIVE_ORDER))
        .toList();
  }

  private AgentLine line(AgentNow now, List<Work> inHand) {
    return new AgentLine(
        now.agent(),
        names.of(now.agent()),
        now.status(),
        now.reason().orElse(null),
        now.since(),
        now.next().map(AgentNow.Next::status).orElse(null),
        now.reachable(),
        now.used(),
        now.capacity(),
        now.overCommitted(),
        inHand.stream().map(Wallboard::item).toList());
  }

  private static AgentLine.Item item(Work work) {
    return new AgentLine.Item(
        work.id(), work.channel().value(), work.status(), work.engagedAt().orElse(null));
  }
}
