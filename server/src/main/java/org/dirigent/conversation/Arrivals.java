package org.dirigent.conversation;

import java.time.Instant;
import java.util.Map;
import org.dirigent.channel.ChannelName;

/** The arrival side of the ledger: every arrival ends in exactly one work item. */
public interface Arrivals {

  /** How many work items arose in that time, by channel. */
  Map<ChannelName, Long> byChannel(Instant from, Instant until);
}
