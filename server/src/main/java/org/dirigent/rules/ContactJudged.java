package org.dirigent.rules;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dirigent.conversation.ConversationId;
import org.dirigent.conversation.WorkItemId;
import org.dirigent.platform.EventName;
import org.jspecify.annotations.Nullable;

/**
 * Rules said more of a contact than what it needs. Written in the transaction in which it was
 * judged.
 *
 * @param autoReply an automatic answer; none when waiting work was judged again
 * @param work the contact; the first events did not name it, and knew nothing of what follows
 */
@EventName("rules.contact-judged.1")
public record ContactJudged(
    ConversationId conversation,
    Assessment.Labels labels,
    Optional<Assessment.AutoReply> autoReply,
    Instant at,
    @Nullable WorkItemId work,
    List<Assessment.RuledTask> tasks) {

  public ContactJudged {
    tasks = List.copyOf(Objects.requireNonNullElse(tasks, List.of()));
  }
}
