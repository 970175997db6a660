package org.dirigent.stories.road;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An agent at the desk, who uses it as a person does: by what stands on the screen and by keys. */
final class AgentAtDesk implements AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();

  private final BrowserContext browser;
  private final Page page;
  private final URI home;

  private final String login;

  private AgentAtDesk(BrowserContext browser, URI home, String login) {
    this.browser = browser;
    this.home = home;
    this.login = login;
    this.page = browser.newPage();
  }

  static AgentAtDesk signsIn(BrowserContext browser, URI home, String login, String password) {
    AgentAtDesk agent = new AgentAtDesk(browser, home, login);
    agent.page.navigate(home.resolve("desk/").toString());
    agent.page.locator("input[autocomplete=username]").fill(login);
    agent.page.locator("input[autocomplete=current-password]").fill(password);
    agent.page.keyboard().press("Enter");
    agent.status().waitFor();
    return agent;
  }

  private Locator status() {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^My status")));
  }

  private Locator offer() {
    return page.getByRole(
        AriaRole.ARTICLE, new Page.GetByRoleOptions().setName(Pattern.compile("^Offer: ")));
  }

  void becomesAvailable() {
    page.getByRole(
            AriaRole.BUTTON,
            new Page.GetByRoleOptions()
                .setName(Pattern.compile("^(Set me to available|Back to work)$")))
        .first()
        .click();
    hasStatus("Available");
  }

  void hasStatus(String status) {
    status().getByText(status, new Locator.GetByTextOptions().setExact(true)).waitFor();
  }

  void isOffered(String customer) {
    offer().filter(new Locator.FilterOptions().setHasText(customer)).waitFor();
  }

  void letsItRing() {
    hasStatus("Not responding");
  }

  /** Takes the offer and reads what stands there. */
  void accepts(String customer) {
    isOffered(customer);
    Locator button =
        offer()
            .filter(new Locator.FilterOptions().setHasText(customer))
            .getByRole(
                AriaRole.BUTTON,
                new Locator.GetByRoleOptions().setName(Pattern.compile("^Accept")));
    page.waitForResponse(response -> response.url().endsWith("/read"), button::click);
    reply().waitFor();
  }

  private Locator reply() {
    return page.getByRole(
        AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(Pattern.compile("^Reply to ")));
  }

  void replies(String text) {
    reply().fill(text);
    page.keyboard().press("Control+Enter");
    sees(text);
  }

  /** It stands in the open conversation's timeline. */
  void sees(String text) {
    page.getByRole(AriaRole.LOG).getByText(text).first().waitFor();
  }

  void transfersTo(String colleague, String note) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Transfer")).click();
    Locator dialog = page.getByRole(AriaRole.DIALOG);
    dialog.getByText("Colleague", new Locator.GetByTextOptions().setExact(true)).click();
    dialog.getByText(colleague).first().click();
    dialog.getByLabel("Note for whoever takes over").fill(note);
    dialog
        .getByRole(
            AriaRole.BUTTON,
            new Locator.GetByRoleOptions().setName(Pattern.compile("^To " + colleague)))
        .click();
    dialog.waitFor(
        new Locator.WaitForOptions()
            .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
  }

  /** Ends the chat and says how it ended. */
  void finishes(String code) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("End chat or wrap up"))
        .click();
    page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(Pattern.compile(code)))
        .click();
    page.getByText("Nothing on your desk").waitFor();
  }

  /** The desk hears from the server again after it was away. */
  void isConnected() {
    page.waitForFunction("() => !document.querySelector('[data-link=lost]')");
  }

  /** What the server answers them under this path. */
  JsonNode reads(String path) {
    return JSON.readTree(
        (String) page.evaluate("path => fetch(path).then(answer => answer.text())", "/" + path));
  }

  /** The id of the open conversation. */
  String conversation() {
    return page.url().replaceFirst(".*/([0-9a-f-]{36}).*", "$1");
  }

  @Override
  public void close() {
    Pictures.take(page, login);
    browser.close();
  }
}
