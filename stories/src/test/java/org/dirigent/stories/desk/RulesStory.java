package org.dirigent.stories.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.dirigent.testkit.Await;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Two administrators and the rules: the one writes, tries and orders them, German in light; the
 * other publishes and takes back, English in dark, because four eyes are asked for.
 */
@Timeout(240)
final class RulesStory {

  @TempDir Path data;
  private OpenHouse house;

  @BeforeEach
  void open() {
    house = new OpenHouse(data, "--dirigent.demo=on", "--dirigent.rules.four-eyes=true");
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void rules_are_written_tried_ordered_published_by_somebody_else_and_taken_back() {
    house.guest("Erika", "Meine Ware ist kaputt");
    Api admin = house.api("david");
    Api agent = house.api("anna");
    Await.until("she waits", () -> waiting(agent).size() == 1);
    String before = waiting(agent).getFirst().at("/queue/name").asString();
    String other = otherQueue(admin, before);
    String clara = idOf(admin, "clara");
    admin.get("api/users/" + clara);
    admin.patch("api/users/" + clara, Map.of("roles", List.of("SUPERVISOR", "ADMINISTRATOR")));
    var german = new Axe("de");
    try (Desk david = house.desk("de-DE", "david")) {
      david.goesTo("admin/rules");
      german.look(david.page(), "rules-none");
      writes(david, other, german);
      tries(david, other, german);
      isHeldBackByATest(david, german);
      orders(david);
      saves(david);
      david.words("Sie haben den Entwurf geändert; jemand anderes muss ihn").waitFor();
      assertThat(david.button("Veröffentlichen")).isDisabled();
      german.look(david.page(), "rules-ordered");
    }
    var english = new Axe("en");
    try (Desk clara2 = house.desk("en-GB", "clara")) {
      publishes(clara2, english);
      Await.until(
          "who waits went there, too",
          () -> waiting(agent).getFirst().at("/queue/name").asString().equals(other));
      takesBack(clara2, english);
      Await.until(
          "and came back",
          () -> waiting(agent).getFirst().at("/queue/name").asString().equals(before));
    }
    german.foundNothing();
    english.foundNothing();
  }

  private static void writes(Desk david, String queue, Axe axe) {
    david.button("Neue Regel").click();
    Locator form = david.dialog();
    form.getByLabel(Pattern.compile("^Name")).fill("Kaputte Ware");
    Locator condition = form.locator(".cm-content");
    condition.click();
    david.page().keyboard().type("message.te");
    Locator suggestion = form.page().locator(".cm-completionLabel").first();
    assertThat(suggestion).hasText("message.text");
    suggestion.click();
    assertThat(condition).hasText("message.text");
    david.page().keyboard().type(".contain('kaputt')");
    form.getByText(Pattern.compile("Zeile 1, Zeichen 14")).waitFor();
    form.getByText("contains").first().waitFor();
    form.page().locator(".cm-lintRange-error").first().waitFor();
    axe.look(david.page(), "rules-mistake");
    condition.fill("message.text.contains('kaputt')");
    form.getByText("Kein Fehler gefunden.").waitFor();
    form.getByLabel("Warteschlange").selectOption(queue);
    form.getByLabel("Klasse").selectOption("vor allen anderen");
    form.getByLabel("Serviceversprechen").fill("30");
    form.getByLabel("Schlagwörter").fill("reklamation");
    axe.look(david.page(), "rules-form");
    form.getByText("Fertig").click();
    Desk.isGone(david.page().getByRole(AriaRole.DIALOG));
    saves(david);
  }

  private static void tries(Desk david, String queue, Axe axe) {
    david.page().getByRole(AriaRole.TAB, named("Probelauf")).click();
    david.button("Probelauf starten").click();
    david.words("1 von 1 Kontakten").waitFor();
    Locator row = david.page().getByRole(AriaRole.ROW).nth(1);
    assertThat(row.getByRole(AriaRole.CELL).last()).containsText(queue);
    assertThat(row.getByRole(AriaRole.CELL).last()).containsText("Kaputte Ware");
    axe.look(david.page(), "rules-dry-run");
  }

  private static void isHeldBackByATest(Desk david, Axe axe) {
    david.page().getByRole(AriaRole.TAB, named("Tests")).click();
    david.button("Neuer Test").click();
    david.page().getByLabel(Pattern.compile("^Name")).fill("Kaputt geht zur Reklamation");
    david.page().getByLabel("Angabe hinzufügen").selectOption("message.text");
    david.box("message.text").fill("alles in ordnung");
    david.page().getByLabel("Erwartet: Schlagwörter").fill("reklamation");
    david.page().getByLabel("Erwartet: Klasse").selectOption("vor allen anderen");
    saves(david);
    david.words("stimmt nicht: Klasse, Schlagwörter").waitFor();
    Locator difference = david.page().getByRole(AriaRole.ROW).nth(1);
    assertThat(difference).containsText("vor allen anderen");
    assertThat(difference.getByRole(AriaRole.CELL).last()).hasText("nichts");
    david.words("Tests, die nicht stimmen: 1").waitFor();
    assertThat(david.button("Veröffentlichen")).isDisabled();
    axe.look(david.page(), "rules-test-fails");
    david.box("message.text").fill("die ware ist kaputt");
    saves(david);
    assertThat(david.words("Tests, die nicht stimmen: 1")).isHidden();
  }

  /** By keyboard, by button and by mouse. */
  private static void orders(Desk david) {
    david.page().getByRole(AriaRole.TAB, named("Regeln")).click();
    for (String name : List.of("Zweite", "Dritte")) {
      david.button("Neue Regel").click();
      david.dialog().getByLabel(Pattern.compile("^Name")).fill(name);
      david.dialog().getByLabel("Schlagwörter").fill(name.toLowerCase());
      david.dialog().getByText("Fertig").click();
      Desk.isGone(david.page().getByRole(AriaRole.DIALOG));
    }
    Locator rules = david.page().locator("[data-rule] b");
    assertThat(rules).hasText(new String[] {"1. Kaputte Ware", "2. Zweite", "3. Dritte"});
    david.page().locator("[data-rule]").nth(2).focus();
    david.page().keyboard().press("Alt+ArrowUp");
    assertThat(rules).hasText(new String[] {"1. Kaputte Ware", "2. Dritte", "3. Zweite"});
    david.button("Dritte nach oben").click();
    assertThat(rules).hasText(new String[] {"1. Dritte", "2. Kaputte Ware", "3. Zweite"});
    Locator lines = david.page().locator("ol > li[draggable]");
    lines.nth(1).dragTo(lines.nth(0));
    assertThat(rules).hasText(new String[] {"1. Kaputte Ware", "2. Dritte", "3. Zweite"});
  }

  private static void publishes(Desk clara, Axe axe) {
    clara.goesTo("admin/rules");
    axe.look(clara.page(), "rules");
    clara.button("Publish").click();
    clara.dialog().getByLabel(Pattern.compile("^Reason")).fill("Complaints go to their people");
    axe.look(clara.page(), "rules-publish");
    clara.dialog().getByRole(AriaRole.BUTTON, button("Publish")).click();
    clara.words("The draft is the same as version 2.").waitFor();
  }

  private static void takesBack(Desk clara, Axe axe) {
    clara.page().getByRole(AriaRole.TAB, named("History")).click();
    clara.words("Complaints go to their people").waitFor();
    clara.words("Complaints go to their people").click();
    clara.words("Changes against the version before").waitFor();
    axe.look(clara.page(), "rules-history");
    clara.button("Let version 1 hold again").click();
    clara.dialog().getByLabel(Pattern.compile("^Reason")).fill("Too many");
    clara.dialog().getByRole(AriaRole.BUTTON, button("Let version 1 hold again")).click();
    Desk.isGone(clara.page().getByRole(AriaRole.DIALOG));
    assertThat(clara.page().getByText("Back to version 1", exactly())).isVisible();
    assertThat(clara.page().getByText("by Clara Probe")).hasCount(2);
    axe.look(clara.page(), "rules-back");
  }

  private static Page.GetByTextOptions exactly() {
    return new Page.GetByTextOptions().setExact(true);
  }

  private static void saves(Desk desk) {
    desk.button("Entwurf speichern").click();
    assertThat(desk.button("Entwurf speichern")).isDisabled();
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static Locator.GetByRoleOptions button(String name) {
    return new Locator.GetByRoleOptions().setName(name).setExact(true);
  }

  private static List<JsonNode> waiting(Api agent) {
    return list(agent.get("api/work?scope=waiting").path("items"));
  }

  private static String otherQueue(Api admin, String queue) {
    return list(admin.get("api/queues")).stream()
        .map(known -> known.path("name").asString())
        .filter(name -> !name.equals(queue))
        .findFirst()
        .orElseThrow();
  }

  private static String idOf(Api admin, String login) {
    return list(admin.get("api/users").path("items")).stream()
        .filter(user -> user.path("login").asString().equals(login))
        .findFirst()
        .orElseThrow()
        .path("id")
        .asString();
  }

  private static List<JsonNode> list(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).toList();
  }
}
