package org.dirigent.stories.road;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** The last thing each of them saw, for whoever looks after a failure: target/pictures. */
final class Pictures {

  private Pictures() {}

  static void take(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(Path.of("target", "pictures", name + ".png")));
  }
}
