package org.dirigent.conversation.timeline;

import java.util.Optional;
import org.dirigent.workforce.AgentId;
import org.springframework.stereotype.Component;

/** Says why somebody may not reply, as codes that screens translate. */
@Component
public final class ReplyPermission {

  /** Nobody can be reached: there never was a segment. */
  public static final String NO_SEGMENT = "no-segment";

  /** The customer is gone or the contact was ended. */
  public static final String SEGMENT_ENDED = "segment-ended";

  /** Somebody else is the assignee, or nobody. */
  public static final String NOT_ASSIGNEE = "not-assignee";

  /** Why this agent may not write to the customer in the newest segment; empty if they may. */
  public Optional<String> refusal(Optional<SegmentRow> newest, AgentId agent) {
    if (newest.isEmpty()) {
      return Optional.of(NO_SEGMENT);
    }
    SegmentRow segment = newest.get();
    if (!segment.open()) {
      return Optional.of(SEGMENT_ENDED);
    }
    return segment.assignee().filter(agent::equals).isPresent()
        ? Optional.empty()
        : Optional.of(NOT_ASSIGNEE);
  }
}
