package org.dirigent.conversation;

import java.time.Instant;
import org.dirigent.channel.ChannelName;
import org.jspecify.annotations.Nullable;

/**
 * What a list shows of a task beside its work.
 *
 * @param dueAt when it is to be done; none if the promise of its queue holds
 */
public record TaskLine(TaskId id, String title, @Nullable Instant dueAt) {

  /** The channel of work that no customer brought, but a colleague. It has no segment. */
  public static final ChannelName CHANNEL = new ChannelName("task");
}
