package org.dirigent.stories.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.regex.Pattern;

/** What an agent does with letters and tasks, by roles and names alone. */
final class LetterScripts {

  private static final String WRITER = "greta@example.org";

  private static final String LETTER =
      """
      - log /Timeline with Greta/:
        - 'article "E-mail: Bill 4711"':
          - heading "Bill 4711" [level=2]
          - button "Sender and recipients in full"
          - button "Split off"
          - button "Ask somebody outside"
      """;

  private static final String ANSWER =
      """
      - group "Reply":
        - group "To":
          - list:
            - listitem:
              - button /^Change Greta/
              - button /^Remove Greta/
        - textbox "Subject": "Re: Bill 4711"
        - group "Formatting":
          - button "Bold"
        - textbox /^Text of the e-mail to Greta/
        - button /^Send to Greta/ [disabled]
      """;

  private static final String HAND_OVER =
      """
      - dialog /^Hand over a part of Greta/:
        - radiogroup "Hand over to":
          - radio "Unit" [checked]
          - radio "Agent"
          - radio "Expert"
        - combobox "Find a unit" [expanded]
        - listbox "Find a unit":
          - option /Zweite Hilfe/
        - textbox "What it is about"
        - textbox "What is to be done"
        - button "Hand over" [disabled]
      """;

  private static final String EXPERT =
      """
      - dialog /^Hand over a part of Greta/:
        - combobox "Find an expert, also by department" [expanded]
        - listbox "Find an expert, also by department":
          - option /Vera Buch/ [selected]
        - group "What they may read":
          - checkbox /Bill 4711/
        - button "Hand over to Vera Buch"
      """;

  private static final String TASKS =
      """
      - region "Tasks":
        - heading "Tasks" [level=2]
        - list:
          - listitem:
            - strong: Is it booked?
            - button "Cancel “Is it booked?”"
      """;

  private static final String ASIDE =
      """
      - 'region "Set aside: nobody works on this"':
        - text: /nobody works on this Anna .* set it aside/
        - button "Not spam"
        - button "Always take this sender"
        - button "Block sender"
      """;

  private static final String LIST =
      """
      - list "Set aside":
        - listitem:
          - link "Greta Beispiel"
          - paragraph: Win a bike
          - text: /By hand/
      """;

  private final Desk anna;
  private final Page page;
  private final Axe axe;
  private final Api post;

  LetterScripts(OpenHouse house, Desk anna, Axe axe) {
    this.anna = anna;
    this.page = anna.page();
    this.axe = axe;
    this.post = house.api("david");
  }

  void readsALetter() {
    comes("Bill 4711", "Is it paid?");
    assertThat(anna.timeline()).matchesAriaSnapshot(LETTER);
    assertThat(anna.timeline()).containsText("Is it paid?");
  }

  void answersIt() {
    Locator text = textbox(Pattern.compile("^Text of the e-mail"));
    text.waitFor();
    assertThat(page.getByRole(AriaRole.GROUP, named("Reply")).first()).matchesAriaSnapshot(ANSWER);
    text.fill("It is, since May.");
    axe.look(page, "told-letter");
    button("Send to Greta").click();
    button("Undo sending").waitFor();
    anna.sees("It is, since May.");
  }

  void handsAPartOver() {
    Locator dialog = handsOver();
    assertThat(dialog).matchesAriaSnapshot(HAND_OVER);
    axe.look(page, "told-hand-over");
    anna.closesDialog();
  }

  void asksAnExpert() {
    Locator dialog = handsOver();
    dialog.getByRole(AriaRole.RADIOGROUP).getByText("Expert").click();
    dialog.getByRole(AriaRole.COMBOBOX).fill("Vera");
    textbox(Pattern.compile("^What it is about")).fill("Is it booked?");
    dialog.getByRole(AriaRole.CHECKBOX).first().check();
    assertThat(dialog).matchesAriaSnapshot(EXPERT);
    dialog.getByRole(AriaRole.BUTTON, within("Hand over to Vera Buch")).click();
    Desk.isGone(dialog);
    assertThat(region("Tasks")).matchesAriaSnapshot(TASKS);
    axe.look(page, "told-task");
  }

  void setsALetterAsideAndTakesItBack() {
    comes("Win a bike", "Click here.");
    button("More actions").click();
    page.getByRole(AriaRole.MENUITEM, named("Set aside: nobody's work")).click();
    Locator banner = region("Set aside: nobody works on this");
    assertThat(banner).matchesAriaSnapshot(ASIDE);
    page.getByRole(AriaRole.NAVIGATION, named("Lists"))
        .getByRole(AriaRole.BUTTON, within("Set aside 1"))
        .click();
    assertThat(page.getByRole(AriaRole.LIST, named("Set aside"))).matchesAriaSnapshot(LIST);
    axe.look(page, "told-set-aside");
    banner.getByRole(AriaRole.BUTTON, within("Not spam")).click();
    Desk.isGone(banner);
    axe.look(page, "told-taken-back");
  }

  /** A letter arrives, is offered, and taken. */
  private void comes(String subject, String text) {
    post.post("demo/post/" + WRITER, Map.of("subject", subject, "text", text));
    anna.offer().filter(new Locator.FilterOptions().setHasText(subject)).waitFor();
    page.keyboard().press("F2");
    page.getByRole(AriaRole.ARTICLE, named("E-mail: " + subject)).waitFor();
  }

  private Locator handsOver() {
    button("Hand over a part").click();
    return anna.dialog();
  }

  private Locator region(String name) {
    Locator region = page.getByRole(AriaRole.REGION, named(name));
    region.waitFor();
    return region;
  }

  private Locator textbox(Pattern name) {
    return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(name));
  }

  private Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, named(name)).first();
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static Locator.GetByRoleOptions within(String name) {
    return new Locator.GetByRoleOptions().setName(name);
  }
}
