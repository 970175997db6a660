package org.dirigent.conversation;

import java.time.Instant;

/** Where modules above write down what became of a work item. Only ever appended to. */
public interface Timeline {

  /**
   * Appends a happening to the conversation of the work item; joins the caller's transaction. The
   * caller derives the id from its own event, so that saying it again changes nothing.
   *
   * @return false if this id was there already or the work item is unknown
   */
  boolean append(EntryId id, WorkItemId work, Happening happening, Instant at);
}
