package org.dirigent.stories.desk;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.dirigent.testkit.Await;
import tools.jackson.databind.JsonNode;

/** The demo's mail server: letters that go in and out of the mailboxes on it. */
final class Post {

  private static final Duration SOON = Duration.ofSeconds(40);
  private static final Pattern PAGE = Pattern.compile("http://\\S+/task/\\S+");

  private final Api api;

  Post(Api api) {
    this.api = api;
  }

  void writes(String mailbox, String subject, String text) {
    api.post("demo/post/" + mailbox, Map.of("subject", subject, "text", text));
  }

  /** What came into a mailbox, once it exists. */
  List<JsonNode> letters(String mailbox) {
    boolean known = api.get("demo/post").toString().contains(mailbox);
    return known
        ? list(api.get("demo/post/" + mailbox))
            .filter(letter -> !letter.path("sent").asBoolean())
            .toList()
        : List.of();
  }

  /** Hands a part of what this agent works on to the demo's expert; where she may read it. */
  String asksTheExpert(Api agent) {
    JsonNode expert = list(agent.get("api/experts")).findFirst().orElseThrow();
    String conversation =
        first(() -> list(agent.get("api/work?scope=mine")).toList())
            .path("conversationId")
            .asString();
    agent.post(
        "api/conversations/" + conversation + "/tasks",
        Map.of(
            "key",
            UUID.randomUUID().toString(),
            "title",
            "Rechnung 4711",
            "text",
            "Ist sie bezahlt?",
            "for",
            Map.of("kind", "expert", "id", expert.path("id").asString())));
    JsonNode letter = first(() -> letters(expert.path("address").asString()));
    Matcher page = PAGE.matcher(letter.path("text").asString());
    return page.results().findFirst().orElseThrow().group();
  }

  static JsonNode first(Supplier<List<JsonNode>> some) {
    Await.until("there is one", SOON, () -> !some.get().isEmpty());
    return some.get().getFirst();
  }

  /** The items of a page, or of a plain list. */
  private static Stream<JsonNode> list(JsonNode page) {
    return StreamSupport.stream(
        (page.has("items") ? page.path("items") : page).spliterator(), false);
  }
}
