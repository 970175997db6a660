package org.dirigent.stories.widget;

import static org.dirigent.stories.widget.WidgetHouse.picture;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dirigent.channel.Content;
import org.dirigent.stories.Chromium;

/** Takes pictures of everything that a visitor may see, for people to look at. */
final class WidgetTour {

  private WidgetTour() {}

  public static void main(String[] args) throws IOException {
    try (var chromium = new Chromium()) {
      for (var language : List.of("de-DE", "en-GB")) {
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
          tour(chromium.browser(), language, scheme);
        }
      }
    }
  }

  private static void tour(Browser browser, String language, ColorScheme scheme)
      throws IOException {
    var name = language.substring(0, 2) + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT);
    var german = language.startsWith("de");
    try (var house =
            new WidgetHouse(
                "data-lang=\""
                    + language
                    + "\" data-launcher=\""
                    + (german ? "Fragen?" : "Questions?")
                    + "\"");
        BrowserContext context =
            browser.newContext(
                new Browser.NewContextOptions()
                    .setLocale(language)
                    .setColorScheme(scheme)
                    .setViewportSize(1100, 800))) {
      var page = house.visit(context);
      picture(page, name + "-01-closed");
      page.locator("dirigent-chat .launcher").click();
      page.waitForSelector("dirigent-chat form");
      picture(page, name + "-02-form");
      page.locator("dirigent-chat form .main").click();
      picture(page, name + "-03-errors");
      fill(page, german);
      page.locator("dirigent-chat form .main").click();
      page.waitForSelector("dirigent-chat .said.mine .tick.delivered");
      picture(page, name + "-04-waiting");
      house.house().conversations().openDoor(true, Optional.empty());
      var agent = house.agent("Ann Petersen");
      agent.joins();
      agent.says(
          german
              ? "Guten Tag! Ich schaue gleich nach, einen Moment bitte 🙂"
              : "Good morning! Let me look that up for you, one moment please 🙂");
      agent.says(
          german
              ? "Ihre Lieferung steht hier: https://moewe.example/lieferung/4711."
              : "Your delivery is here: https://moewe.example/delivery/4711.");
      agent.says(
          new Content.Choices(
              german ? "Welches Rad meinen Sie?" : "Which bicycle do you mean?",
              List.of(
                  new Content.Choice("1", german ? "Stadtrad" : "Town"),
                  new Content.Choice("2", german ? "Reiserad" : "Touring"),
                  new Content.Choice("3", german ? "Lastenrad" : "Cargo"))));
      agent.types(true);
      page.waitForSelector("dirigent-chat .typing");
      picture(page, name + "-05-choices");
      page.locator("dirigent-chat .choice").first().click();
      page.setInputFiles(
          "dirigent-chat input[type=file]",
          java.nio.file.Path.of("src/test/resources/widget/bicycle.png"));
      page.waitForSelector("dirigent-chat canvas:not(.hidden)");
      agent.reads();
      page.waitForSelector("dirigent-chat .tick.read");
      page.locator("dirigent-chat footer textarea")
          .fill(german ? "Danke, das hilft mir sehr weiter!" : "Thank you, that helps a lot!");
      picture(page, name + "-06-file");
      house.wire().cut();
      page.waitForSelector("dirigent-chat .lost");
      page.locator("dirigent-chat .send").click();
      page.waitForSelector("dirigent-chat .tick.sending");
      picture(page, name + "-07-offline");
      house.wire().mend();
      page.waitForSelector(
          "dirigent-chat .lost",
          new Page.WaitForSelectorOptions()
              .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
      page.locator("dirigent-chat .menu-box .icon").click();
      picture(page, name + "-08-menu");
      page.locator("dirigent-chat .menu button").last().click();
      picture(page, name + "-09-end-asked");
      page.locator("dirigent-chat .sheet .main").click();
      page.waitForSelector("dirigent-chat .foot .main");
      picture(page, name + "-10-ended");
      house
          .house()
          .conversations()
          .closeDoor(Optional.of(Instant.now().plus(Duration.ofHours(14))));
      page.locator("dirigent-chat .foot .main").click();
      page.waitForSelector("dirigent-chat .note.strong");
      picture(page, name + "-11-closed-door");
      page.setViewportSize(390, 780);
      picture(page, name + "-12-phone");
      page.locator("dirigent-chat .head .icon").last().click();
      page.setViewportSize(1200, 900);
      page.navigate(house.home() + "/demo/" + language.substring(0, 2) + "/index.html");
      picture(page, name + "-20-demo");
      page.navigate(house.home() + "/demo/" + language.substring(0, 2) + "/raeder.html");
      picture(page, name + "-21-demo");
      page.navigate(house.home() + "/demo/" + language.substring(0, 2) + "/konto.html");
      picture(page, name + "-22-demo");
    }
  }

  private static void fill(Page page, boolean german) {
    page.locator("dirigent-chat input[name=name]").fill("Greta Beispiel");
    page.locator("dirigent-chat textarea[name=text]")
        .fill(german ? "Wann kommt mein Stadtrad?" : "When will my town bicycle arrive?");
    page.locator("dirigent-chat input[name=privacy]").check();
  }
}
