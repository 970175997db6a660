package org.dirigent.conversation.timeline;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.dirigent.conversation.ConversationId;
import org.dirigent.conversation.ConversationStatus;
import org.dirigent.conversation.ConversationSummary;
import org.dirigent.conversation.ConversationView;
import org.dirigent.conversation.ConversationView.SegmentView;
import org.dirigent.conversation.Conversations;
import org.dirigent.conversation.TaskLine;
import org.dirigent.conversation.WorkItemId;
import org.dirigent.customer.CustomerId;
import org.dirigent.customer.CustomerLabel;
import org.dirigent.customer.Customers;
import org.dirigent.workforce.AgentId;
import org.springframework.stereotype.Component;

/** What screens show of conversations, from PostgreSQL. */
@Component
final class PostgresConversations implements Conversations {

  private final ConversationRows conversations;
  private final SegmentRows segments;
  private final SummaryRows summaries;
  private final ReplyPermission replies;
  private final Customers customers;
  private final AgentNames names;
  private final OnlineLanes online;

  PostgresConversations(
      ConversationRows conversations,
      SegmentRows segments,
      SummaryRows summaries,
      ReplyPermission replies,
      Customers customers,
      AgentNames names,
      OnlineLanes online) {
    this.conversations = conversations;
    this.segments = segments;
    this.summaries = summaries;
    this.replies = replies;
    this.customers = customers;
    this.names = names;
    this.online = online;
  }

  @Override
  public Map<ConversationId, ConversationSummary> summaries(Collection<ConversationId> ids) {
    return summaries.of(ids);
  }

  @Override
  public Map<WorkItemId, TaskLine> tasks(Collection<WorkItemId> works) {
    return summaries.tasks(works);
  }

  @Override
  public Optional<String> firstMessage(WorkItemId work) {
    return summaries.firstMessage(work).or(() -> summaries.taskOf(work));
  }

  @Override
  public Optional<ConversationView> view(ConversationId conversation, AgentId viewer) {
    return conversations.find(conversation).map(row -> view(row, viewer));
  }

  private ConversationView view(ConversationRow row, AgentId viewer) {
    Optional<SegmentRow> newest = segments.newestOf(row.id());
    Optional<String> refusal = replies.refusal(newest, viewer);
    return new ConversationView(
        row.id(),
        label(row.customer()),
        row.topic(),
        row.tags(),
        row.owner().map(names::named).orElse(null),
        row.status(),
        row.channel(),
        newest.map(this::view).orElse(null),
        row.openedAt(),
        row.lastSeq(),
        summaries.unread(row.id(), row.length().readByAgent()),
        refusal.isEmpty(),
        refusal.orElse(null),
        row.status() == ConversationStatus.SET_ASIDE
            ? summaries.aside(row.id()).orElse(null)
            : null,
        row.version());
  }

  private CustomerLabel label(CustomerId customer) {
    return Objects.requireNonNullElseGet(
        customers.labels(Set.of(customer)).get(customer),
        () -> new CustomerLabel(customer, "", true));
  }

  private SegmentView view(SegmentRow segment) {
    return new SegmentView(
        segment.id(),
        segment.channel().value(),
        summaries.accountName(segment.account()),
        segment.open(),
        segment.assignee().map(names::named).orElse(null),
        segment.assurance().level(),
        segment.language(),
        segment.open() && online.any(segment.lanes()),
        segment.deliveredUpTo(),
        segment.readUpTo(),
        List.copyOf(segment.consents()));
  }
}
