package org.dirigent.conversation;

import java.time.Instant;

/** Sets conversations aside that are nobody's work, such as spam; nothing of them is lost. */
public interface SettingAside {

  /**
   * Sets a conversation aside because a rule says so, and ends the work that waits in it; joins the
   * caller's transaction. What people decided is not overruled: nothing happens to a conversation
   * that somebody has in hand or owns, that somebody said is wanted, or in which the customer is
   * there.
   *
   * @param rule the name of the rule
   * @return whether it is set aside now
   */
  boolean because(String rule, ConversationId conversation, Instant at);
}
