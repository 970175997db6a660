package org.dirigent.conversation;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.dirigent.channel.Capabilities;
import org.dirigent.channel.Channel;
import org.dirigent.channel.ChannelName;

/** The opened channels; whoever mounts them provides this. */
public interface Senders {

  /** The channel of this name, if it is mounted. */
  Optional<Channel> named(ChannelName name);

  /** Whether the channel of this name is mounted and can do this. */
  default boolean can(ChannelName name, Predicate<Capabilities> something) {
    return named(name).map(Channel::capabilities).filter(something).isPresent();
  }

  /** All mounted channels, in the order of their names. */
  List<Channel> all();
}
