package org.dirigent.conversation;

import java.util.List;

/** Finds tasks by what an agent remembers of them. */
public interface TaskSearch {

  /**
   * Tasks by words of their title, text and checklist: open ones first, then the newest. Umlauts,
   * accents and case do not count; where nothing is found, titles that are spelt alike are.
   *
   * @param query 1 to 100 characters
   * @param limit at most 50
   */
  List<FoundTask> find(String query, int limit);
}
