package org.dirigent.stories.desk;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.URI;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** The desk in a browser, used by keys and by what stands on the screen, in either language. */
final class Desk implements AutoCloseable {

  private static final Pattern STATUS = Pattern.compile("^(My status|Mein Status): ");
  private static final Pattern AVAILABLE =
      Pattern.compile("Set me to available|„Verfügbar“ stellen|Back to work|Zurück an die Arbeit");
  private static final Pattern REPLY = Pattern.compile("^(Reply to|Antwort an) ");

  private final BrowserContext browser;
  private final Page page;
  private final URI home;

  Desk(BrowserContext browser, URI home) {
    this.browser = browser;
    this.home = home;
    this.page = browser.newPage();
  }

  Page page() {
    return page;
  }

  /** Opens a screen by its address. */
  Desk goesTo(String screen) {
    page.navigate(home.resolve("desk/" + screen).toString());
    page.locator("h1").first().waitFor();
    return isQuiet();
  }

  /** Opens another screen as a link does, without loading the page again. */
  Desk walksTo(String screen) {
    page.evaluate(
        """
        path => {
          window.left = document.querySelector('h1')?.textContent
          history.pushState({}, '', path)
        }
        """,
        home.resolve("desk/" + screen).getPath());
    page.waitForFunction(
        "() => ![undefined, window.left].includes(document.querySelector('h1')?.textContent)");
    return isQuiet();
  }

  Desk signsIn(String login, String password) {
    goesTo("work");
    page.locator("input[autocomplete=username]").fill(login);
    page.locator("input[autocomplete=current-password]").fill(password);
    page.keyboard().press("Enter");
    page.getByRole(AriaRole.BANNER).waitFor();
    return isQuiet();
  }

  /** Nothing is being fetched that the screen waits for. */
  Desk isQuiet() {
    page.waitForFunction(
        "() => !document.querySelector('.mantine-Skeleton-root, .mantine-Loader-root')");
    return this;
  }

  Locator status() {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(STATUS));
  }

  void becomesAvailable() {
    button(AVAILABLE).first().click();
    status().getByText(Pattern.compile("^(Available|Verfügbar)$")).waitFor();
  }

  Locator offer() {
    return page.getByRole(AriaRole.ARTICLE);
  }

  /** Takes the offer, and has read what stands there. */
  void accepts(String customer) {
    offer().filter(new Locator.FilterOptions().setHasText(customer)).waitFor();
    reads(() -> page.keyboard().press("F2"));
    // JavaScript reads this pattern, too, and knows no quoting.
    Pattern replyTo = Pattern.compile(REPLY.pattern() + customer.replaceAll("\\W", "."));
    page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(replyTo)).waitFor();
  }

  /** Opens a conversation of the list, and has read what stands there. */
  void opens(String customer) {
    Locator link =
        list().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(customer));
    reads(() -> link.first().click());
    timeline().waitFor();
  }

  /** The cards of the list that is shown. */
  Locator list() {
    return page.getByRole(AriaRole.LIST);
  }

  /** Does something that brings news, and has read them. */
  void reads(Runnable act) {
    page.waitForResponse(response -> response.url().endsWith("/read"), act);
  }

  Locator timeline() {
    return page.getByRole(AriaRole.LOG);
  }

  void sees(String text) {
    timeline().getByText(text).first().waitFor();
  }

  Locator field() {
    return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(REPLY));
  }

  void replies(String text) {
    field().fill(text);
    page.keyboard().press("Control+Enter");
    sees(text);
  }

  /** A key outside of any text field. */
  Desk presses(String key) {
    page.evaluate("() => document.activeElement?.blur()");
    page.keyboard().press(key);
    return this;
  }

  Locator dialog() {
    Locator dialog = page.getByRole(AriaRole.DIALOG);
    dialog.waitFor();
    return dialog;
  }

  void closesDialog() {
    page.keyboard().press("Escape");
    isGone(page.getByRole(AriaRole.DIALOG));
  }

  Locator button(Pattern name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }

  Locator button(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  Locator box(String label) {
    return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
  }

  Locator words(String text) {
    return page.getByText(text).first();
  }

  static void isGone(Locator what) {
    what.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
  }

  /** By how many pixels the page is wider than the window. */
  int tooWide() {
    return (int)
        page.evaluate(
            "() => Math.max(document.documentElement.scrollWidth, ...[...document.querySelectorAll('main, main > *')].map(part => part.scrollWidth)) - innerWidth");
  }

  void picture(String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(Path.of("target", "pictures", "desk", name + ".png")));
  }

  @Override
  public void close() {
    browser.close();
  }
}
