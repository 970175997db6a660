package org.dirigent.bench;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How soon an agent reads a long conversation, in a real browser. */
final class DeskBench implements Bench {

  private static final int WARM_UP = 5;
  private static final int OPENINGS = 60;

  /** From the click on a link until the newest entry was drawn. */
  private static final String OPEN =
      """
      async ([path, last]) => {
        const frame = () => new Promise(requestAnimationFrame)
        const begun = performance.now()
        history.pushState({}, '', path)
        while (!document.querySelector('[role=log]')?.textContent.includes(last)) {
          if (performance.now() - begun > 10_000) throw new Error('not there: ' + last)
          await frame()
        }
        await frame()
        return performance.now() - begun
      }
      """;

  /** Whoever opened it reads a little: what else belongs on the screen has come meanwhile. */
  private static final String READ =
      """
      async () => {
        const fetched = () => performance.getEntriesByType('resource').length
        performance.clearResourceTimings()
        let known = -1
        while (known !== fetched()) {
          known = fetched()
          await new Promise(done => setTimeout(done, 400))
        }
      }
      """;

  @Override
  public String name() {
    return "desk";
  }

  @Override
  public String about() {
    return "opening conversations of 5,000 entries in a browser";
  }

  @Override
  public List<Figure> measure() {
    Path data = Scratch.folder();
    int databasePort = Scratch.port();
    try (MeasuredProcess process =
        MeasuredProcess.ready(data, "--demo=on", "--dirigent.database-port=" + databasePort)) {
      new LongTimelines(WARM_UP + OPENINGS, Instant.now())
          .settle(BenchDatabase.of(data, databasePort));
      List<Double> took = openings(process.port(), DemoPasswords.of(data, "anna"));
      return List.of(
          new Figure("desk.open.p50", Quantile.of(took, 0.5), "ms"),
          new Figure("desk.open.p95", Quantile.of(took, 0.95), "ms"),
          new Figure("desk.open.slowest", Quantile.of(took, 1), "ms"));
    } finally {
      Scratch.delete(data);
    }
  }

  private static List<Double> openings(int port, String password) {
    try (Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))) {
      Page page =
          playwright
              .chromium()
              .launch(
                  new BrowserType.LaunchOptions()
                      .setExecutablePath(
                          Path.of(System.getProperty("test.chromium", "/usr/bin/chromium")))
                      .setArgs(List.of("--no-sandbox", "--disable-background-networking")))
              .newPage();
      page.setViewportSize(1440, 900);
      signIn(page, "http://127.0.0.1:" + port + "/desk/work", password);
      return openings(page);
    }
  }

  private static void signIn(Page page, String address, String password) {
    page.navigate(address);
    page.locator("input[autocomplete=username]").fill("anna");
    page.locator("input[autocomplete=current-password]").fill(password);
    page.keyboard().press("Enter");
    page.getByRole(AriaRole.BANNER).waitFor();
  }

  private static List<Double> openings(Page page) {
    var took = new ArrayList<Double>();
    for (int n = 1; n <= WARM_UP + OPENINGS; n++) {
      Object millis =
          page.evaluate(OPEN, List.of(LongTimelines.path(n), LongTimelines.lastWords(n)));
      if (n > WARM_UP) {
        took.add(((Number) millis).doubleValue());
      }
      page.evaluate(READ);
    }
    return took;
  }
}
