package org.dirigent.channel.loopback;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dirigent.channel.Account;
import org.dirigent.channel.AccountId;
import org.dirigent.channel.Address;
import org.dirigent.channel.AddressKind;
import org.dirigent.channel.Channel;
import org.dirigent.channel.Content;
import org.dirigent.channel.Cursor;
import org.dirigent.channel.Transcripts.Line;
import org.dirigent.channel.contract.ChannelContract;
import org.dirigent.channel.contract.Provider;

/** The contract is kept by the smallest channel, so it can be kept. */
final class LoopbackChannelTest implements ChannelContract {

  @Override
  public Provider provider() {
    return new LoopbackProvider();
  }

  private static final class LoopbackProvider implements Provider {

    private final LoopbackPorts house = LoopbackPorts.inTheMorning();
    private final LoopbackChannel channel = new LoopbackChannel();
    private final Account account =
        new Account(
            new AccountId(new UUID(0, 1)),
            LoopbackChannel.NAME,
            "loop",
            "Loop",
            Map.of("password", "open sesame"));

    LoopbackProvider() {
      house.accounts().put(account);
      channel.open(house.ports());
    }

    @Override
    public Answer deliver(String sender, String key, String text) {
      return channel.deliver(account, "open sesame", addressOf(sender), key, text);
    }

    @Override
    public Answer deliverForged(String sender, String key, String text) {
      return channel.deliver(account, "open barley", addressOf(sender), key, text);
    }

    @Override
    public List<String> shown(String sender) {
      var page = house.conversations().after(account.id(), addressOf(sender), Cursor.START, 200);
      return page.lines().stream()
          .filter(line -> line instanceof Line.Said said && !said.byCustomer())
          .map(line -> ((Content.Text) ((Line.Said) line).content()).text())
          .toList();
    }

    @Override
    public Address addressOf(String sender) {
      return new Address(AddressKind.VISITOR, "loop", sender + "-4c1d");
    }

    @Override
    public LoopbackPorts house() {
      return house;
    }

    @Override
    public Channel channel() {
      return channel;
    }

    @Override
    public Account account() {
      return account;
    }

    @Override
    public void close() {
      channel.close();
    }
  }
}
