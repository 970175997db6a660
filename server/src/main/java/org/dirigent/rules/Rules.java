package org.dirigent.rules;

import org.dirigent.conversation.WorkItemId;

/** Judges contacts. */
public interface Rules {

  /**
   * What this contact needs. Always answers: where no rule fits or one fails, what stands for the
   * queue holds, and the assessment says so.
   *
   * @throws IllegalStateException if there is no queue in use at all
   */
  Assessment assess(Contact contact);

  /**
   * The same, and keeps in the caller's transaction on what it was judged, for dry runs. Sets aside
   * what a rule says is nobody's work, unless people want it; the assessment says whether it is.
   */
  Assessment judge(WorkItemId work, Contact contact);

  /**
   * The same for work that was judged before and waits. It is called what the rules call it now;
   * nobody gets an automatic answer because something changed with us.
   */
  Assessment again(WorkItemId work, Contact contact);
}
