package org.dirigent.stories.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** What an agent does all day, by roles and names alone, as a screen reader is told them. */
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
    dialog.getByRole(AriaRole.OPTION).filter(with("Zweite Hilfe")).click();
    assertThat(dialog.getByRole(AriaRole.BUTTON, in("Transfer"))).isEnabled();
    anna.closesDialog();
  }

  void wrapsUp() {
    anna.presses("e");
    Locator codes = page.getByRole(AriaRole.LISTBOX);
    codes.waitFor();
    codes.getByRole(AriaRole.OPTION).first().click();
    assertThat(page.getByRole(AriaRole.LINK, named("Ina Baum"))).hasCount(0);
  }

  void sendsAMail() {
    new Post(house.api("david")).writes("greta@example.org", "Bill 12", "Is it paid?");
    anna.takesTheOffer();
    anna.presses("r");
    Locator text = textbox("Text of the e-mail to");
    text.fill("It was paid in May.");
    assertThat(textbox("Subject")).hasValue("Re: Bill 12");
    axe.look(page, "told-mail");
    button("Send to").click();
    anna.sees("It was paid in May.");
    anna.timeline().getByText(Pattern.compile("Goes out in")).first().waitFor();
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

  private static Locator.GetByRoleOptions in(String name) {
    return new Locator.GetByRoleOptions().setName(name);
  }

  private static Locator.FilterOptions with(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }
}
