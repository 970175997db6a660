package org.dirigent.stories.widget;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.dirigent.channel.Account;
import org.dirigent.channel.AccountId;
import org.dirigent.channel.ChannelName;
import org.dirigent.channel.Inbound;
import org.dirigent.channel.loopback.LoopbackAgent;
import org.dirigent.channel.loopback.LoopbackPorts;
import org.dirigent.conversation.channels.LoopbackHouse;
import org.dirigent.testkit.Await;

/** A foreign site with the widget, a line to the house that can be cut, and the house in memory. */
final class WidgetHouse implements AutoCloseable {

  private static final AccountId SITE = new AccountId(new UUID(0, 1));
  static final String IDENTITY_SECRET = "only-for-tests-and-long-enough-for-hs256";

  private final LoopbackPorts house = new LoopbackPorts(InstantSource.system(), 7);
  private final LoopbackHouse server = LoopbackHouse.open(house);
  private final Wire wire;
  private final HostSite site;
  private final Map<String, String> settings = new HashMap<>();

  WidgetHouse(String attributes) throws IOException {
    house.liftLimits();
    wire = new Wire(server.port());
    site = new HostSite("http://127.0.0.1:" + wire.port(), "data-site=\"demo\" " + attributes);
    settings.putAll(
        Map.of(
            "origins", site.origin(),
            "title-de", "Fahrradwerft Möwe",
            "title-en", "Fahrradwerft Möwe",
            "privacy-note", "https://shop.example/privacy",
            "identity-secret", IDENTITY_SECRET));
    configure("colour", "#0e5a78");
  }

  void configure(String setting, String value) {
    settings.put(setting, value);
    house
        .accounts()
        .put(new Account(SITE, new ChannelName("webchat"), "demo", "Demo", Map.copyOf(settings)));
  }

  /** From now on whoever comes while nobody is there is answered from this mailbox. */
  void opensMailbox(String address) {
    var id = new AccountId(new UUID(0, 9));
    house
        .accounts()
        .put(new Account(id, new ChannelName("email"), "post", "Post", Map.of("address", address)));
    configure("mailbox", address);
  }

  LoopbackPorts house() {
    return house;
  }

  Wire wire() {
    return wire;
  }

  String origin() {
    return site.origin();
  }

  /** The house itself, without the line; for the demo site. */
  String home() {
    return "http://127.0.0.1:" + server.port();
  }

  Page visit(BrowserContext browser) {
    var page = browser.newPage();
    page.navigate(site.origin() + "/");
    page.waitForSelector("dirigent-chat button");
    return page;
  }

  /** An agent in front of whoever arrived last. */
  LoopbackAgent agent(String name) {
    Await.until("an arrival", () -> !house.inbox().taken(Inbound.Arrival.class).isEmpty());
    var last = house.inbox().taken(Inbound.Arrival.class).getLast();
    return house.agent(name, SITE, last.delivery().from());
  }

  static BrowserContext anyone(Browser browser, String language) {
    return browser.newContext(
        new Browser.NewContextOptions().setLocale(language).setViewportSize(1100, 800));
  }

  /** Pictures for people, under target/pictures. */
  static void picture(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(Path.of("target", "pictures", name + ".png")));
  }

  @Override
  public void close() throws IOException {
    site.close();
    Objects.requireNonNull(wire).close();
    server.close();
  }
}
