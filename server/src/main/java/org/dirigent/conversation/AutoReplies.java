package org.dirigent.conversation;

import java.time.Instant;

/** Answers that a rule gives before anybody has read what the customer wrote. */
public interface AutoReplies {

  /**
   * Keeps the answer on the timeline and in the outbox; joins the caller's transaction. Nothing is
   * said to a machine, to a list, to whoever left, twice a day by the same rule in one
   * conversation, or more than five times a day to one customer. After more than ten mails within
   * an hour, theirs and automatic ones of ours, it pauses and the timeline says so.
   *
   * @return whether it goes out
   */
  boolean say(AutoReply reply, Instant at);

  /**
   * An answer.
   *
   * @param rule the name of the rule that wants it
   */
  record AutoReply(ConversationId conversation, String rule, String text) {}
}
