package org.dirigent.channel.webchat;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dirigent.channel.Account;
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
import org.jspecify.annotations.Nullable;

/**
 * The channel of our own widget. A customer reads the transcript, so a message counts as sent once
 * it stands there; sending only nudges whoever is connected.
 */
public final class WebChat implements Channel {

  static final ChannelName NAME = new ChannelName("webchat");
  static final long FILE_LIMIT = 20_000_000;

  private volatile @Nullable ChatHouse house;

  @Override
  public ChannelName name() {
    return NAME;
  }

  @Override
  public Capabilities capabilities() {
    return new Capabilities(
        Content.TEXT_LIMIT, FILE_LIMIT, true, true, true, true, false, false, true);
  }

  @Override
  public List<SettingField> settings() {
    return Site.SETTINGS;
  }

  @Override
  public void open(ChannelPorts ports) {
    var opened = new ChatHouse(ports);
    opened.graces().begin();
    house = opened;
  }

  @Override
  public SendResult send(Outbound message) {
    var accounts = opened().ports().accounts();
    if (accounts.find(message.account()).filter(WebChat::ours).isEmpty()) {
      return new SendResult.Failed("account-gone", "The site is not active any more");
    }
    opened().connections().nudge(new Visitor(message.account(), message.to()));
    return new SendResult.Sent();
  }

  @Override
  public Optional<WebEndpoint> web() {
    return Optional.of(opened().web());
  }

  @Override
  public Optional<SocketEndpoint> sockets() {
    return Optional.of(opened().sockets());
  }

  @Override
  public void close() {
    var closing = house;
    if (closing != null) {
      closing.graces().close();
      closing.connections().close();
    }
  }

  static boolean ours(Account account) {
    return account.channel().equals(NAME);
  }

  private ChatHouse opened() {
    return Objects.requireNonNull(house, "Open the channel first");
  }
}
