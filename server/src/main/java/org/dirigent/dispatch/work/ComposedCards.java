package org.dirigent.dispatch.work;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dirigent.conversation.ConversationId;
import org.dirigent.conversation.ConversationSummary;
import org.dirigent.conversation.Conversations;
import org.dirigent.conversation.Named;
import org.dirigent.conversation.TaskLine;
import org.dirigent.conversation.WorkItemId;
import org.dirigent.dispatch.AnswerPromise;
import org.dirigent.dispatch.Cards;
import org.dirigent.dispatch.OfferCard;
import org.dirigent.dispatch.OfferNumber;
import org.dirigent.dispatch.Offers;
import org.dirigent.dispatch.OpenOffer;
import org.dirigent.dispatch.Work;
import org.dirigent.dispatch.WorkCard;
import org.dirigent.dispatch.WorkList;
import org.dirigent.workforce.AgentId;
import org.dirigent.workforce.ColleagueNames;
import org.dirigent.workforce.Queue;
import org.dirigent.workforce.QueueId;
import org.dirigent.workforce.Workforce;
import org.dirigent.workforce.WrapUp;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Composes cards of the work, its conversation, and the names of queue and people. */
@Component
class ComposedCards implements Cards {

  private final WorkList works;
  private final Offers offers;
  private final Conversations conversations;
  private final Workforce workforce;
  private final ColleagueNames names;
  private final Promises promises;
  private final Remarks remarks;

  ComposedCards(
      WorkList works,
      Offers offers,
      Conversations conversations,
      Workforce workforce,
      ColleagueNames names,
      Promises promises,
      Remarks remarks) {
    this.works = works;
    this.offers = offers;
    this.conversations = conversations;
    this.workforce = workforce;
    this.names = names;
    this.promises = promises;
    this.remarks = remarks;
  }

  @Override
  public Optional<WorkCard> card(WorkItemId id) {
    return works.find(id).flatMap(work -> cards(List.of(work)).stream().findFirst());
  }

  @Override
  public List<WorkCard> cards(List<Work> of) {
    Map<ConversationId, ConversationSummary> summaries =
        conversations.summaries(of.stream().map(Work::conversation).distinct().toList());
    Map<WorkItemId, TaskLine> tasks =
        conversations.tasks(
            of.stream()
                .filter(work -> work.channel().equals(TaskLine.CHANNEL))
                .map(Work::id)
                .toList());
    return of.stream()
        .flatMap(
            work ->
                Stream.ofNullable(summaries.get(work.conversation()))
                    .map(summary -> card(work, summary, tasks.get(work.id()))))
        .toList();
  }

  private WorkCard card(Work work, ConversationSummary summary, @Nullable TaskLine task) {
    return new WorkCard(
        work.id(),
        work.conversation(),
        summary.customer(),
        summary.topic(),
        work.channel().value(),
        work.status(),
        queue(work.queue()),
        work.assignee().map(this::agent).orElse(null),
        work.arrivedAt(),
        work.waitingSince().orElse(null),
        work.engagedAt().orElse(null),
        work.wrapUpUntil().orElse(null),
        workforce.queue(work.queue()).map(Queue::wrapUp).map(WrapUp::mode).orElse(WrapUp.Mode.NONE),
        promise(work, summary, task),
        summary.lastMessage(),
        summary.unread(),
        summary.customerOnline(),
        work.overCommitted(),
        work.language(),
        task,
        work.version());
  }

  private @Nullable AnswerPromise promise(
      Work work, ConversationSummary summary, @Nullable TaskLine task) {
    if (task == null) {
      return promises.of(work, summary.unansweredSince());
    }
    return task.dueAt() == null ? promises.of(work, null) : promises.by(work, task.dueAt());
  }

  @Override
  public List<OfferCard> offersTo(AgentId agent) {
    return offers.heldOutTo(agent).stream().flatMap(offer -> card(offer).stream()).toList();
  }

  @Override
  public Optional<OfferCard> offer(OfferNumber offer) {
    return offers.find(offer).flatMap(this::card);
  }

  private Optional<OfferCard> card(OpenOffer offer) {
    Work work = offer.work();
    return Optional.ofNullable(
            conversations.summaries(List.of(work.conversation())).get(work.conversation()))
        .map(
            summary ->
                new OfferCard(
                    offer.number(),
                    work.id(),
                    work.conversation(),
                    summary.customer(),
                    summary.topic(),
                    work.channel().value(),
                    queue(work.queue()),
                    work.arrivedAt(),
                    offer.offeredAt(),
                    offer.expiresAt(),
                    conversations.firstMessage(work.id()).orElse(null),
                    work.language(),
                    transfer(work),
                    offer.preferredBecause().isPresent(),
                    offer.missedBy().stream().map(missed -> agent(missed).name()).toList()));
  }

  private OfferCard.@Nullable Transfer transfer(Work work) {
    return remarks
        .lastTransfer(work.id())
        .map(last -> new OfferCard.Transfer(agent(last.by()).name(), last.note().orElse(null)))
        .orElse(null);
  }

  private Named queue(QueueId id) {
    return new Named(id.value(), workforce.queue(id).map(Queue::name).orElse(""));
  }

  private Named agent(AgentId id) {
    return new Named(id.value(), names.of(id));
  }
}
