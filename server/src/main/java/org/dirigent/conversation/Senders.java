package org.dirigent.conversation;

import java.util.List;
import java.util.Optional;
import org.dirigent.channel.Channel;
import org.dirigent.channel.ChannelName;

/** The opened channels; whoever mounts them provides this. */
public interface Senders {

  /** The channel of this name, if it is mounted. */
  Optional<Channel> named(ChannelName name);

  /** All mounted channels, in the order of their names. */
  List<Channel> all();
}
