package org.dirigent.stories.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.dirigent.testkit.Await;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * A customer writes an e-mail that nobody has answered yet, signs in at the shop and opens a chat:
 * one person, one timeline, one work item that keeps its age, and the answer to the letter comes
 * home as well. Over the demo's own mail server, by real SMTP and IMAP.
 */
@Timeout(240)
class TwoChannelsStory {

  private static final Duration SOON = Duration.ofSeconds(40);
  private static final String SUBJECT = "Wo ist mein Lastenrad?";

  @TempDir Path data;

  @Test
  void who_wrote_a_letter_and_then_comes_in_person_is_one_customer() {
    try (var house = new OpenHouse(data, "--dirigent.demo=on");
        var browser = house.browser("de-DE", 1200, 900);
        var ben = house.desk("ben")) {
      Page greta = writesALetter(browser, house);
      Api lookingOn = house.api("clara");
      Await.until("the letter waits", SOON, () -> waiting(lookingOn).size() == 1);
      JsonNode letter = waiting(lookingOn).getFirst();

      signsInAndChats(greta, house);

      Await.until("it waits as a chat now", SOON, () -> waits(lookingOn, "webchat"));
      assertThat(waiting(lookingOn)).hasSize(1);
      assertThat(waiting(lookingOn).getFirst().path("id")).isEqualTo(letter.path("id"));
      assertThat(waiting(lookingOn).getFirst().path("arrivedAt"))
          .isEqualTo(letter.path("arrivedAt"));
      ben.becomesAvailable();
      ben.accepts("Greta Beispiel");
      ben.sees("seit zwei Wochen");
      ben.sees("Ich bin jetzt da.");
      ben.picture("two-channels");
      ben.replies("Morgen kommt es, versprochen.");
      greta.getByText("Morgen kommt es, versprochen.").first().waitFor();
    }
  }

  private static Page writesALetter(BrowserContext browser, OpenHouse house) {
    Page page = browser.newPage();
    page.navigate(house.home().resolve("demo/de/post.html").toString());
    page.locator("[data-mail-owner] option[value='greta@example.org']")
        .waitFor(
            new com.microsoft.playwright.Locator.WaitForOptions()
                .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
    page.locator("[data-mail-owner]").selectOption("greta@example.org");
    page.getByRole(AriaRole.BUTTON, named("Neue E-Mail")).click();
    page.getByLabel("Betreff").fill(SUBJECT);
    page.getByLabel("Text").fill("Guten Tag, ich warte seit zwei Wochen darauf. Greta");
    page.getByRole(AriaRole.BUTTON, named("Senden")).click();
    page.getByText("Gesendet.").waitFor();
    page.getByText("ich warte seit zwei Wochen").first().waitFor();
    return page;
  }

  private static void signsInAndChats(Page page, OpenHouse house) {
    page.navigate(house.home().resolve("demo/de/konto.html").toString());
    page.getByRole(AriaRole.BUTTON, named("Als Greta anmelden")).click();
    page.getByText("Angemeldet als").first().waitFor();
    page.locator("dirigent-chat .launcher").click();
    page.locator("form textarea").fill("Ich bin jetzt da.");
    for (var box : page.locator("form input[type=checkbox]").all()) {
      box.check();
    }
    page.locator("form .main").click();
    page.locator(".thread").waitFor();
  }

  private static boolean waits(Api desk, String channel) {
    return waiting(desk).stream().anyMatch(work -> work.path("channel").asString().equals(channel));
  }

  private static List<JsonNode> waiting(Api desk) {
    return StreamSupport.stream(
            desk.get("api/work?scope=waiting").path("items").spliterator(), false)
        .toList();
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
