package org.dirigent.stories.desk;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What an agent does all day, by roles, names and focus alone, as a screen reader tells them. */
final class TreeScripts {

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
    tree("offer", anna.offer());
    tree("status", page.locator("body"));
    anna.accepts("Ina Baum");
  }

  void answersAChat() {
    tree("chat-page", page.locator("body"));
    anna.replies("It is on its way.");
    tree("chat-answered", page.locator("main"));
  }

  void transfers() {
    anna.presses("f");
    Locator dialog = anna.dialog();
    tree("transfer", dialog);
    page.keyboard().press("Escape");
  }

  void sendsAMail() {
    new Post(house.api("david")).writes("greta@example.org", "Bill 12", "Is it paid?");
    anna.offer().waitFor();
    tree("mail-offer", anna.offer());
    anna.takesTheOffer();
    tree("mail", page.locator("main"));
  }

  void wrapsUp() {
    anna.presses("e");
    page.getByRole(AriaRole.LISTBOX).waitFor();
    tree("wrap-up", page.locator("main"));
    page.getByRole(AriaRole.LISTBOX).getByRole(AriaRole.OPTION).first().click();
    tree("wrapped-up", page.locator("body"));
  }

  private void tree(String name, Locator where) {
    try {
      Path to = Path.of("target", "trees", name + ".yml");
      Files.createDirectories(to.getParent());
      Files.writeString(to, where.first().ariaSnapshot());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
