package org.dirigent.dispatch.work;

import static org.dirigent.dispatch.engine.Translation.instant;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.dirigent.dispatch.WorkStatus;
import org.dirigent.dispatch.engine.Translation;
import org.dirigent.routing.AgentId;
import org.dirigent.routing.ItemView;
import org.dirigent.routing.QueueId;
import org.jspecify.annotations.Nullable;

/** The engine's state of an item as columns. What its state does not tell is null. */
record Row(
    WorkStatus status,
    Optional<QueueId> queue,
    @Nullable UUID assignee,
    @Nullable Instant waitingSince,
    @Nullable Instant wrapUpUntil,
    @Nullable Instant endedAt) {

  static Row of(ItemView item, Function<AgentId, UUID> agent) {
    return switch (item) {
      case ItemView.Scheduled scheduled -> waiting(WorkStatus.SCHEDULED, scheduled, null);
      case ItemView.Waiting waiting ->
          waiting(WorkStatus.WAITING, waiting, instant(waiting.since()));
      case ItemView.Offered offered -> waiting(WorkStatus.OFFERED, offered, null);
      case ItemView.Engaged engaged ->
          inHand(WorkStatus.ENGAGED, engaged, agent.apply(engaged.assignee()), null);
      case ItemView.Held held -> inHand(WorkStatus.HELD, held, agent.apply(held.assignee()), null);
      case ItemView.WrappingUp wrapping ->
          inHand(
              WorkStatus.WRAPPING_UP,
              wrapping,
              agent.apply(wrapping.assignee()),
              wrapping.until().map(Translation::instant).orElse(null));
      case ItemView.Ended ended ->
          new Row(status(ended.how()), Optional.empty(), null, null, null, instant(ended.when()));
    };
  }

  private static Row waiting(WorkStatus status, ItemView.Live item, @Nullable Instant since) {
    return new Row(status, Optional.of(item.facts().needs().queue()), null, since, null, null);
  }

  private static Row inHand(
      WorkStatus status, ItemView.Live item, UUID assignee, @Nullable Instant wrapUpUntil) {
    return new Row(
        status, Optional.of(item.facts().needs().queue()), assignee, null, wrapUpUntil, null);
  }

  private static WorkStatus status(ItemView.Ending how) {
    return switch (how) {
      case COMPLETED -> WorkStatus.COMPLETED;
      case ABANDONED -> WorkStatus.ABANDONED;
      case CANCELLED -> WorkStatus.CANCELLED;
    };
  }
}
