package org.dirigent.channel.email;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
 * The channel of mailboxes. Each account is one mailbox: what arrives there is taken in by IMAP,
 * answers go out by SMTP. The mailbox is its own checkpoint: a mail that was taken carries a mark.
 */
public final class Email implements Channel {

  static final ChannelName NAME = new ChannelName("email");
  private static final long FILE_LIMIT = 20_000_000;

  private volatile @Nullable Mailboxes mailboxes;
  private volatile @Nullable Dispatching dispatching;
  private volatile @Nullable Tokens tokens;

  @Override
  public ChannelName name() {
    return NAME;
  }

  @Override
  public Capabilities capabilities() {
    return new Capabilities(
        Content.TEXT_LIMIT, FILE_LIMIT, false, false, false, false, true, true, false);
  }

  @Override
  public List<SettingField> settings() {
    return MailboxSettings.FIELDS;
  }

  @Override
  public void open(ChannelPorts ports) {
    var ids = new OwnIds(ports.secrets().keyFor("email message ids"));
    var keys = new Tokens(ports);
    dispatching = new Dispatching(ports, keys, ids);
    var opened = new Mailboxes(ports, new Intake(ports, ids), keys);
    opened.begin();
    mailboxes = opened;
    tokens = keys;
  }

  @Override
  public SendResult send(Outbound message) {
    return Objects.requireNonNull(dispatching, "Open the channel first").send(message);
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
  public void close() {
    var closing = mailboxes;
    if (closing != null) {
      closing.close();
    }
    var keys = tokens;
    if (keys != null) {
      keys.close();
    }
  }
}
