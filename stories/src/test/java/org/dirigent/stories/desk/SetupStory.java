package org.dirigent.stories.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.dirigent.testkit.Await;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The first day of a house without the demo: the code from the console opens the first account, and
 * by hand there come a queue, an agent and a site, until a chat goes through.
 */
@Timeout(400)
final class SetupStory {

  private static final Pattern CODE = Pattern.compile("the setup code (\\S+)");
  private static final String OWNERS_WORDS = "drei blaue Boote am Kai";
  private static final String FIRST_WORDS = "vier rote Segel im Wind";
  private static final String AGENTS_WORDS = "acht leise Moewen am Pier";

  @TempDir Path data;
  private OpenHouse house;

  @BeforeEach
  void open() {
    house = new OpenHouse(data, "--dirigent.demo=off");
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void a_house_without_the_demo_is_set_up_by_hand_until_a_chat_goes_through() {
    var axe = new Axe("setup");
    try (var owner = new Desk(house.browser("en-GB", 1440, 900), house.home())) {
      opensTheFirstAccount(owner, axe);
      looksAround(owner, axe);
      addsQueueUserAndSite(owner);
      String site = siteOf(owner);
      try (var agent = new Desk(house.browser("en-GB", 1440, 900), house.home())) {
        choosesAPassword(agent, axe);
        agent.becomesAvailable();
        var guest = Guest.arrives(house.home(), site, "Erste Kundin", "Is anybody there?");
        agent.accepts(guest.name());
        agent.sees("Is anybody there?");
        agent.replies("Yes, since today.");
        Await.until("the answer arrives", () -> guest.reads().contains("Yes, since today."));
      }
    }
    axe.foundNothing();
  }

  private void opensTheFirstAccount(Desk owner, Axe axe) {
    String code = house.dirigent().said(CODE).orElseThrow().group(1);
    owner.goesTo("");
    axe.look(owner.page(), "setup");
    fills(owner, "0000-0000-0000-0000", "correct horse battery");
    owner.words("This code is wrong.").waitFor();
    fills(owner, code, "short");
    owner.words("Please use at least 12 characters.").waitFor();
    fills(owner, code, "passwordpassword");
    owner.words("The password is too easy to guess.").waitFor();
    axe.look(owner.page(), "setup-refused");
    fills(owner, code, OWNERS_WORDS);
    owner.page().getByRole(AriaRole.BANNER).waitFor();
    aUsedCodeIsRefused(code);
  }

  private static void fills(Desk owner, String code, String password) {
    type(owner, "Setup code", code);
    type(owner, "Your name", "Olga Inhaberin");
    type(owner, "Login", "olga");
    type(owner, "Password", password);
    owner.button("Set up and sign in").click();
  }

  private static void type(Desk desk, String label, String text) {
    labelled(desk, label).fill(text);
  }

  /** The field with this label; what is needed has a star behind it. */
  private static Locator labelled(Desk desk, String label) {
    return desk.page().getByLabel(Pattern.compile("^" + label + "\\s*\\*?$"));
  }

  private void aUsedCodeIsRefused(String code) {
    try (var stranger = new Desk(house.browser("en-GB", 1440, 900), house.home())) {
      stranger.goesTo("");
      assertThat(stranger.button("Sign in").count()).isOne();
      Object status =
          stranger
              .page()
              .evaluate(
                  """
                  async code => {
                    const csrf = document.cookie.split('; ').find(c => c.startsWith('__Host-dirigent-csrf='))?.split('=')[1]
                    const body = JSON.stringify({ code, login: 'eve', name: 'Eve', password: 'nine quiet green doors' })
                    const answer = await fetch('/api/setup', { method: 'POST', body, headers: { 'Content-Type': 'application/json', 'X-CSRF-Token': csrf } })
                    return `${answer.status} ${(await answer.json()).code}`
                  }
                  """,
                  code);
      assertThat(status).isEqualTo("409 already-set-up");
    }
  }

  /** Everything that is still empty says what to do. */
  private static void looksAround(Desk owner, Axe axe) {
    for (String part :
        new String[] {
          "users", "agents", "skills", "queues", "hours", "sites", "dispositions", "reasons"
        }) {
      owner.walksTo("admin/" + part);
      axe.look(owner.page(), "empty-" + part);
    }
  }

  private static void addsQueueUserAndSite(Desk owner) {
    owner.goesTo("admin/queues");
    owner.button("New queue").click();
    type(owner, "Name", "Kundendienst");
    saves(owner);
    owner.goesTo("admin/users");
    owner.button("New user").click();
    type(owner, "Name", "Ada Agentin");
    type(owner, "Login", "ada");
    type(owner, "Password", FIRST_WORDS);
    saves(owner);
    owner.goesTo("admin/agents");
    owner.button("Ada Agentin").click();
    owner.dialog().getByLabel("Kundendienst").check();
    saves(owner);
    owner.goesTo("admin/sites");
    owner.button("New web site").click();
    type(owner, "Name", "Unser Laden");
    labelled(owner, "Queue").selectOption("Kundendienst");
    type(owner, "Web sites that may show the chat", "https://laden.example");
    saves(owner);
  }

  private static void saves(Desk owner) {
    owner.button("Save").click();
    Desk.isGone(owner.page().getByRole(AriaRole.DIALOG));
  }

  /** The public key of the site, as it stands in the snippet to copy. */
  private static String siteOf(Desk owner) {
    owner.button("Unser Laden").click();
    Locator snippet =
        owner
            .dialog()
            .locator("code, pre, textarea")
            .filter(new Locator.FilterOptions().setHasText("data-site"));
    snippet.first().waitFor();
    String key = snippet.first().textContent().replaceAll("(?s).*data-site=\"([^\"]+)\".*", "$1");
    assertThat(key).isNotBlank();
    return key;
  }

  private static void choosesAPassword(Desk agent, Axe axe) {
    agent.goesTo("work");
    type(agent, "Login", "ada");
    type(agent, "Password", FIRST_WORDS);
    agent.page().keyboard().press("Enter");
    agent.words("Choose your password").waitFor();
    axe.look(agent.page(), "first-password");
    type(agent, "Present password", FIRST_WORDS);
    type(agent, "New password", AGENTS_WORDS);
    agent.page().keyboard().press("Enter");
    agent.page().getByRole(AriaRole.BANNER).waitFor();
  }
}
