package org.dirigent.conversation.channels;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.dirigent.channel.Channel;
import org.dirigent.channel.ChannelName;
import org.dirigent.channel.ChannelPorts;
import org.dirigent.conversation.Senders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;

/**
 * The channels of this deployment: found on the class path, opened before the first request, closed
 * after the last.
 */
final class MountedChannels implements Senders, DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(MountedChannels.class);

  private final List<Channel> channels;

  MountedChannels(List<Channel> channels, ChannelPorts ports) {
    this.channels = channels;
    channels.forEach(channel -> channel.open(ports));
    LOG.info("Channels: {}", channels.stream().map(Channel::name).toList());
  }

  static List<Channel> onClassPath() {
    return ServiceLoader.load(Channel.class).stream()
        .map(ServiceLoader.Provider::get)
        .sorted(Comparator.comparing(channel -> channel.name().value()))
        .toList();
  }

  @Override
  public List<Channel> all() {
    return channels;
  }

  @Override
  public Optional<Channel> named(ChannelName name) {
    return find(name.value());
  }

  Optional<Channel> find(String name) {
    return channels.stream().filter(channel -> channel.name().value().equals(name)).findFirst();
  }

  @Override
  public void destroy() {
    channels.forEach(Channel::close);
  }
}
