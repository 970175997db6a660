package org.dirigent.conversation.tasks;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.dirigent.conversation.ConversationId;
import org.dirigent.conversation.EntryId;
import org.dirigent.conversation.Fact;
import org.dirigent.conversation.Named;
import org.dirigent.conversation.Spoken.SentFile;
import org.dirigent.conversation.TaskId;
import org.dirigent.conversation.WorkItemId;
import org.jspecify.annotations.Nullable;

/**
 * A part of a conversation that somebody else does.
 *
 * @param workItemId the work by which it reaches an agent; none for experts, and none yet while it
 *     waits for others
 * @param after tasks that must end before this one begins
 * @param entryIds what was chosen of the conversation for whoever does it
 * @param startedAt when it was given to them
 * @param answer what they said, or why they handed it back
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Task(
    TaskId id,
    ConversationId conversationId,
    @Nullable WorkItemId workItemId,
    String title,
    String text,
    TaskState state,
    @JsonProperty("for") Recipient recipient,
    @Nullable Instant dueAt,
    List<Step> checklist,
    List<Field> fields,
    List<TaskId> after,
    List<EntryId> entryIds,
    Named askedBy,
    @Nullable Named assignee,
    Instant createdAt,
    @Nullable Instant startedAt,
    @Nullable Answer answer,
    long version) {

  Task {
    checklist = List.copyOf(checklist);
    fields = List.copyOf(fields);
    after = List.copyOf(after);
    entryIds = List.copyOf(entryIds);
  }

  /** A line of the checklist. */
  record Step(@NotBlank @Size(max = 200) String text, boolean done) {}

  /** A field of the form. */
  record Field(
      @NotBlank @Size(max = 60) String name,
      @NotBlank @Size(max = 120) String label,
      @Size(max = 2_000) String value) {}

  /** What came back; what was added later stands in the same text. */
  record Answer(String text, Named by, Instant at, List<SentFile> files) {
    Answer {
      files = List.copyOf(files);
    }
  }

  boolean open() {
    return state == TaskState.OPEN;
  }

  Fact.TaskNamed named() {
    return new Fact.TaskNamed(id.value(), title);
  }
}
