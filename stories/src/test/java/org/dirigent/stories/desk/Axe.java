package org.dirigent.stories.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Looks at one screen after the other with axe, German in light and English in dark, and fails in
 * the end with all that it found. With -Dtest.pictures=true it leaves a picture of each:
 * target/pictures/desk.
 */
final class Axe {

  private static final Path SOURCE =
      Path.of("..", "widget", "node_modules", "axe-core", "axe.min.js");
  private static final Path PICTURES = Path.of("target", "pictures", "desk");

  /**
   * The best practices are asked, too, but for three: Mantine's dialogs have a header element,
   * which axe takes for a second banner, and its menus hang outside the landmarks.
   */
  private static final String EVERYTHING =
      """
      const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
      const off = { 'landmark-no-duplicate-banner': {enabled: false}, 'landmark-unique': {enabled: false}, 'region': {enabled: false} }
      const what = { runOnly: tags, rules: off }
      """;

  /** What may differ where only the colours do. */
  private static final String COLOURS =
      """
      const what = { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } }
      """;

  /**
   * What passes is not described, which is most of the work; frames of letters hold no scripts;
   * what lies behind a dialog was looked at before it opened.
   */
  private static final String LOOK =
      """
      async () => {
        %s
        const dialog = document.querySelector('[role=dialog][aria-modal=true]')
        const { violations } = await axe.run(dialog ?? document, { ...what, resultTypes: ['violations'], preload: false, iframes: false })
        return violations.map(v => v.id + ': ' + v.nodes.map(n => n.target.join(' ') + ' ' + n.failureSummary).join(' | '))
      }
      """;

  /** Colours have arrived: two frames are drawn and no transition goes on. */
  private static final String SETTLED =
      """
      async () => {
        const frame = () => new Promise(requestAnimationFrame)
        await frame(); await frame()
        while (document.getAnimations().some(move => move instanceof CSSTransition)) await frame()
        await frame()
      }
      """;

  private final List<String> found = new ArrayList<>();
  private final String language;
  private final boolean both;
  private int looks;

  Axe(String language) {
    this(language, false);
  }

  private Axe(String language, boolean both) {
    this.language = language;
    this.both = both;
  }

  /** Looks at everything in the light and at the colours in the dark as well. */
  static Axe inBothLights(String language) {
    return new Axe(language, true);
  }

  /** Looks in one light only: what stands there is drawn by parts that were seen in both. */
  void glance(Page page, String screen) {
    look(page, screen, false);
  }

  void look(Page page, String screen) {
    look(page, screen, both);
  }

  private void look(Page page, String screen, boolean twice) {
    if (!(boolean) page.evaluate("() => 'axe' in window")) {
      page.evaluate(source());
    }
    // Colours are the same in every language, and words in every colour.
    ColorScheme scheme = both || language.equals("de") ? ColorScheme.LIGHT : ColorScheme.DARK;
    look(page, screen, scheme, EVERYTHING);
    if (twice) {
      look(page, screen, ColorScheme.DARK, COLOURS);
    }
    String name = "%s-%02d-%s.png".formatted(language, looks++, screen);
    if (Boolean.getBoolean("test.pictures")) {
      page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name)));
    }
  }

  private void look(Page page, String screen, ColorScheme scheme, String what) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    page.waitForFunction(
        "scheme => [undefined, scheme].includes(document.documentElement.dataset.mantineColorScheme)",
        scheme.name().toLowerCase(Locale.ROOT));
    page.evaluate(SETTLED);
    for (Object violation : (List<?>) page.evaluate(LOOK.formatted(what))) {
      found.add("%s, %s, %s: %s".formatted(screen, language, scheme, violation));
    }
  }

  void foundNothing() {
    assertThat(found).as("%d screens", looks).isEmpty();
  }

  private static String source() {
    try {
      return Files.readString(SOURCE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
