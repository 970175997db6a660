package org.dirigent.stories.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.dirigent.testkit.Await;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * A supplier's letter holds a complaint and a question about an invoice. The owner hands the
 * complaint to a unit, with its own clock, and the question to an accountant without a seat, who
 * answers from her mail program. The owner sees both; the supplier gets one answer. Over the demo's
 * mail server, by real SMTP and IMAP.
 */
@Timeout(240)
class SupplierStory {

  private static final Duration SOON = Duration.ofSeconds(40);
  private static final String SUPPLIER = "jonas@example.org";

  @TempDir Path data;

  @Test
  void a_letter_with_two_concerns_is_answered_once() {
    try (var house = new OpenHouse(data, "--dirigent.demo=on");
        var anna = house.desk("anna");
        var clara = house.desk("clara")) {
      Api post = house.api("david");
      write(
          post,
          SUPPLIER,
          Map.of(
              "subject",
              "Zwei Dinge",
              "text",
              "Ihre Leute waren unfreundlich. Und: Ist Rechnung 4711 bezahlt?"));
      anna.becomesAvailable();
      anna.offer().waitFor();
      anna.page().keyboard().press("F2");
      Api owner = house.api("anna");
      String conversation = first(() -> works(owner)).path("conversationId").asString();
      JsonNode letter = entry(owner, conversation, "Rechnung 4711");

      String complaint =
          hands(owner, conversation, "Beschwerde", recipient("queue", unit(owner)), letter);
      String question =
          hands(
              owner,
              conversation,
              "Rechnung 4711",
              recipient("expert", accountant(owner).path("id").asString()),
              letter);

      clara.becomesAvailable();
      clara
          .offer()
          .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Beschwerde"))
          .waitFor();
      clara.page().keyboard().press("F2");
      Api unit = house.api("clara");
      JsonNode work = first(() -> works(unit));
      assertThat(work.at("/promise/dueAt").asString())
          .as("a clock of its own")
          .isNotEqualTo(works(owner).getFirst().at("/promise/dueAt").asString());
      unit.post("api/tasks/" + complaint + "/answer", Map.of("text", "Wir entschuldigen uns."));

      answersFromHerMailProgram(
          post, accountant(owner).path("address").asString(), "Ja, am 3. Mai.");

      Await.until(
          "both have answered",
          SOON,
          () -> states(owner, conversation).equals(List.of("answered", "answered")));
      assertThat(state(owner, complaint)).contains("Wir entschuldigen uns.");
      assertThat(state(owner, question)).contains("Ja, am 3. Mai.");
      assertThat(letters(post, SUPPLIER)).as("nothing went out yet").isEmpty();
      reply(
          owner,
          conversation,
          "Bitte entschuldigen Sie. Rechnung 4711 ist seit dem 3. Mai bezahlt.");
      JsonNode answer = first(() -> letters(post, SUPPLIER));
      assertThat(answer.path("subject").asString()).isEqualTo("Re: Zwei Dinge");
      assertThat(answer.path("text").asString())
          .contains("seit dem 3. Mai")
          .doesNotContain("Wir entschuldigen uns");
      assertThat(letters(post, SUPPLIER)).as("one answer").hasSize(1);
      clara.picture("supplier");
    }
  }

  private static void write(Api post, String mailbox, Map<String, Object> letter) {
    post.post("demo/post/" + mailbox, letter);
  }

  private static void answersFromHerMailProgram(Api post, String mailbox, String text) {
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
            text,
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

  private static String hands(
      Api owner, String conversation, String title, Map<String, String> to, JsonNode letter) {
    return owner
        .post(
            "api/conversations/" + conversation + "/tasks",
            Map.of(
                "key",
                UUID.randomUUID().toString(),
                "title",
                title,
                "text",
                "Bitte kümmern.",
                "for",
                to,
                "entryIds",
                List.of(letter.path("id").asString())))
        .path("id")
        .asString();
  }

  private static Map<String, String> recipient(String kind, String id) {
    return Map.of("kind", kind, "id", id);
  }

  private static String unit(Api owner) {
    return named(owner.get("api/queues"), "Zweite Hilfe").path("id").asString();
  }

  private static JsonNode accountant(Api owner) {
    return named(owner.get("api/experts"), "Vera Buch");
  }

  private static JsonNode named(JsonNode all, String name) {
    return list(all)
        .filter(one -> one.path("name").asString().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static void reply(Api owner, String conversation, String text) {
    owner.post(
        "api/conversations/" + conversation + "/messages",
        Map.of("key", UUID.randomUUID().toString(), "text", text, "seenUpTo", 1_000));
  }

  private static List<String> states(Api owner, String conversation) {
    return list(owner.get("api/conversations/" + conversation + "/tasks"))
        .map(task -> task.path("state").asString())
        .toList();
  }

  private static String state(Api owner, String task) {
    return owner.get("api/tasks/" + task).toString();
  }

  private static JsonNode entry(Api owner, String conversation, String text) {
    return list(owner.get("api/conversations/" + conversation + "/entries?limit=50"))
        .filter(entry -> entry.toString().contains(text))
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
