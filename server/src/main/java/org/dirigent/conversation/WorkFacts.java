package org.dirigent.conversation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a conversation tells of work, for whoever judges it. */
public interface WorkFacts {

  /** The conversation as a whole; nothing if there is none. */
  Optional<Concern> concern(ConversationId conversation);

  /**
   * What the customer said in these works so far, and from where; of works of which nothing is
   * known the answer is missing. At most 1,000.
   */
  Map<WorkItemId, Said> said(Collection<WorkItemId> works);

  /** The work as it would arise now: with the age it has and what is known by now. */
  Optional<WorkArose> asOfNow(WorkItemId work);

  /**
   * A concern.
   *
   * @param channels on which there were contacts, the first one first
   * @param contacts how many there were, at most 50
   */
  record Concern(String topic, List<String> tags, List<String> channels, int contacts) {

    public Concern {
      tags = List.copyOf(tags);
      channels = List.copyOf(channels);
    }
  }

  /**
   * What was said, the first 20 messages of it.
   *
   * @param address mailbox or number it came from; empty if it came from none
   * @param fileTypes one for each file
   */
  record Said(String address, String subject, String text, List<String> fileTypes) {

    public Said {
      fileTypes = List.copyOf(fileTypes);
    }
  }
}
