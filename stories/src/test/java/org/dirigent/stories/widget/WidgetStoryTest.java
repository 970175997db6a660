package org.dirigent.stories.widget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dirigent.testkit.Await.until;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dirigent.channel.Content;
import org.dirigent.channel.Inbound;
import org.dirigent.stories.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What customers meet, in a real browser on a foreign site with a strict policy. Every test also
 * fails if the policy was broken or a script failed.
 */
@Timeout(90)
final class WidgetStoryTest {

  private static Chromium chromium;

  private WidgetHouse house;
  private BrowserContext visitor;
  private final List<String> complaints = new ArrayList<>();

  @BeforeAll
  static void start_the_browser() {
    chromium = new Chromium();
  }

  @AfterAll
  static void stop_the_browser() {
    chromium.close();
  }

  @BeforeEach
  void open_the_house() throws IOException {
    house = new WidgetHouse("");
    visitor = WidgetHouse.anyone(chromium.browser(), "en-GB");
    visitor.onConsoleMessage(
        message -> {
          // What the network does is part of the stories; what the policy or a script says is not.
          var expected =
              message.text().startsWith("Failed to load") || message.text().contains("WebSocket");
          if (message.type().equals("error") && !expected) {
            complaints.add(message.text());
          }
        });
    visitor.onWebError(error -> complaints.add(error.error()));
  }

  @AfterEach
  void nothing_was_complained_about() throws IOException {
    visitor.close();
    house.close();
    assertThat(complaints).isEmpty();
  }

  @Test
  void before_the_chat_is_opened_nothing_is_stored_and_one_script_is_fetched() {
    var asked = new ArrayList<String>();
    visitor.onRequest(request -> asked.add(request.url()));
    var page = house.visit(visitor);
    page.waitForTimeout(300);
    assertThat(asked.stream().filter(url -> !url.startsWith(house.origin())).toList())
        .hasSize(1)
        .allMatch(url -> url.endsWith("/widget/dirigent.js"));
    assertThat(page.evaluate("localStorage.length + sessionStorage.length")).isEqualTo(0);
    assertThat(visitor.cookies()).isEmpty();
  }

  @Test
  void a_chat_goes_both_ways() {
    var page = chatting("When does my bicycle arrive?");
    var agent = house.agent("Ann");
    page.waitForSelector(".status >> text=You are next");
    agent.joins();
    agent.types(true);
    page.waitForSelector(".typing");
    agent.says("On Tuesday.");
    page.waitForSelector(".said.theirs");
    assertThat(page.locator(".typing").count()).isZero();
    page.waitForSelector(".who >> text=Ann is here for you");
    agent.reads();
    page.waitForSelector(".tick.read");
    until("a read receipt", () -> receipts().contains(Inbound.Receipt.State.READ));
    say(page, "Thank you! 🚲");
    until("the thanks", () -> texts().contains("Thank you! 🚲"));
    house.opensMailbox("post@shop.example");
    page.reload();
    wantsTheTranscript(page, "greta@kunde");
    page.waitForSelector(".sheet .error >> text=This e-mail address is not complete.");
    page.locator(".sheet input").fill("greta@kunde.example");
    page.locator(".sheet .main").click();
    page.waitForSelector(".sheet >> text=It is on its way to greta@kunde.example.");
    assertThat(house.house().conversations().wishes()).hasSize(1);
    assertThat(house.house().signals().said()).anyMatch(said -> said.what().equals("typing"));
  }

  private static void wantsTheTranscript(Page page, String address) {
    page.locator(".menu-box .icon").click();
    page.locator(".menu button >> text=Send transcript").click();
    page.locator(".sheet input").fill(address);
    page.locator(".sheet .main").click();
  }

  @Test
  void what_is_written_without_a_connection_arrives_once_and_in_order() {
    var page = chatting("First");
    page.waitForSelector(".tick.delivered");
    var agent = house.agent("Ann");
    agent.joins();
    house.wire().cut();
    page.waitForSelector(".lost");
    IntStream.range(0, 5).forEach(i -> say(page, "offline " + i));
    assertThat(page.locator(".tick.sending").count()).isPositive();
    agent.says("Are you still there?");
    page.waitForTimeout(10_000);
    house.wire().mend();
    until("everything", () -> texts().size() == 6);
    assertThat(texts())
        .containsExactly("First", "offline 0", "offline 1", "offline 2", "offline 3", "offline 4");
    page.waitForSelector(".lost", gone());
    page.waitForSelector(".said.theirs");
    assertThat(page.locator(".said.mine").count()).isEqualTo(6);
    assertThat(page.locator(".said.theirs").count()).isEqualTo(1);
  }

  @Test
  void a_reload_in_the_middle_loses_and_doubles_nothing() {
    var page = chatting("First");
    page.waitForSelector(".tick.delivered");
    house.wire().cut();
    page.waitForSelector(".lost");
    say(page, "written while offline");
    page.locator("footer textarea").fill("a draft");
    house.wire().mend();
    page.reload();
    page.waitForSelector(".said.mine >> nth=1");
    until("the message", () -> texts().size() == 2);
    assertThat(texts()).containsExactly("First", "written while offline");
    page.waitForSelector(".tick.delivered");
    assertThat(page.locator(".said.mine").count()).isEqualTo(2);
    assertThat(page.locator("footer textarea").inputValue()).isEqualTo("a draft");
    assertThat(house.house().inbox().taken(Inbound.Arrival.class)).hasSize(1);
  }

  @Test
  void two_tabs_of_one_visitor_stay_in_step() {
    var one = chatting("From the first tab");
    one.waitForSelector(".tick.delivered");
    var two = house.visit(visitor);
    two.waitForSelector(".said.mine");
    say(two, "From the second tab");
    one.waitForSelector(".said.mine >> nth=1");
    house.agent("Ann").says("I see both");
    one.waitForSelector(".said.theirs");
    two.waitForSelector(".said.theirs");
    until("both messages", () -> texts().size() == 2);
    assertThat(texts()).containsExactly("From the first tab", "From the second tab");
  }

  @Test
  void a_full_house_is_waited_for() {
    var page = chatting("First");
    page.waitForSelector(".tick.delivered");
    house.house().inbox().fill(Duration.ofSeconds(1));
    say(page, "Second");
    page.waitForSelector(".tick.sending");
    house.house().inbox().recover();
    until("the second", () -> texts().size() == 2);
  }

  @Test
  void what_is_refused_says_so_and_can_be_tried_again() {
    var page = chatting("First");
    page.waitForSelector(".tick.delivered");
    var ground = page.locator("footer input[type=file]");
    ground.setInputFiles(file("page.html", "<script>alert(1)</script>"));
    page.waitForSelector(".failure");
    assertThat(page.locator(".failure").innerText()).contains("cannot be sent");
    page.locator(".failure .link").last().click();
    page.waitForSelector(".failure", gone());
    ground.setInputFiles(file("note.txt", "four bicycles"));
    page.waitForSelector(".file");
    until(
        "the file",
        () ->
            house.house().inbox().taken(Inbound.Message.class).getLast().content()
                instanceof Content.File);
    page.waitForSelector(".file .icon");
    var download = page.waitForDownload(() -> page.locator(".file .icon").click());
    assertThat(download.suggestedFilename()).isEqualTo("note.txt");
  }

  @Test
  void choices_are_buttons_until_one_is_chosen() {
    var page = chatting("Hello");
    page.waitForSelector(".tick.delivered");
    var agent = house.agent("Ann");
    agent.joins();
    agent.says(
        new Content.Choices(
            "Which one?",
            List.of(new Content.Choice("a", "Town"), new Content.Choice("b", "Tour"))));
    page.waitForSelector(".choice");
    page.locator(".choice").last().click();
    page.waitForSelector(".choice", gone());
    until(
        "the choice",
        () ->
            house.house().inbox().taken(Inbound.Message.class).getLast().content()
                    instanceof Content.Chosen(Content.Choice(String id, String _))
                && id.equals("b"));
  }

  @Test
  void pages_are_told_only_after_consent_and_only_during_the_chat() {
    var page = chatting("Without consent");
    page.waitForSelector(".tick.delivered");
    page.evaluate("history.pushState({}, '', '/secret')");
    page.waitForTimeout(2_000);
    assertThat(pages()).isEmpty();
    house.agent("Ann").ends();
    page.waitForSelector(".foot .main");
    page.locator(".foot .main").click();
    page.waitForSelector("form");
    page.locator("input[name=pages]").check();
    begin(page, "With consent");
    until("the first page", () -> pages().size() == 1);
    page.evaluate("history.pushState({}, '', '/bikes?token=secret')");
    until("the next page", () -> pages().size() == 2);
    assertThat(pages().getLast()).endsWith("/bikes");
    house.agent("Ann").ends();
    page.waitForSelector(".foot .main");
    page.evaluate("history.pushState({}, '', '/later')");
    page.waitForTimeout(2_000);
    assertThat(pages()).hasSize(2);
  }

  @Test
  void everything_can_be_done_with_the_keyboard() {
    var page = house.visit(visitor);
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    page.waitForSelector("form textarea");
    focusIsOn(page, "textarea");
    page.keyboard().type("By keyboard");
    page.keyboard().press("Tab");
    page.keyboard().press("Space");
    page.keyboard().press("Tab");
    page.keyboard().press("Tab");
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    page.waitForSelector(".tick.delivered");
    focusIsOn(page, "textarea");
    page.keyboard().type("one");
    page.keyboard().press("Shift+Enter");
    page.keyboard().type("two");
    page.keyboard().press("Enter");
    until("two lines", () -> texts().contains("one\ntwo"));
    page.keyboard().press("Escape");
    page.waitForSelector(".panel", gone());
    focusIsOn(page, "button");
    house.agent("Ann").says("Are you there?");
    page.waitForSelector(".badge");
    assertThat(page.locator(".badge").innerText()).isEqualTo("1");
    page.keyboard().press("Enter");
    page.waitForSelector(".badge", gone());
  }

  @Test
  void a_closed_door_is_said_and_a_message_waits() {
    house.house().conversations().closeDoor(Optional.empty());
    var page = chatting("For tomorrow");
    page.waitForSelector(".tick.delivered");
    page.waitForSelector(".status >> text=you need not stay");
    assertThat(house.house().inbox().taken(Inbound.Arrival.class).getFirst().context())
        .containsEntry("left-a-message", "true");
  }

  @Test
  void while_nobody_is_there_an_inquiry_is_left_and_answered_by_mail() {
    house.opensMailbox("post@shop.example");
    house.house().conversations().closeDoor(Optional.empty());
    var page = house.visit(visitor);
    page.locator("dirigent-chat button").click();
    page.waitForSelector(".note.strong >> text=we answer by e-mail");
    assertThat(page.locator("input[name=pages]").count()).isZero();
    page.locator("textarea[name=text]").fill("Where is my bicycle?");
    page.locator("input[name=privacy]").check();
    page.locator(".begin .main").click();
    focusIsOn(page, "input");
    assertThat(page.locator(".error").innerText()).isEqualTo("Please give an e-mail address.");
    page.locator("input[name=email]").fill("greta@kunde.example");
    house.wire().cut();
    page.locator(".begin .main").click();
    page.waitForSelector(".blank >> text=being sent");
    house.wire().mend();
    page.waitForSelector(".blank >> text=We send our answer to greta@kunde.example.");
    assertThat(house.house().inbox().taken(Inbound.Inquiry.class))
        .singleElement()
        .satisfies(left -> assertThat(left.text()).isEqualTo("Where is my bicycle?"));
    assertThat(house.house().inbox().taken(Inbound.Arrival.class)).isEmpty();
    page.locator(".blank .plain").click();
    page.waitForSelector("textarea[name=text]");
  }

  @Test
  void a_chat_is_ended_after_asking_and_begun_anew() {
    var page = chatting("First chat");
    page.waitForSelector(".tick.delivered");
    page.locator(".menu-box .icon").click();
    page.locator(".menu button").last().click();
    page.waitForSelector(".sheet");
    page.keyboard().press("Escape");
    page.waitForSelector(".sheet", gone());
    page.locator(".menu-box .icon").click();
    page.locator(".menu button").last().click();
    page.locator(".sheet .main").click();
    until("the goodbye", () -> house.house().inbox().taken(Inbound.Departure.class).size() == 1);
    page.locator(".foot .main").click();
    begin(page, "Second chat");
    page.waitForSelector(".tick.delivered");
    assertThat(page.locator(".said.mine").count()).isEqualTo(1);
  }

  @Test
  void a_session_that_is_over_is_replaced_without_a_word_lost() {
    var page = chatting("First");
    page.waitForSelector(".tick.delivered");
    page.evaluate(
        """
        const name = 'dirigent:demo:session'
        const session = JSON.parse(localStorage.getItem(name))
        localStorage.setItem(name, JSON.stringify({ ...session, token: session.token.slice(0, -4) + 'AAAA' }))
        """);
    page.reload();
    page.waitForSelector("footer textarea");
    say(page, "After the session ended");
    until("the message", () -> texts().contains("After the session ended"));
    assertThat(house.house().inbox().taken(Inbound.Arrival.class)).hasSize(2);
  }

  @Test
  void forgetting_leaves_nothing() {
    var page = chatting("Forget me");
    page.waitForSelector(".tick.delivered");
    page.evaluate("window.Dirigent('forget')");
    page.waitForSelector(".panel", gone());
    assertThat(page.evaluate("localStorage.length")).isEqualTo(0);
  }

  @Test
  void the_page_hears_what_happens() {
    var page = house.visit(visitor);
    page.evaluate(
        """
        window.heard = []
        for (const name of ['open', 'message', 'ended'])
          document.querySelector('dirigent-chat').addEventListener(name, () => window.heard.push(name))
        window.Dirigent('open')
        """);
    begin(page, "Hello");
    page.waitForSelector(".tick.delivered");
    house.agent("Ann").says("Hi");
    page.waitForSelector(".said.theirs");
    house.agent("Ann").ends();
    page.waitForSelector(".foot .main");
    assertThat(page.evaluate("window.heard")).isEqualTo(List.of("open", "message", "ended"));
  }

  /** Opens the chat and says the first thing. */
  private Page chatting(String text) {
    var page = house.visit(visitor);
    page.locator(".launcher").click();
    begin(page, text);
    return page;
  }

  private static void begin(Page page, String text) {
    page.waitForSelector("form textarea");
    page.locator("form textarea").fill(text);
    page.locator("input[name=privacy]").check();
    page.locator("form .main").click();
    page.waitForSelector(".thread");
  }

  private static void say(Page page, String text) {
    page.locator("footer textarea").fill(text);
    page.locator(".send").click();
  }

  private static void focusIsOn(Page page, String element) {
    page.waitForFunction(
        "name => document.querySelector('dirigent-chat').shadowRoot.activeElement?.localName === name",
        element);
  }

  private List<String> texts() {
    return house.house().inbox().taken(Inbound.Message.class).stream()
        .map(Inbound.Message::content)
        .flatMap(c -> c instanceof Content.Text(String text) ? List.of(text).stream() : null)
        .toList();
  }

  private List<Inbound.Receipt.State> receipts() {
    return house.house().inbox().taken(Inbound.Receipt.class).stream()
        .map(Inbound.Receipt::state)
        .toList();
  }

  private List<String> pages() {
    return house.house().inbox().taken(Inbound.PageView.class).stream()
        .map(Inbound.PageView::address)
        .toList();
  }

  private static Page.WaitForSelectorOptions gone() {
    return new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED);
  }

  private static com.microsoft.playwright.options.FilePayload file(String name, String text) {
    return new com.microsoft.playwright.options.FilePayload(
        name, "text/plain", text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }
}
