package org.dirigent.stories.desk;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * axe finds nothing on any screen of an agent, a supervisor and an administrator, light and dark;
 * and a chat, letters and tasks can be worked by what a screen reader is told. Over one running
 * product, the walk in German, the scripts in English.
 */
@Timeout(400)
final class AccessStory {

  private static final List<String> PARTS =
      List.of(
          "users",
          "agents",
          "skills",
          "queues",
          "hours",
          "sites",
          "dispositions",
          "reasons",
          "articles",
          "templates",
          "macros");
  private static final FilePayload BILL =
      new FilePayload(
          "rechnung.pdf", "application/pdf", "%PDF-1.4".getBytes(StandardCharsets.UTF_8));

  @TempDir static Path data;
  private static OpenHouse house;

  @BeforeAll
  static void open() {
    house = new OpenHouse(data, "--dirigent.demo=on");
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void nothing_is_in_the_way_of_anybody() {
    String language = "de-DE";
    var axe = Axe.inBothLights("de");
    door(language, axe);
    agent(language, axe);
    supervisor(language, axe);
    administrator(language, axe);
    axe.foundNothing();
  }

  @Test
  void a_day_can_be_worked_by_what_a_screen_reader_is_told() {
    var axe = new Axe("en");
    try (var anna = house.desk("anna")) {
      var chat = new TreeScripts(house, anna, axe);
      chat.takesAnOffer();
      chat.answersAChat();
      chat.transfers();
      chat.wrapsUp();
      var letters = new LetterScripts(house, anna, axe);
      letters.readsALetter();
      letters.answersIt();
      letters.handsAPartOver();
      letters.asksAnExpert();
      letters.setsALetterAsideAndTakesItBack();
    }
    axe.foundNothing();
  }

  private static void door(String language, Axe axe) {
    try (var desk = new Desk(house.browser(language, 1440, 900), house.home())) {
      desk.goesTo("work");
      axe.look(desk.page(), "sign-in");
      desk.page().locator("input[autocomplete=username]").fill("anna");
      desk.page().locator("input[autocomplete=current-password]").fill("not the password");
      desk.page().keyboard().press("Enter");
      desk.page().locator(".mantine-PasswordInput-error").waitFor();
      axe.look(desk.page(), "sign-in-refused");
    }
  }

  private static void agent(String language, Axe axe) {
    try (var anna = house.desk(language, "anna")) {
      axe.look(anna.page(), "nothing-to-do");
      var guest = house.guest("Änne Übersee " + language, "Wo bleibt mein Lastenrad?");
      anna.becomesAvailable();
      anna.offer().waitFor();
      axe.look(anna.page(), "offer");
      anna.accepts(guest.name());
      anna.replies("Ich frage in der Werkstatt nach.");
      conversation(anna, guest, axe);
      knowledge(anna, axe);
      openings(anna, axe);
      pages(anna, guest, axe);
      anna.walksTo("work");
      anna.opens(guest.name());
      anna.presses("e");
      anna.page().getByRole(AriaRole.LISTBOX).waitFor();
      axe.look(anna.page(), "wrap-up");
      anna.page().getByRole(AriaRole.LISTBOX).getByRole(AriaRole.OPTION).first().click();
      axe.look(anna.page(), "undo");
      house.api("anna").put("api/presence", Map.of("status", "offline"));
    }
  }

  private static void conversation(Desk anna, Guest guest, Axe axe) {
    Page page = anna.page();
    page.locator("input[type=file]").first().setInputFiles(BILL);
    page.getByText("rechnung.pdf").waitFor();
    axe.look(page, "attachment");
    anna.field().focus();
    page.waitForResponse(
        answer -> answer.url().endsWith("/messages"), () -> page.keyboard().press("Control+Enter"));
    anna.presses("n");
    page.keyboard().type("Bitte kulant sein.");
    axe.look(page, "note");
    page.keyboard().press("Control+Enter");
    anna.sees("Bitte kulant sein.");
    guest.says("Danke, ich warte.");
    anna.sees("Danke, ich warte.");
    axe.look(page, "conversation");
  }

  /** Prepared text by a colon, and an article beside the conversation. */
  private static void knowledge(Desk anna, Axe axe) {
    Page page = anna.page();
    anna.presses("r");
    page.keyboard().type(":hal");
    page.getByRole(AriaRole.LISTBOX).getByText("Begrüßung").waitFor();
    axe.look(page, "templates");
    page.keyboard().press("Enter");
    page.waitForCondition(() -> anna.field().inputValue().startsWith("Guten Tag"));
    anna.field().fill("");
    Locator search = page.getByRole(AriaRole.SEARCHBOX);
    if (!search.isVisible()) {
      anna.presses("i"); // the pane is as she left it
    }
    search.fill("Ruckgabe");
    page.getByText("Rückgabe und Umtausch").first().click();
    page.getByText("Rücksendeetikett").first().waitFor();
    axe.look(anna.isQuiet().page(), "article");
  }

  /** What opens over a conversation. */
  private static void openings(Desk anna, Axe axe) {
    for (var opening :
        List.of(
            "palette Control+k",
            "keys ?",
            "transfer f",
            "transcript y",
            "macro m",
            "why w",
            "without-side i")) {
      var parts = opening.split(" ");
      anna.presses(parts[1]);
      if (!parts[1].equals("i")) {
        anna.dialog();
      }
      anna.isQuiet();
      axe.look(anna.page(), parts[0]);
      if (!parts[1].equals("i")) {
        anna.closesDialog();
      }
    }
    anna.presses("p");
    anna.page().getByRole(AriaRole.MENU).waitFor();
    axe.look(anna.page(), "presence");
    anna.page().keyboard().press("Escape");
    anna.button(Pattern.compile("^(Your menu|Ihr Menü)")).click();
    axe.look(anna.page(), "own-menu");
    anna.page().keyboard().press("Escape");
  }

  private static void pages(Desk anna, Guest guest, Axe axe) {
    axe.look(anna.walksTo("settings").page(), "settings");
    axe.look(anna.walksTo("nowhere").page(), "nowhere");
    anna.walksTo("customers");
    anna.page().keyboard().type(guest.name());
    Locator found =
        anna.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(guest.name()));
    found.first().waitFor();
    axe.look(anna.isQuiet().page(), "customers");
    found.first().click();
    anna.sees("Wo bleibt mein Lastenrad?");
    axe.look(anna.page(), "customer");
  }

  private static void supervisor(String language, Axe axe) {
    var waiting = house.guest("Bodo Wartet " + language, "Ist jemand da?");
    try (var clara = house.desk(language, "clara")) {
      for (var screen :
          List.of(
              "wallboard",
              "wallboard?tv=true",
              "waiting",
              "work?list=set-aside",
              "work?list=waiting")) {
        axe.look(clara.goesTo(screen).page(), screen.replaceAll("\\W", "-"));
      }
      clara.opens(waiting.name());
      clara.presses("a");
      clara.dialog();
      axe.look(clara.page(), "assign");
      clara.closesDialog();
    }
    waiting.leaves();
  }

  /**
   * A list and its form with mistakes. All lists are drawn alike, and two forms have all that forms
   * have.
   */
  private static void part(Desk david, String part, Axe axe) {
    Page page = david.walksTo("admin/" + part).page();
    axe.glance(page, "admin-" + part);
    page.locator("main tbody button, main .mantine-Button-root").first().click();
    david.dialog();
    david.isQuiet();
    page.locator("[role=dialog] form input").first().fill("");
    page.locator("[role=dialog] button[type=submit]").click();
    if (part.equals("agents") || part.equals("articles")) {
      axe.look(page, "form-" + part);
    } else {
      axe.glance(page, "form-" + part);
    }
    david.closesDialog();
  }

  /**
   * The editor of rules with its newest part; its other views are looked at where they are used.
   */
  private static void rule(Desk david, Axe axe) {
    david.walksTo("admin/rules").button("Neue Regel").click();
    david.dialog().getByText("Aufgabe hinzufügen").click();
    axe.look(david.isQuiet().page(), "rule");
    david.closesDialog();
  }

  private static void administrator(String language, Axe axe) {
    try (var david = house.desk(language, "david")) {
      axe.look(david.walksTo("admin").page(), "admin");
      PARTS.forEach(part -> part(david, part, axe));
      axe.look(david.walksTo("admin/audit").page(), "audit");
      axe.look(david.walksTo("admin/senders").page(), "senders");
      rule(david, axe);
    }
  }
}
