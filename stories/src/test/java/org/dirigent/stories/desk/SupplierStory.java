package org.dirigent.stories.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.dirigent.testkit.Await;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * A supplier's letter holds a complaint and a question about an invoice. The owner splits off the
 * complaint, which goes to a unit with its own clock, and asks an accountant without a seat, who
 * answers from her mail program. The unit merges back what it found out. The owner sees both; the
 * supplier gets one answer. Over the demo's mail server, by real SMTP and IMAP.
 */
@Timeout(240)
class SupplierStory {

  private static final Duration SOON = Duration.ofSeconds(40);
  private static final String SUPPLIER = "jonas@example.org";
  private static final String COMPLAINT = "Ihre Leute waren unfreundlich.";
  private static final String APOLOGY = "Wir haben mit dem Fahrer gesprochen.";
  private static final String PAID = "Ja, am 3. Mai.";

  @TempDir Path data;

  @Test
  void a_letter_with_two_concerns_is_answered_once() {
    try (var house = new OpenHouse(data, "--dirigent.demo=on");
        var anna = house.desk("anna");
        var clara = house.desk("clara")) {
      List<String> missing = missing(clara);
      Api post = house.api("david");
      write(
          post,
          SUPPLIER,
          Map.of("subject", "Zwei Dinge", "text", COMPLAINT + "\n\nIst Rechnung 4711 bezahlt?"));
      anna.becomesAvailable();
      anna.offer().waitFor();
      anna.page().keyboard().press("F2");
      anna.sees(COMPLAINT);
      splitsOff(anna, COMPLAINT, "Beschwerde", "Zweite Hilfe");
      asks(anna, "Vera Buch", "Rechnung 4711");

      Api owner = house.api("anna");
      clara.becomesAvailable();
      clara.offer().filter(new Locator.FilterOptions().setHasText("Beschwerde")).waitFor();
      clara.page().keyboard().press("F2");
      clara.sees(COMPLAINT);
      assertThat(clara.timeline().innerText()).doesNotContain("4711");
      assertThat(first(() -> works(house.api("clara"))).at("/promise/dueAt").asString())
          .as("a clock of its own")
          .isNotEqualTo(first(() -> works(owner)).at("/promise/dueAt").asString());
      notes(clara, APOLOGY);
      mergesInto(clara, "Zwei Dinge");
      answersFromHerMailProgram(post, accountant(owner).path("address").asString());

      anna.sees(PAID);
      anna.timeline().getByText(Pattern.compile("merged this into|merged into this")).waitFor();
      anna.timeline().getByText("What was said there").click();
      anna.sees(APOLOGY);
      anna.picture("supplier");
      assertThat(letters(post, SUPPLIER)).as("nothing went out yet").isEmpty();
      answers(anna, "Bitte entschuldigen Sie. Rechnung 4711 ist seit dem 3. Mai bezahlt.");
      JsonNode answer = first(() -> letters(post, SUPPLIER));
      assertThat(answer.path("subject").asString()).isEqualTo("Re: Zwei Dinge");
      assertThat(answer.path("text").asString())
          .contains("seit dem 3. Mai")
          .doesNotContain(APOLOGY, PAID);
      assertThat(letters(post, SUPPLIER)).as("one answer").hasSize(1);
      assertThat(missing).as("what the desk asked for in vain").isEmpty();
    }
  }

  private static List<String> missing(Desk desk) {
    List<String> asked = new CopyOnWriteArrayList<>();
    desk.page()
        .onResponse(
            answer -> {
              if (answer.status() == 404) {
                asked.add(answer.url());
              }
            });
    return asked;
  }

  private static void splitsOff(Desk desk, String part, String topic, String unit) {
    desk.presses("s");
    Locator dialog = desk.dialog();
    dialog.getByLabel(part).check();
    dialog.getByLabel("What it is about").fill(topic);
    dialog.getByLabel("A queue").check();
    dialog.getByRole(AriaRole.COMBOBOX).fill(unit);
    desk.picture("supplier-split");
    dialog.getByRole(AriaRole.BUTTON, named("Split off")).click();
    Desk.isGone(dialog);
  }

  private static void asks(Desk desk, String expert, String title) {
    desk.presses("t");
    Locator dialog = desk.dialog();
    dialog.getByText("Expert", new Locator.GetByTextOptions().setExact(true)).click();
    dialog.getByRole(AriaRole.COMBOBOX).fill(expert);
    dialog.getByLabel("What it is about").fill(title);
    dialog.getByRole(AriaRole.CHECKBOX).first().check();
    desk.picture("supplier-task");
    dialog.getByRole(AriaRole.BUTTON, named("Hand over to " + expert)).click();
    Desk.isGone(dialog);
  }

  private static void notes(Desk desk, String text) {
    desk.presses("n");
    desk.page().keyboard().type(text);
    desk.page().keyboard().press("Control+Enter");
    desk.sees(text);
  }

  private static void mergesInto(Desk desk, String topic) {
    desk.presses("v");
    Locator dialog = desk.dialog();
    dialog.getByLabel(topic).check();
    desk.picture("supplier-merge");
    dialog.getByRole(AriaRole.BUTTON, named("Merge")).click();
    Desk.isGone(dialog);
    desk.sees("Ist Rechnung 4711 bezahlt?");
  }

  private static void answers(Desk desk, String text) {
    desk.presses("r");
    Locator field =
        desk.page()
            .getByRole(
                AriaRole.TEXTBOX,
                new Page.GetByRoleOptions().setName(Pattern.compile("^Text of the e-mail")));
    field.fill(text);
    desk.page().keyboard().press("Control+Enter");
  }

  private static Locator.GetByRoleOptions named(String name) {
    return new Locator.GetByRoleOptions().setName(name).setExact(true);
  }

  private static void write(Api post, String mailbox, Map<String, Object> letter) {
    post.post("demo/post/" + mailbox, letter);
  }

  private static void answersFromHerMailProgram(Api post, String mailbox) {
    JsonNode asked = first(() -> letters(post, mailbox));
    String from = asked.path("from").asString().replaceAll(".*<([^>]+)>.*", "$1");
    write(
        post,
        mailbox,
        Map.of(
            "to",
            from,
            "subject",
            "Re: " + asked.path("subject").asString(),
            "text",
            PAID,
            "answers",
            asked.path("id").asString()));
  }

  /** What came into a mailbox, once it exists. */
  private static List<JsonNode> letters(Api post, String mailbox) {
    boolean known = post.get("demo/post").toString().contains(mailbox);
    return known
        ? list(post.get("demo/post/" + mailbox))
            .filter(letter -> !letter.path("sent").asBoolean())
            .toList()
        : List.of();
  }

  private static JsonNode accountant(Api owner) {
    return list(owner.get("api/experts"))
        .filter(one -> one.path("name").asString().equals("Vera Buch"))
        .findFirst()
        .orElseThrow();
  }

  private static List<JsonNode> works(Api api) {
    return list(api.get("api/work?scope=mine")).toList();
  }

  private static JsonNode first(Supplier<List<JsonNode>> some) {
    Await.until("there is one", SOON, () -> !some.get().isEmpty());
    return some.get().getFirst();
  }

  /** The items of a page, or of a plain list. */
  private static Stream<JsonNode> list(JsonNode page) {
    return StreamSupport.stream(
        (page.has("items") ? page.path("items") : page).spliterator(), false);
  }
}
