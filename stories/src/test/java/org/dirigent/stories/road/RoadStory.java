package org.dirigent.stories.road;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.dirigent.stories.Chromium;
import org.dirigent.stories.RunningDirigent;
import org.dirigent.testkit.Await;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * The main job: a customer chats and reads three pages, one agent lets it ring, another answers and
 * passes it on, a third finishes, and the process is killed twice meanwhile. Pages are told from
 * the moment on when the customer agreed to it, so the first of the three is where the chat was
 * opened.
 */
@Timeout(300)
class RoadStory {

  private static final String CUSTOMER = "Jonas Muster";
  private static final String DEMO = "--dirigent.demo=on";
  private static final int NETWORK_GONE_MILLIS = 10_000;
  private static final double PATIENCE_MILLIS = 40_000;

  @TempDir Path data;

  private final Chromium chromium = new Chromium();
  private RunningDirigent dirigent;

  @BeforeEach
  void start() {
    dirigent = RunningDirigent.start(data, DEMO);
  }

  @AfterEach
  void stop() {
    chromium.close();
    dirigent.close();
  }

  @Test
  void a_chat_finds_its_way_whatever_happens() {
    try (Visitor jonas = new Visitor(browser(), dirigent.home(), CUSTOMER);
        AgentAtDesk anna = agent("anna");
        AgentAtDesk ben = agent("ben");
        AgentAtDesk clara = agent("clara");
        Visitor later = new Visitor(browser(), dirigent.home(), "Mara Beispiel")) {
      jonas.reads("index").opensTheChat("Where is my cargo bike?");
      jonas.reads("raeder");
      jonas.reads("lieferung");
      jonas.losesTheNetworkFor(
          NETWORK_GONE_MILLIS, () -> jonas.writes("I ordered it three weeks ago."));
      jonas.reloads();

      later.reads("kontakt").opensTheChat("I came after Jonas.");
      anna.becomesAvailable();
      anna.isOffered(CUSTOMER);
      anna.letsItRing();

      killAndStartAgain();
      jonas.isConnected();
      ben.isConnected();

      ben.becomesAvailable();
      ben.accepts(CUSTOMER);
      ben.sees("Where is my cargo bike?");
      ben.sees("I ordered it three weeks ago.");
      ben.sees("Anna Beispiel did not take it in time");
      later.leaves();
      jonas.isRead();
      ben.replies("I am asking the workshop.");
      jonas.hears("I am asking the workshop.");

      killAndStartAgain();
      jonas.isConnected();
      ben.isConnected();
      jonas.writes("Thank you!");
      ben.sees("Thank you!");

      clara.isConnected();
      clara.becomesAvailable();
      ben.transfersTo("Clara", "Knows the workshop's list.");
      clara.accepts(CUSTOMER);
      clara.sees("Knows the workshop's list.");
      clara.replies("It leaves the workshop on Tuesday.");
      jonas.hears("It leaves the workshop on Tuesday.");
      String conversation = clara.conversation();
      clara.finishes("Frage zur Bestellung|Question about an order");

      assertThat(jonas.sees())
          .containsExactly(
              "Where is my cargo bike?",
              "I ordered it three weeks ago.",
              "I am asking the workshop.",
              "Thank you!",
              "It leaves the workshop on Tuesday.");
      Await.until(
          "the end stands on the timeline",
          () -> told(clara, conversation).getLast().startsWith("status-changed"));
      assertThat(told(clara, conversation)).containsExactlyElementsOf(STORY);
    }
  }

  /** Who did what, as the timeline has it. */
  private static final List<String> STORY =
      List.of(
          "segment-opened",
          "message Jonas Muster Where is my cargo bike?",
          "page-view Jonas Muster index.html",
          "page-view Jonas Muster raeder.html",
          "page-view Jonas Muster lieferung.html",
          "message Jonas Muster I ordered it three weeks ago.",
          "offer-missed Anna Beispiel",
          "joined Ben Muster",
          "message Ben Muster I am asking the workshop.",
          "message Jonas Muster Thank you!",
          "transferred Ben Muster",
          "joined Clara Probe",
          "message Clara Probe It leaves the workshop on Tuesday.",
          "segment-ended",
          "wrapped-up Clara Probe",
          "status-changed Clara Probe");

  private static List<String> told(AgentAtDesk reader, String conversation) {
    JsonNode page = reader.reads("api/conversations/" + conversation + "/entries?limit=200");
    return StreamSupport.stream(page.path("items").spliterator(), false)
        .map(RoadStory::line)
        .toList();
  }

  private static String line(JsonNode entry) {
    JsonNode body = entry.path("body");
    return Stream.of(
            entry.path("kind").asString(),
            entry.at("/author/kind").asString().equals("system")
                ? ""
                : entry.at("/author/name").asString(),
            body.path("text").asString(),
            body.at("/agent/name").asString(),
            body.at("/by/name").asString(),
            body.at("/page/address").asString().replaceFirst(".*/", ""))
        .filter(word -> !word.isEmpty())
        .distinct()
        .collect(Collectors.joining(" "));
  }

  private void killAndStartAgain() {
    dirigent.kill();
    dirigent = RunningDirigent.again(dirigent, data, DEMO);
  }

  private AgentAtDesk agent(String login) {
    String password = dirigent.said(Pattern.compile(login + "\\s+(\\S+)")).orElseThrow().group(1);
    return AgentAtDesk.signsIn(browser(), dirigent.home(), login, password);
  }

  private BrowserContext browser() {
    BrowserContext context =
        chromium
            .browser()
            .newContext(
                new Browser.NewContextOptions().setLocale("en-GB").setViewportSize(1440, 900));
    context.setDefaultTimeout(PATIENCE_MILLIS);
    return context;
  }
}
