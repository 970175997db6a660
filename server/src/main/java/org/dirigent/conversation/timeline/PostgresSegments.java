package org.dirigent.conversation.timeline;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.dirigent.channel.AccountId;
import org.dirigent.channel.Address;
import org.dirigent.conversation.Fact;
import org.dirigent.conversation.Segments;
import org.dirigent.conversation.WorkItemId;
import org.dirigent.workforce.AgentId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Segments and their assignees in PostgreSQL. */
@Component
final class PostgresSegments implements Segments {

  private final ConversationStore conversations;
  private final SegmentRows segments;
  private final AgentNames names;
  private final News news;
  private final TransactionOperations transaction;

  PostgresSegments(
      ConversationStore conversations,
      SegmentRows segments,
      AgentNames names,
      News news,
      TransactionOperations transaction) {
    this.conversations = conversations;
    this.segments = segments;
    this.names = names;
    this.news = news;
    this.transaction = transaction;
  }

  @Override
  public void assign(WorkItemId work, AgentId agent, Instant at) {
    change(
        work,
        conversation -> {
          segments.assign(work, agent, at);
          segments.assignTask(work, Optional.of(agent));
        });
  }

  @Override
  public void release(WorkItemId work) {
    change(
        work,
        conversation -> {
          segments.release(work);
          segments.assignTask(work, Optional.empty());
        });
  }

  @Override
  public void end(WorkItemId work, Ending why, Instant at) {
    change(
        work,
        conversation ->
            openOf(work)
                .forEach(
                    segment -> {
                      segments.end(segment.id(), why, at);
                      conversation.note(new Fact.SegmentEnded(why.code()), segment, at);
                    }));
  }

  @Override
  public Optional<Standing> standing(AccountId account, Address address) {
    return segments
        .of(Lane.of(account, address))
        .map(
            segment ->
                new Standing(
                    segment.work(),
                    segment.id(),
                    segment.open(),
                    segment.assignee().map(agent -> names.of(agent).outside())));
  }

  @Override
  public void whereaboutsChanged(WorkItemId work) {
    openOf(work).forEach(this::tellWhereabouts);
  }

  private void change(WorkItemId work, Consumer<LockedConversation> act) {
    transaction.executeWithoutResult(
        state ->
            conversations
                .lockOf(work)
                .ifPresent(
                    conversation -> {
                      segments.of(work).forEach(this::tellWhereabouts);
                      act.accept(conversation);
                      conversation.segmentChanged();
                      conversation.write();
                    }));
  }

  private void tellWhereabouts(SegmentRow segment) {
    news.tell(segment.lanes(), new LaneNews.WhereaboutsChanged());
  }

  private List<SegmentRow> openOf(WorkItemId work) {
    return segments.of(work).stream().filter(SegmentRow::open).toList();
  }
}
