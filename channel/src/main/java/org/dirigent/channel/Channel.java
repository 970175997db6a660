package org.dirigent.channel;

import java.util.List;
import java.util.Optional;

/**
 * A way to get in touch: speaks one provider's protocol and nothing else. Found by {@link
 * java.util.ServiceLoader}, so that no feature can import an adapter; opened once, before anything
 * is mounted.
 *
 * <p>An adapter verifies what comes in, names the delivery, hands it to the {@link Inbox} and
 * acknowledges only what was taken. It never decides who the customer is, and it never loses what
 * it has not acknowledged.
 */
public interface Channel extends AutoCloseable {

  ChannelName name();

  Capabilities capabilities();

  /** The settings of an account of this channel, in the order of the form. */
  List<SettingField> settings();

  /** Begins work. */
  void open(ChannelPorts ports);

  /** Tries to send once; called for one recipient at a time, in order. */
  SendResult send(Outbound message);

  /** What the server mounts under {@code /channel/<name>/}, if the channel is spoken to by web. */
  Optional<WebEndpoint> web();

  /** The sockets that the server mounts under {@code /channel/<name>/}, if there are any. */
  Optional<SocketEndpoint> sockets();

  /** Ends work within five seconds. */
  @Override
  void close();
}
