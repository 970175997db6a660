package org.dirigent.channel.loopback;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dirigent.channel.Acceptance;
import org.dirigent.channel.Account;
import org.dirigent.channel.Address;
import org.dirigent.channel.Capabilities;
import org.dirigent.channel.Channel;
import org.dirigent.channel.ChannelName;
import org.dirigent.channel.ChannelPorts;
import org.dirigent.channel.Content;
import org.dirigent.channel.Delivery;
import org.dirigent.channel.DeliveryKey;
import org.dirigent.channel.Inbound;
import org.dirigent.channel.Outbound;
import org.dirigent.channel.SendResult;
import org.dirigent.channel.SettingField;
import org.dirigent.channel.SocketEndpoint;
import org.dirigent.channel.WebEndpoint;
import org.dirigent.channel.contract.Provider.Answer;
import org.jspecify.annotations.Nullable;

/**
 * The smallest channel that keeps every promise: the provider calls it in the same process, and the
 * password of the account is the proof. Read it before you write an adapter.
 */
public final class LoopbackChannel implements Channel {

  /** Its name. */
  public static final ChannelName NAME = new ChannelName("loopback");

  private volatile @Nullable ChannelPorts ports;

  @Override
  public ChannelName name() {
    return NAME;
  }

  @Override
  public Capabilities capabilities() {
    return new Capabilities(Content.TEXT_LIMIT, 0, false, false, false, false, true, false, true);
  }

  @Override
  public List<SettingField> settings() {
    return List.of(new SettingField("password", SettingField.Kind.SECRET, true, ""));
  }

  @Override
  public void open(ChannelPorts house) {
    ports = house;
  }

  /** What a provider calls: verified first, then taken, then acknowledged. */
  public Answer deliver(Account account, String password, Address from, String key, String text) {
    if (!account.setting("password").equals(Optional.of(password))) {
      return Answer.REFUSED;
    }
    if (text.isBlank() || text.length() > Content.TEXT_LIMIT) {
      return Answer.REFUSED;
    }
    var ownKey = new DeliveryKey(from.value() + ":" + key);
    var delivery = new Delivery(account.id(), ownKey, from, house().clock().instant());
    return answer(new Inbound.Message(delivery, new Content.Text(text)));
  }

  private Answer answer(Inbound inbound) {
    try {
      return switch (house().inbox().accept(inbound)) {
        case Acceptance.Taken _ -> Answer.ACKNOWLEDGED;
        case Acceptance.Full _ -> Answer.TRY_AGAIN;
      };
    } catch (IllegalStateException outage) {
      return Answer.TRY_AGAIN;
    }
  }

  @Override
  public SendResult send(Outbound message) {
    return house().accounts().find(message.account()).isPresent()
        ? new SendResult.Sent()
        : new SendResult.Failed("account-gone", "The account is not active");
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

  private ChannelPorts house() {
    return Objects.requireNonNull(ports, "Open the channel first");
  }
}
