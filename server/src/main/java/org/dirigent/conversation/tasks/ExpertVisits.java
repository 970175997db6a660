package org.dirigent.conversation.tasks;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.dirigent.conversation.Contents;
import org.dirigent.conversation.Entry;
import org.dirigent.conversation.Named;
import org.dirigent.conversation.SegmentId;
import org.dirigent.conversation.Spoken.SentFile;
import org.dirigent.conversation.TaskId;
import org.dirigent.conversation.attachments.AttachmentRows;
import org.dirigent.conversation.timeline.ConversationStore;
import org.dirigent.conversation.timeline.LockedConversation;
import org.dirigent.conversation.timeline.Voice;
import org.dirigent.platform.FileReceipt;
import org.dirigent.platform.FileStore;
import org.dirigent.platform.StoredFile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** What experts do with their task, by a link or by a letter. They need no account. */
@Component
final class ExpertVisits {

  private final ConversationStore conversations;
  private final TaskRows tasks;
  private final ExpertRows experts;
  private final Ending ending;
  private final FileStore files;
  private final AttachmentRows attachments;
  private final Tools tools;

  /** Time and transactions. */
  @Component
  record Tools(TransactionOperations transaction, InstantSource clock) {}

  ExpertVisits(
      ConversationStore conversations,
      TaskRows tasks,
      ExpertRows experts,
      Ending ending,
      FileStore files,
      AttachmentRows attachments,
      Tools tools) {
    this.conversations = conversations;
    this.tasks = tasks;
    this.experts = experts;
    this.ending = ending;
    this.files = files;
    this.attachments = attachments;
    this.tools = tools;
  }

  /** Where a link leads. */
  sealed interface Visited {

    /** To a task. */
    record Found(Task task) implements Visited {}

    /** Nowhere any more. */
    record Expired(Task task) implements Visited {}

    /** Perhaps somewhere, but it was tried too often. */
    record TooOften(Duration pause) implements Visited {}

    /** Nowhere, and never did. */
    record Unknown() implements Visited {}
  }

  /** Looks only; scanners of mail may look as often as they like. */
  Visited visit(ExpertLink link) {
    return experts
        .find(link)
        .<Visited>flatMap(given -> tasks.find(given.task()).map(task -> visited(task, given)))
        .orElseGet(Visited.Unknown::new);
  }

  private Visited visited(Task task, ExpertRows.Given given) {
    return tools.clock().instant().isBefore(given.validUntil())
        ? new Visited.Found(task)
        : new Visited.Expired(task);
  }

  /** Checks and keeps a file that came with an answer; the reason if it is not taken. */
  Optional<String> attach(String name, InputStream content, List<StoredFile> taken)
      throws IOException {
    return switch (files.store(name, content)) {
      case FileReceipt.Stored(StoredFile file) -> {
        taken.add(file);
        yield Optional.empty();
      }
      case FileReceipt.Refused(var _, String detail) -> Optional.of(detail);
    };
  }

  /** Answers, or adds to an answer. The same words again change nothing. */
  void answer(TaskId id, String text, List<StoredFile> attached) {
    String said = Contents.clean(text).strip();
    locked(
        id,
        (conversation, task) -> {
          if (mayAnswer(task) && !(attached.isEmpty() && repeats(task, said))) {
            List<SentFile> sent = kept(task, attached);
            ending.answered(conversation, task, doer(task), said, sent, now());
          }
        });
  }

  /** The answer came by letter, which stands on the timeline with its files. */
  void answered(TaskId id, Entry letter) {
    Excerpt.of(letter)
        .ifPresent(
            excerpt ->
                locked(
                    id,
                    (conversation, task) -> {
                      if (mayAnswer(task)) {
                        ending.answered(
                            conversation, task, doer(task), excerpt.text(), excerpt.files(), now());
                      }
                    }));
  }

  void handBack(TaskId id, String reason) {
    locked(
        id,
        (conversation, task) -> {
          if (task.open()) {
            ending.handedBack(
                conversation, task, doer(task), Contents.clean(reason).strip(), now());
          }
        });
  }

  /** An expert may add to their answer; what was handed back or cancelled is over. */
  static boolean mayAnswer(Task task) {
    return task.state() == TaskState.OPEN || task.state() == TaskState.ANSWERED;
  }

  private static boolean repeats(Task task, String said) {
    return task.answer() != null
        && (task.answer().text().equals(said) || task.answer().text().endsWith("\n\n" + said));
  }

  private List<SentFile> kept(Task task, List<StoredFile> attached) {
    List<SentFile> sent = new ArrayList<>();
    for (StoredFile file : attached) {
      attachments.kept(file, task.conversationId(), new SegmentId(task.id().value()), now());
      sent.add(new SentFile(file.id().value(), file.name(), file.mediaType(), file.size(), null));
    }
    return sent;
  }

  private void locked(TaskId id, BiConsumer<LockedConversation, Task> deed) {
    tools
        .transaction()
        .executeWithoutResult(
            _ -> {
              Task known = tasks.find(id).orElseThrow();
              LockedConversation conversation =
                  conversations.lock(known.conversationId()).orElseThrow();
              deed.accept(conversation, tasks.find(id).orElseThrow());
            });
  }

  private java.time.Instant now() {
    return tools.clock().instant();
  }

  private static Ending.Doer doer(Task task) {
    var named = new Named(task.recipient().id(), task.recipient().name());
    return new Ending.Doer(named, Voice.SYSTEM, Optional.empty());
  }
}
