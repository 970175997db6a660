package org.dirigent.stories.widget;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dirigent.channel.Content;
import org.dirigent.stories.Chromium;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** axe finds nothing wrong, whatever is shown, in both languages and every scheme of colours. */
@Timeout(90)
final class WidgetAccessTest {

  private static final Path AXE = Path.of("..", "widget", "node_modules", "axe-core", "axe.min.js");

  @ParameterizedTest
  @CsvSource({
    "de-DE, LIGHT, NONE, #0e5a78",
    "en-GB, DARK, NONE, #0e5a78",
    "en-GB, LIGHT, NONE, #ffe600",
    "de-DE, DARK, NONE, #101010",
    "de-DE, LIGHT, ACTIVE, #0e5a78"
  })
  void nothing_is_in_the_way_of_anybody(
      String language, ColorScheme scheme, ForcedColors forced, String colour) throws IOException {
    try (var chromium = new Chromium();
        var house = new WidgetHouse("data-colour=\"" + colour + "\"");
        var visitor =
            chromium
                .browser()
                .newContext(
                    new Browser.NewContextOptions()
                        .setLocale(language)
                        .setColorScheme(scheme)
                        .setForcedColors(forced)
                        .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE))) {
      walk(house, house.visit(visitor));
    }
  }

  private static void walk(WidgetHouse house, Page page) throws IOException {
    check(page, "closed");
    house.opensMailbox("post@shop.example");
    page.locator(".launcher").click();
    page.waitForSelector("form textarea");
    check(page, "form");
    page.locator("form .main").click();
    page.waitForSelector(".error");
    check(page, "errors");
    page.locator("form textarea").fill("Hello https://shop.example/page");
    page.locator("input[name=privacy]").check();
    page.locator("form .main").click();
    page.waitForSelector(".tick.delivered");
    check(page, "waiting");
    var agent = house.agent("Ann");
    agent.joins();
    agent.says("Good morning, see https://shop.example/here");
    agent.says(new Content.Choices("Which?", List.of(new Content.Choice("a", "Town"))));
    agent.types(true);
    agent.reads();
    page.waitForSelector(".typing");
    check(page, "contact");
    page.locator(".menu-box .icon").click();
    page.waitForSelector(".menu");
    check(page, "menu");
    page.locator(".menu button").nth(1).click();
    page.waitForSelector(".sheet input");
    check(page, "transcript asked");
    page.keyboard().press("Escape");
    page.locator(".menu-box .icon").click();
    page.waitForSelector(".menu");
    page.locator(".menu button").last().click();
    page.waitForSelector(".sheet");
    check(page, "end asked");
    page.locator(".sheet .main").click();
    page.waitForSelector(".foot .main");
    check(page, "ended");
    house.house().conversations().closeDoor(Optional.empty());
    page.locator(".foot .main").click();
    page.waitForSelector("form .note.strong");
    page.locator("form textarea").fill("Where is my bicycle?");
    page.locator("form input[name=email]").fill("greta@kunde.example");
    page.locator("input[name=privacy]").check();
    check(page, "form by mail");
    page.locator("form .main").click();
    page.waitForSelector(".blank h2");
    check(page, "left");
  }

  private static void check(Page page, String what) throws IOException {
    page.evaluate(Files.readString(AXE));
    var found =
        page.evaluate(
            """
            async () => {
              const only = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }
              const { violations } = await axe.run('dirigent-chat', only)
              return violations.map((v) => v.id + ': ' + v.nodes.map((n) => n.target.join(' ') + ' ' + n.failureSummary).join(' | '))
            }
            """);
    assertThat((List<?>) found).as(what).isEmpty();
  }
}
