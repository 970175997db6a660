package org.dirigent.conversation.channels;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dirigent.channel.Account;
import org.dirigent.channel.AccountId;
import org.dirigent.channel.Address;
import org.dirigent.channel.Channel;
import org.dirigent.channel.ChannelName;
import org.dirigent.channel.Inbound;
import org.dirigent.channel.contract.Provider;
import org.dirigent.channel.loopback.LoopbackPorts;

/** A browser, as far as the contract needs one: real HTTP and real sockets against the mount. */
final class WebChatProvider implements Provider {

  private static final String FORGED = "v1.eyJub3QiOiJvdXJzIn0.AAAA";

  private final LoopbackPorts house = LoopbackPorts.inTheMorning();
  private final LoopbackHouse server;
  private final Account account = site(house);
  private final Map<String, WebChatClient> browsers = new HashMap<>();
  private final Map<String, Address> addresses = new HashMap<>();

  WebChatProvider() {
    house.liftLimits();
    server = LoopbackHouse.open(house);
  }

  static Account site(LoopbackPorts house) {
    var account =
        new Account(
            new AccountId(new UUID(0, 1)),
            new ChannelName("webchat"),
            "demo-site",
            "Demo",
            Map.of(
                "origins", "https://shop.example",
                "title-en", "Harbour Bikes",
                "identity-secret", "a-secret-that-is-long-enough-for-hs256"));
    house.accounts().put(account);
    return account;
  }

  LoopbackHouse server() {
    return server;
  }

  @Override
  public Answer deliver(String sender, String key, String text) {
    return answer(browser(sender).say("browser-key-" + key, text));
  }

  @Override
  public Answer deliverForged(String sender, String key, String text) {
    return answer(browser(sender).withToken(FORGED).say("browser-key-" + key, text));
  }

  private static Answer answer(int status) {
    return switch (status) {
      case 200, 201 -> Answer.ACKNOWLEDGED;
      case 429, 503 -> Answer.TRY_AGAIN;
      default -> Answer.REFUSED;
    };
  }

  /** The browser of this sender, with a chat open. */
  synchronized WebChatClient browser(String sender) {
    return browsers.computeIfAbsent(sender, this::arrived);
  }

  private WebChatClient arrived(String sender) {
    var browser = WebChatClient.at(server.port(), account.publicKey());
    int status = browser.arrive("arrive-" + sender);
    if (status != 201) {
      throw new IllegalStateException("The arrival of " + sender + " got " + status);
    }
    var arrivals = house.inbox().taken(Inbound.Arrival.class);
    addresses.put(sender, arrivals.getLast().delivery().from());
    return browser;
  }

  @Override
  public Address addressOf(String sender) {
    browser(sender);
    return java.util.Objects.requireNonNull(addresses.get(sender));
  }

  @Override
  public List<String> shown(String sender) {
    try (var socket = browser(sender).socket()) {
      socket.resumeAfter("");
      return new ArrayList<>(socket.textsOfAgents(1));
    }
  }

  @Override
  public LoopbackPorts house() {
    return house;
  }

  @Override
  public Channel channel() {
    return server.channels().named(account.channel()).orElseThrow();
  }

  @Override
  public Account account() {
    return account;
  }

  @Override
  public void close() {
    server.close();
  }
}
