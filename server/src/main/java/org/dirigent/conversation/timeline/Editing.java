package org.dirigent.conversation.timeline;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import org.dirigent.conversation.Contents;
import org.dirigent.conversation.ConversationId;
import org.dirigent.conversation.ConversationStatus;
import org.dirigent.conversation.timeline.ConversationEndpoint.Change;
import org.dirigent.platform.FieldProblem;
import org.dirigent.platform.Problems;
import org.dirigent.platform.Version;
import org.dirigent.workforce.AgentId;
import org.dirigent.workforce.Workforce;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** What agents change of a conversation. */
@Component
final class Editing {

  private final ConversationStore conversations;
  private final SegmentRows segments;
  private final OutwardMark mark;
  private final News news;
  private final AgentEntries entries;
  private final Workforce workforce;
  private final Tools tools;

  /** Time and transactions. */
  @Component
  record Tools(TransactionOperations transaction, InstantSource clock) {}

  Editing(
      ConversationStore conversations,
      SegmentRows segments,
      OutwardMark mark,
      News news,
      AgentEntries entries,
      Workforce workforce,
      Tools tools) {
    this.conversations = conversations;
    this.segments = segments;
    this.mark = mark;
    this.news = news;
    this.entries = entries;
    this.workforce = workforce;
    this.tools = tools;
  }

  /** Changes topic, tags, status or owner, unless somebody else changed one of them since. */
  void change(ConversationId id, Version seen, Change change, AgentId by) {
    checkOwner(change);
    locked(
        id,
        conversation -> {
          if (seen.value() < conversation.row().heading().changedIn()) {
            throw Problems.STALE.because(
                "Topic, tags, owner or status were changed since version %d. Read again and decide."
                    .formatted(seen.value()));
          }
          apply(conversation, change, entries.voice(by));
        });
  }

  private void apply(LockedConversation conversation, Change change, Voice by) {
    var now = tools.clock().instant();
    if (change.topic() != null) {
      conversation.topic(Contents.clean(change.topic()).strip(), by, now);
    }
    if (change.ownerId() != null) {
      conversation.owner(change.ownerId(), by, now);
    }
    if (change.tags() != null) {
      conversation.tags(change.tags(), by, now);
    }
    if (change.status() != null) {
      checkStatus(conversation, change.status());
      conversation.status(change.status(), by, now);
    }
  }

  /** There is work to end or to begin, which a mere change of the status would not do. */
  private static void checkStatus(LockedConversation conversation, ConversationStatus wanted) {
    boolean aside = conversation.row().status() == ConversationStatus.SET_ASIDE;
    if (aside != (wanted == ConversationStatus.SET_ASIDE)) {
      String how =
          aside
              ? "It is set aside; say that it is wanted first"
              : "Set it aside instead of changing its status";
      throw Problems.INVALID.because(how + ".").at(new FieldProblem("status", "set-aside", how));
    }
  }

  private void checkOwner(Change change) {
    Optional<AgentId> owner = change.ownerId() == null ? Optional.empty() : change.ownerId();
    if (owner.isPresent() && workforce.agent(owner.get()).isEmpty()) {
      throw Problems.INVALID
          .because("There is no agent " + owner.get() + ".")
          .at(new FieldProblem("ownerId", "unknown", "There is no such agent"));
    }
  }

  /** Only what the assignee has read counts as read; who just looks in changes nothing. */
  void read(ConversationId id, int upTo, AgentId by) {
    locked(
        id,
        conversation ->
            segments
                .newestOf(id)
                .filter(segment -> segment.assignee().filter(by::equals).isPresent())
                .ifPresent(segment -> read(conversation, segment, upTo)));
  }

  private void read(LockedConversation conversation, SegmentRow segment, int upTo) {
    if (upTo > conversation.row().length().readByAgent()) {
      conversation.readByAgent(upTo);
      mark.upTo(segment, upTo)
          .ifPresent(
              line -> news.tell(segment.lanes(), new LaneNews.ReadByAgent(line.cursor().value())));
    }
  }

  private void locked(ConversationId id, Consumer<LockedConversation> change) {
    tools
        .transaction()
        .executeWithoutResult(
            _ -> {
              LockedConversation conversation =
                  conversations
                      .lock(id)
                      .orElseThrow(() -> ConversationProblems.missing(id.value()));
              change.accept(conversation);
              conversation.write();
            });
  }
}
