package org.dirigent.conversation.outbox;

import org.dirigent.conversation.Entry;

/** What became of an agent's message. */
sealed interface Posted {

  /** It stands on the timeline and is on its way; the same again under the same key. */
  record Kept(Entry entry) implements Posted {}

  /** There is no such conversation. */
  record NoConversation() implements Posted {}

  /** The customer said something that the agent has not seen; {@code lastSeq} is the newest. */
  record Unseen(int lastSeq) implements Posted {}

  /** This agent may not write to the customer now; the code says why. */
  record NotNow(String code) implements Posted {}

  /** The channel does not take such a message. */
  record Unfit(String field, String code, String explanation) implements Posted {}
}
