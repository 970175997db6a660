package org.dirigent.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where rules say what a conversation is about. */
public interface Labelling {

  /**
   * Puts topic and tags on the conversation, with an entry that names the rules; joins the caller's
   * transaction. What an agent called it stays, and what it is called already is not said again.
   */
  void label(ConversationId conversation, Labels labels, Instant at);

  /**
   * What it is about.
   *
   * @param tags added to those it has; at most 20 are kept
   * @param by names of the rules that say so
   */
  record Labels(Optional<String> topic, List<String> tags, List<String> by) {

    public Labels {
      tags = List.copyOf(tags);
      by = List.copyOf(by);
    }
  }
}
