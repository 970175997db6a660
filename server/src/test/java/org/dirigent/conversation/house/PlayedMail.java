package org.dirigent.conversation.house;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.dirigent.channel.Capabilities;
import org.dirigent.channel.Channel;
import org.dirigent.channel.ChannelName;
import org.dirigent.channel.ChannelPorts;
import org.dirigent.channel.Content;
import org.dirigent.channel.Outbound;
import org.dirigent.channel.SendResult;
import org.dirigent.channel.SettingField;
import org.dirigent.channel.SocketEndpoint;
import org.dirigent.channel.WebEndpoint;

/** A channel that carries letters and keeps what it was given to send. */
public final class PlayedMail implements Channel {

  /** Its name. */
  public static final ChannelName NAME = new ChannelName("email");

  private final List<Outbound> sent = new CopyOnWriteArrayList<>();

  /** The mail that carried this message, if it was sent. */
  public Optional<Content.Mail> sent(java.util.UUID message) {
    return sent.stream()
        .filter(outbound -> outbound.id().value().equals(message))
        .map(outbound -> (Content.Mail) outbound.content())
        .findFirst();
  }

  @Override
  public ChannelName name() {
    return NAME;
  }

  @Override
  public Capabilities capabilities() {
    return new Capabilities(
        Content.TEXT_LIMIT, 20_000_000, false, false, false, false, true, true, false);
  }

  @Override
  public List<SettingField> settings() {
    return List.of(
        new SettingField("address", SettingField.Kind.TEXT, true, ""),
        new SettingField("signature", SettingField.Kind.LONG_TEXT, false, ""));
  }

  @Override
  public void open(ChannelPorts ports) {}

  @Override
  public SendResult send(Outbound message) {
    sent.add(message);
    return new SendResult.Sent();
  }

  @Override
  public Optional<WebEndpoint> web() {
    return Optional.empty();
  }

  @Override
  public Optional<SocketEndpoint> sockets() {
    return Optional.empty();
  }

  @Override
  public void close() {}
}
