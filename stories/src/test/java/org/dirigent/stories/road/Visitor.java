package org.dirigent.stories.road;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.List;

/** A customer with the invented shop's site in a browser. */
final class Visitor implements AutoCloseable {

  private final BrowserContext browser;
  private final Page page;
  private final URI home;

  private final String name;
  private boolean chatting;

  Visitor(BrowserContext browser, URI home, String name) {
    this.name = name;
    this.browser = browser;
    this.home = home;
    this.page = browser.newPage();
  }

  /** Opens a page; during the chat stays until it was told. */
  Visitor reads(String name) {
    String address = home.resolve("demo/en/" + name + ".html").toString();
    if (chatting) {
      untilPageIsTold(() -> page.navigate(address));
    } else {
      page.navigate(address);
    }
    page.locator("main h1").first().waitFor();
    return this;
  }

  private void untilPageIsTold(Runnable act) {
    page.waitForResponse(response -> response.url().endsWith("/pages"), act);
  }

  /** Opens the chat, agrees that pages are told, and writes the first message. */
  Visitor opensTheChat(String text) {
    page.locator("dirigent-chat .launcher").click();
    page.locator("form textarea").fill(text);
    for (Locator box : page.locator("form input[type=checkbox]").all()) {
      box.check();
    }
    page.locator("form input[name=name]").fill(name);
    untilPageIsTold(() -> page.locator("form .main").click());
    chatting = true;
    page.locator(".thread").waitFor();
    page.locator(".tick.delivered").waitFor();
    return this;
  }

  /** Ends the chat and says yes when asked. */
  void leaves() {
    page.locator(".menu-box .icon").click();
    page.locator(".menu button").last().click();
    page.locator(".sheet .main").click();
    page.locator(".foot .main").waitFor();
  }

  /** Sees that everything written so far was read. */
  void isRead() {
    page.locator(".said.mine").last().locator(".tick.read").waitFor();
  }

  Visitor writes(String text) {
    page.locator("footer textarea").fill(text);
    page.locator(".send").click();
    return this;
  }

  void reloads() {
    page.reload();
    page.locator(".said.mine").first().waitFor();
  }

  void losesTheNetworkFor(int millis, Runnable meanwhile) {
    browser.setOffline(true);
    page.locator(".lost").waitFor();
    meanwhile.run();
    page.waitForTimeout(millis);
    browser.setOffline(false);
    isConnected();
  }

  void isConnected() {
    page.waitForFunction(
        "() => !document.querySelector('dirigent-chat').shadowRoot.querySelector('.lost')");
  }

  void hears(String text) {
    page.locator(".said.theirs", new Page.LocatorOptions().setHasText(text)).first().waitFor();
  }

  /** The chat's status line says this. */
  void isTold(String text) {
    page.locator("dirigent-chat").getByText(text).first().waitFor();
  }

  /** Everything that was said, by both sides, as the customer sees it. */
  List<String> sees() {
    return page.locator(".said .bubble").allInnerTexts();
  }

  @Override
  public void close() {
    Pictures.take(page, name);
    browser.close();
  }
}
