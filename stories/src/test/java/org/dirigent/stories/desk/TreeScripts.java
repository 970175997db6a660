package org.dirigent.stories.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** What an agent does with a chat, by roles and names alone, as a screen reader is told them. */
final class TreeScripts {

  private static final String OFFER =
      """
      - 'article "Offer: Ina Baum"':
        - timer /seconds left/
        - paragraph: Ina Baum
        - blockquote: Where is my cargo bike?
        - button "Accept F2"
        - button "Decline"
      """;

  private static final String CHAT =
      """
      - log "Timeline with Ina Baum":
        - article:
          - paragraph: Ina Baum
          - text: Where is my cargo bike?
      """;

  private static final String TRANSFER =
      """
      - dialog "Transfer Ina Baum":
        - radiogroup "Transfer to":
          - radio "Queue" [checked]
        - combobox "Find a queue" [expanded]
        - listbox "Find a queue":
          - option /Zweite Hilfe/
        - textbox "Note for whoever takes over"
        - button "Transfer" [disabled]
      """;

  private final OpenHouse house;
  private final Desk anna;
  private final Page page;
  private final Axe axe;

  TreeScripts(OpenHouse house, Desk anna, Axe axe) {
    this.house = house;
    this.anna = anna;
    this.page = anna.page();
    this.axe = axe;
  }

  void takesAnOffer() {
    house.guest("Ina Baum", "Where is my cargo bike?");
    anna.becomesAvailable();
    anna.offer().waitFor();
    assertThat(anna.offer()).matchesAriaSnapshot(OFFER);
    axe.look(page, "told-offer");
    anna.accepts("Ina Baum");
  }

  void answersAChat() {
    assertThat(anna.timeline()).matchesAriaSnapshot(CHAT);
    textbox("Reply to Ina Baum").fill("It is on its way.");
    button("Send to Ina Baum").click();
    anna.sees("It is on its way.");
    axe.look(page, "told-answer");
  }

  void transfers() {
    button("Transfer").click();
    Locator dialog = anna.dialog();
    assertThat(dialog).matchesAriaSnapshot(TRANSFER);
    anna.closesDialog();
  }

  void wrapsUp() {
    anna.presses("e");
    Locator codes = page.getByRole(AriaRole.LISTBOX);
    codes.waitFor();
    codes.getByRole(AriaRole.OPTION).first().click();
  }

  private Locator textbox(String name) {
    return page.getByRole(AriaRole.TEXTBOX, named(name)).first();
  }

  private Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, named(name)).first();
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
