package org.dirigent.stories.desk;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.dirigent.stories.Chromium;
import org.dirigent.stories.RunningDirigent;

/** The product with its demo, a browser, and the people whose passwords it told. */
final class OpenHouse implements AutoCloseable {

  static final String SITE = "demo-shop";

  private static final double PATIENCE_MILLIS = 30_000;

  private final Chromium chromium = new Chromium();
  private final RunningDirigent dirigent;

  OpenHouse(Path data, String... settings) {
    dirigent = RunningDirigent.start(data, settings);
  }

  URI home() {
    return dirigent.home();
  }

  RunningDirigent dirigent() {
    return dirigent;
  }

  String password(String login) {
    return dirigent.said(Pattern.compile(login + "\\s+(\\S+)")).orElseThrow().group(1);
  }

  /** A browser of its own, in this language, in which nothing moves. */
  BrowserContext browser(String language, int width, int height) {
    BrowserContext context =
        chromium
            .browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setLocale(language)
                    .setReducedMotion(ReducedMotion.REDUCE)
                    .setViewportSize(width, height));
    context.setDefaultTimeout(PATIENCE_MILLIS);
    return context;
  }

  /** Somebody of the demo at the desk, in English. */
  Desk desk(String login) {
    return desk("en-GB", login);
  }

  Desk desk(String language, String login) {
    Desk desk = new Desk(browser(language, 1440, 900), home());
    desk.signsIn(login, password(login));
    return desk;
  }

  /** The same person, without a screen. */
  Api api(String login) {
    return Api.signedIn(home(), login, password(login));
  }

  Guest guest(String name, String first) {
    return Guest.arrives(home(), SITE, name, first);
  }

  @Override
  public void close() {
    chromium.close();
    dirigent.close();
  }
}
