package org.dirigent.conversation;

import java.util.List;

/** Finds conversations by what an agent remembers of them. */
public interface ConversationSearch {

  /**
   * Conversations by their topic and by what was said or noted in them, newest first. Umlauts,
   * accents and case do not count; where nothing is found, topics that are spelt alike are. Of
   * words that stand everywhere only so many places are looked at.
   *
   * @param query 1 to 100 characters
   * @param limit at most 50
   */
  List<FoundConversation> find(String query, int limit);
}
