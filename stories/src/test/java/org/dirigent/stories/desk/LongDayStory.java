package org.dirigent.stories.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.WebSocketRoute;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.dirigent.testkit.Await;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What happens to somebody who lives at the desk for eight hours, in one house. */
@Timeout(400)
final class LongDayStory {

  private static final int ENTRIES = 600;
  private static final int CONVERSATIONS = 40;
  private static final String LONG = "Donaudampfschifffahrtsgesellschaftskapitaen".repeat(9);

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
  void a_transfer_to_a_queue_can_be_taken_back() {
    try (var ben = house.desk("ben")) {
      Guest guest = arrivesAt(ben, "Vera Verlegt");
      transfersToSecondHelp(ben);
      Desk.isGone(ben.list().getByText(guest.name()));
      ben.presses("Control+z");
      ben.list().getByText(guest.name()).first().waitFor();
      ben.replies("I am back with you.");
      Await.until("they read it", () -> guest.reads().contains("I am back with you."));

      transfersToSecondHelp(ben);

      Api clara = house.api("clara");
      Await.until(
          "it waits in the other queue",
          Duration.ofSeconds(20),
          () -> clara.get("api/work?scope=waiting").toString().contains("Zweite Hilfe"));
      ben.sees("Knows the workshop's list.");
      goesHome("ben", guest);
    }
  }

  private static void transfersToSecondHelp(Desk ben) {
    ben.presses("f");
    ben.dialog().getByRole(AriaRole.COMBOBOX).fill("zweite");
    ben.box("Note for whoever takes over").fill("Knows the workshop's list.");
    ben.button("To Zweite Hilfe").click();
    ben.words("Vera Verlegt goes to Zweite Hilfe.").waitFor();
  }

  @Test
  void a_desk_whose_line_is_cut_says_so_and_heals_by_itself() {
    var cut = new AtomicBoolean();
    List<WebSocketRoute> lines = new ArrayList<>();
    try (var ben = new Desk(house.browser("en-GB", 1440, 900), house.home())) {
      ben.page()
          .routeWebSocket(
              Pattern.compile("/live\\?"),
              line -> {
                if (cut.get()) {
                  line.close();
                } else {
                  line.connectToServer();
                  lines.add(line);
                }
              });
      ben.signsIn("ben", house.password("ben"));
      Guest guest = arrivesAt(ben, "Lars Leitung");
      cut.set(true);
      lines.getLast().close();
      ben.words("No connection: what you see is as of").waitFor();
      guest.says("Are you still there?");
      ben.picture("line-cut");

      ben.reads(() -> cut.set(false));

      ben.sees("Are you still there?");
      Desk.isGone(ben.page().getByText("No connection: what you see is as of"));
      ben.replies("Yes, the line was cut.");
      assertThat(ben.timeline().getByText("Are you still there?").count()).isOne();
      goesHome("ben", guest);
    }
  }

  @Test
  void whoever_is_signed_out_while_typing_loses_no_word() {
    try (var ben = house.desk("ben")) {
      Guest guest = arrivesAt(ben, "Sina Sitzung");
      ben.page().context().clearCookies();
      ben.field().pressSequentially("Half a sentence");
      Locator dialog = ben.dialog();
      dialog.getByText("Your session has ended.").waitFor();
      ben.picture("session-ended");
      dialog.locator("input[autocomplete=current-password]").fill(house.password("ben"));
      ben.page().keyboard().press("Enter");
      Desk.isGone(dialog);
      assertThat(ben.field().inputValue()).isEqualTo("Half a sentence");
      ben.page().getByText("Draft saved").waitFor();

      ben.reads(() -> ben.page().reload());

      Await.until("the draft is back", () -> ben.field().inputValue().equals("Half a sentence"));
      ben.field().focus();
      ben.page().keyboard().press("Control+Enter");
      ben.sees("Half a sentence");
      Await.until("it was sent", () -> guest.reads().contains("Half a sentence"));
      goesHome("ben", guest);
    }
  }

  @Test
  void six_hundred_entries_are_read_upwards_without_losing_the_place() {
    try (var ben = house.desk("ben")) {
      Guest guest = arrivesAt(ben, "Tilda Tagebuch");
      Api api = house.api("ben");
      String notes = "api/conversations/" + conversation(ben) + "/notes";
      IntStream.rangeClosed(1, ENTRIES)
          .forEach(i -> api.post(notes, Map.of("key", new UUID(9, i), "text", "note " + i + ".")));
      ben.page().reload();
      ben.sees("note " + ENTRIES + ".");

      int oldest = ENTRIES;
      while (oldest > 100) {
        ben.timeline().hover();
        ben.page().mouse().wheel(0, -3000);
        ben.page().waitForTimeout(60);
        oldest = Math.min(oldest, ReadersPlace.firstNote(ben).orElse(oldest));
        if (oldest % 3 == 0) {
          ReadersPlace.isLeftAlone(ben);
        }
      }
      ben.picture("six-hundred");
      assertThat(ben.timeline().locator("[data-index]").count()).isLessThan(90);
      ben.presses("l");
      ben.sees("note " + ENTRIES + ".");
      goesHome("ben", guest);
    }
  }

  @Test
  void forty_conversations_stay_usable_with_long_names_in_small_windows() {
    givesRoom("ben", 1000);
    List<Guest> guests = new ArrayList<>();
    for (int i = 1; i <= CONVERSATIONS; i++) {
      String name = i % 10 == 0 ? i + LONG : "Kunde " + i;
      guests.add(house.guest(name.substring(0, Math.min(100, name.length())), LONG));
    }
    try (var ben = house.desk("ben")) {
      ben.becomesAvailable();
      takesAll(house.api("ben"));
      ben.goesTo("work");
      ben.page()
          .getByText(Pattern.compile("^Mine " + CONVERSATIONS + "$"))
          .or(ben.page().locator("nav [aria-current=page]").getByText("" + CONVERSATIONS))
          .first()
          .waitFor();
      for (int i = 0; i < 12; i++) {
        ben.presses("j");
      }
      ben.timeline().waitFor();
      ben.picture("forty");
      fits(ben, "work", List.of(1440, 900, 1280, 720, 640, 360, 320, 256));
      ben.page().setViewportSize(1440, 900);
    }
    fitsEverywhere();
    guests.forEach(Guest::leaves);
    house.api("ben").put("api/presence", Map.of("status", "offline"));
  }

  private static void takesAll(Api ben) {
    Await.until(
        "all are taken",
        Duration.ofSeconds(90),
        () -> {
          ben.get("api/offers")
              .forEach(
                  offer ->
                      ben.post("api/offers/" + offer.path("id").asString() + "/accept", Map.of()));
          return ben.get("api/work?scope=mine&limit=100").path("items").size() >= CONVERSATIONS;
        });
  }

  /** Nothing scrolls sideways: not on a small laptop, and not when it is enlarged to 200 %. */
  private static void fits(Desk desk, String screen, List<Integer> sizes) {
    for (int i = 0; i < sizes.size(); i += 2) {
      desk.page().setViewportSize(sizes.get(i), sizes.get(i + 1));
      desk.page().waitForTimeout(150);
      desk.picture(screen.replaceAll("\\W", "-") + "-" + sizes.get(i));
      assertThat(desk.tooWide()).as("%s at %d", screen, sizes.get(i)).isZero();
    }
  }

  private static void fitsEverywhere() {
    List<Integer> small = List.of(1280, 720, 640, 360);
    try (var clara = house.desk("clara");
        var david = house.desk("david")) {
      for (String screen : List.of("wallboard", "waiting", "settings", "customers")) {
        fits(clara.goesTo(screen), screen, small);
      }
      wall(clara);
      for (String screen : List.of("admin", "admin/queues", "admin/agents", "admin/audit")) {
        fits(david.goesTo(screen), screen, small);
      }
    }
  }

  /** The wall screen cuts nothing off. */
  private static void wall(Desk clara) {
    for (int width : new int[] {1920, 1280}) {
      clara.page().setViewportSize(width, width * 9 / 16);
      clara.goesTo("wallboard?tv=true");
      clara.picture("wall-" + width);
      assertThat(clara.page().getByRole(AriaRole.NAVIGATION).count()).isZero();
      assertThat(
              clara
                  .page()
                  .evaluate(
                      "() => [...document.querySelectorAll('main [role=region]')].map(part => part.scrollWidth - part.clientWidth)"))
          .isEqualTo(List.of(0));
    }
  }

  private static Guest arrivesAt(Desk agent, String name) {
    house.api("ben").put("api/presence", Map.of("status", "available"));
    Guest guest = house.guest(name, "Good morning from " + name);
    agent.accepts(name);
    return guest;
  }

  private static String conversation(Desk desk) {
    return desk.page().url().replaceFirst(".*/c/([0-9a-f-]{36}).*", "$1");
  }

  private static void goesHome(String login, Guest guest) {
    guest.leaves();
    house.api(login).put("api/presence", Map.of("status", "offline"));
  }

  private static void givesRoom(String login, int capacity) {
    Api david = house.api("david");
    for (var agent : david.get("api/agents")) {
      if (agent.path("login").asString().equals(login)) {
        String path = "api/agents/" + agent.path("id").asString();
        var full = (tools.jackson.databind.node.ObjectNode) david.get(path);
        david.put(path, full.put("capacity", capacity));
      }
    }
  }
}
