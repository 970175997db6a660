package org.dirigent.conversation.concerns;

import java.util.List;
import org.dirigent.channel.Capabilities;
import org.dirigent.conversation.Senders;
import org.dirigent.conversation.timeline.AgentNames;
import org.dirigent.conversation.timeline.SegmentRow;
import org.dirigent.workforce.AgentId;
import org.springframework.stereotype.Component;

/** Whose hands segments are in, for whoever would take them away. */
@Component
public final class Hands {

  private final AgentNames names;
  private final Senders senders;

  Hands(AgentNames names, Senders senders) {
    this.names = names;
    this.senders = senders;
  }

  /**
   * Refuses if a customer is still there, or if somebody else works on it.
   *
   * @param remedy what to do about a customer who is there
   */
  public void checkFree(List<SegmentRow> open, AgentId by, String remedy) {
    if (open.stream().anyMatch(this::isLive)) {
      throw ConcernProblems.STILL_LIVE.because(
          "The chat of this conversation is still going on; %s.".formatted(remedy));
    }
    open.stream()
        .flatMap(segment -> segment.assignee().stream())
        .filter(assignee -> !assignee.equals(by))
        .findFirst()
        .ifPresent(
            other -> {
              throw ConcernProblems.IN_OTHER_HANDS.because(
                  "%s works on it; ask for it first.".formatted(names.of(other).inside()));
            });
  }

  /** Whether the customer speaks in it while we answer. */
  public boolean isLive(SegmentRow segment) {
    return senders.can(segment.channel(), Capabilities::live);
  }
}
