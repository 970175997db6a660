package org.dirigent.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.dirigent.conversation.ConsultationAnswered;
import org.dirigent.conversation.ConversationId;
import org.dirigent.conversation.EntryId;
import org.dirigent.dispatch.AgentsDesk.Rings;
import org.dirigent.dispatch.Letterbox.Letter;
import org.dirigent.platform.AuditEntry;
import org.dirigent.platform.EventLog;
import org.dirigent.platform.database.SharedDatabase;
import org.dirigent.platform.web.Answer;
import org.dirigent.platform.web.Browser;
import org.dirigent.platform.web.People;
import org.dirigent.testkit.Await;
import org.dirigent.testkit.Deadline;
import org.dirigent.workforce.Expert;
import org.dirigent.workforce.ExpertId;
import org.dirigent.workforce.NewWorkforce;
import org.dirigent.workforce.QueueId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Colleagues without a seat are asked by letter and answer on one page, or by letter. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@SharedDatabase
@Import({People.class, Centre.class, Letterbox.class})
@Deadline
class ExpertsTest {

  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final AuditEntry.Actor TEST = AuditEntry.bySystem("test");

  @Autowired Centre centre;
  @Autowired Letterbox letterbox;
  @Autowired NewWorkforce workforce;
  @Autowired JdbcClient jdbc;
  @Autowired EventLog events;
  @Autowired TransactionTemplate transaction;
  @LocalServerPort int port;

  private QueueId service;
  private String address;
  private String expert;

  @BeforeEach
  void openHouse() {
    service = centre.queue();
    int number = NUMBER.incrementAndGet();
    address = "vera" + number + "@books.example";
    ExpertId id =
        workforce.add(new Expert("Vera Buch " + number, address, "Buchhaltung", "de"), TEST);
    expert = id.toString();
  }

  @Test
  void an_expert_reads_what_was_chosen_answers_on_the_page_and_the_owner_hears_of_it() {
    try (AgentsDesk ann = centre.available(port, service)) {
      String conversation = annTakesAContact(ann, "Invoice 4711 is <b>too high</b>", "My secret");
      String chosen = entry(ann, conversation, "Invoice 4711");
      String task = asks(ann, conversation, Map.of("entryIds", List.of(chosen))).at("/id");
      Letter letter = letter();
      assertThat(letter.question().subject()).isEqualTo("Eine Frage an Sie: The invoice");
      assertThat(letter.question().text()).contains("Is it right?", "> Invoice 4711");

      Browser page = Browser.at(port);
      Answer shown = page.get(letter.link());

      assertThat(shown.status()).isEqualTo(200);
      assertThat(shown.body())
          .contains("lang=\"de\"", "Is it right?", "Invoice 4711 is &lt;b&gt;too high&lt;/b&gt;")
          .doesNotContain("<b>", "<script", "My secret");
      assertThat(shown.header("Content-Security-Policy")).startsWith("default-src 'none'");
      assertThat(shown.header("Referrer-Policy")).isEqualTo("no-referrer");
      assertThat(shown.header("X-Robots-Tag")).contains("noindex");
      assertThat(shown.header("Cache-Control")).contains("no-store");
      page.get(letter.link());
      assertThat(state(ann, task)).as("looking changes nothing").isEqualTo("open");

      assertThat(posts(page, letter, "/answer", "text", "Yes, it is right.").status())
          .isEqualTo(303);
      posts(page, letter, "/answer", "text", "Yes, it is right.");

      assertThat(state(ann, task)).isEqualTo("answered");
      var read = ann.browser().get("/api/tasks/" + task);
      assertThat(read.at("/answer/text")).as("once").isEqualTo("Yes, it is right.");
      assertThat(read.at("/answer/by/name")).startsWith("Vera Buch");
      assertThat(page.get(letter.link()).body()).contains("Yes, it is right.", "Sie haben am");
      posts(page, letter, "/answer", "text", "P.S.: since May.");
      assertThat(ann.browser().get("/api/tasks/" + task).at("/answer/text"))
          .isEqualTo("Yes, it is right.\n\nP.S.: since May.");
      assertThat(ann.browser().get("/api/conversations/" + conversation + "/entries").body())
          .contains("task-answered");
    }
  }

  @Test
  void not_mine_hands_the_task_back_with_the_reason() {
    try (AgentsDesk ann = centre.available(port, service)) {
      String conversation = annTakesAContact(ann, "A question");
      String task = asks(ann, conversation, Map.of()).at("/id");
      ann.does("complete", ann.works().getFirst(), Map.of());
      Browser page = Browser.at(port);

      posts(page, letter(), "/not-mine", "reason", "Ask the warehouse");

      assertThat(state(ann, task)).isEqualTo("handed-back");
      assertThat(ann.browser().get("/api/tasks/" + task).at("/answer/text"))
          .isEqualTo("Ask the warehouse");
      assertThat(page.get(letter().link()).body()).contains("Ask the warehouse");
      posts(page, letter(), "/answer", "text", "Now I know");
      assertThat(state(ann, task)).as("it is over").isEqualTo("handed-back");
      Rings again = ann.isOffered();
      assertThat(ann.cardOf(again.work(), "/conversationId")).isEqualTo(conversation);
    }
  }

  @Test
  void a_link_that_is_unknown_expired_or_used_from_elsewhere_leads_nowhere() {
    try (AgentsDesk ann = centre.available(port, service)) {
      String task = asks(ann, annTakesAContact(ann, "A question"), Map.of()).at("/id");
      Browser page = Browser.at(port);

      assertThat(page.get("/task/AAAAAAAAAAAAAAAAAAAAAA").status()).isEqualTo(404);
      Browser foreign =
          Browser.at(port)
              .withoutOrigin()
              .always(request -> request.header("Sec-Fetch-Site", "cross-site"));
      assertThat(posts(foreign, letter(), "/answer", "text", "Forged").status()).isEqualTo(403);
      Browser hidden =
          Browser.at(port).withoutOrigin().always(request -> request.header("Origin", "null"));
      assertThat(posts(hidden, letter(), "/answer", "text", "Forged").status()).isEqualTo(403);
      assertThat(posts(page, letter(), "/answer", "text", " ").status()).isEqualTo(422);
      jdbc.sql("update expert_letter set valid_until = now() where task_id = ?")
          .param(UUID.fromString(task))
          .update();
      assertThat(page.get(letter().link()).status()).isEqualTo(410);
      assertThat(posts(page, letter(), "/answer", "text", "Late").status()).isEqualTo(410);
      assertThat(state(ann, task)).isEqualTo("open");
    }
  }

  @Test
  void an_answer_by_letter_counts_an_automatic_one_is_noted_and_a_bounce_comes_back() {
    try (AgentsDesk ann = centre.available(port, service)) {
      String conversation = annTakesAContact(ann, "Yes, since May.");
      String task = asks(ann, conversation, Map.of()).at("/id");

      comesBack(conversation, letter(), "auto-reply", ann);
      Await.until("it is noted", () -> timeline(ann, conversation).contains("auto-reply"));
      assertThat(state(ann, task)).isEqualTo("open");
      comesBack(conversation, letter(), "person", ann);
      Await.until("it is answered", () -> state(ann, task).equals("answered"));
      assertThat(ann.browser().get("/api/tasks/" + task).at("/answer/text"))
          .isEqualTo("Yes, since May.");

      String other = asks(ann, conversation, Map.of()).at("/id");
      comesBack(conversation, letterbox.to(address).getLast(), "bounce", ann);
      Await.until("it is back", () -> state(ann, other).equals("handed-back"));
    }
  }

  @Test
  void whoever_is_silent_is_reminded_once_and_at_the_due_time_the_owner_gets_work() {
    try (AgentsDesk ann = centre.available(port, service)) {
      String conversation = annTakesAContact(ann, "A question");
      String due = Instant.now().plus(Duration.ofDays(9)).toString();
      String task = asks(ann, conversation, Map.of("dueAt", due)).at("/id");
      ann.does("complete", ann.works().getFirst(), Map.of());

      timeComes(task);

      Await.until("a reminder went out", () -> letterbox.to(address).size() == 2);
      Letter reminder = letterbox.to(address).getLast();
      assertThat(reminder.question().subject()).startsWith("Erinnerung");
      Await.until(
          "its link leads somewhere", () -> Browser.at(port).get(reminder.link()).status() == 200);
      assertThat(ann.works()).isEmpty();

      jdbc.sql("update task set due_at = now() where id = ?").param(UUID.fromString(task)).update();
      timeComes(task);

      Rings work = ann.isOffered();
      assertThat(ann.cardOf(work.work(), "/conversationId")).isEqualTo(conversation);
      assertThat(timeline(ann, conversation)).contains("overdue");
      assertThat(letterbox.to(address)).hasSize(2);
      assertThat(state(ann, task)).isEqualTo("open");
    }
  }

  private void timeComes(String task) {
    jdbc.sql("update expert_watch set next_at = now() where task_id = ?")
        .param(UUID.fromString(task))
        .update();
  }

  private void comesBack(String conversation, Letter letter, String kind, AgentsDesk ann) {
    EntryId answer = EntryId.of(entry(ann, conversation, "Yes, since May."));
    transaction.executeWithoutResult(
        _ ->
            events.append(
                new ConsultationAnswered(
                    ConversationId.of(conversation), letter.id(), answer, kind)));
  }

  private Letter letter() {
    return letterbox.to(address).getFirst();
  }

  private String annTakesAContact(AgentsDesk ann, String... texts) {
    Centre.Customer customer = centre.writes(service, texts[0]);
    Rings offer = ann.isOffered();
    assertThat(ann.accepts(offer).status()).isEqualTo(200);
    String conversation = ann.cardOf(offer.work(), "/conversationId");
    for (int i = 1; i < texts.length; i++) {
      String text = texts[i];
      customer.says(text);
      Await.until("it is understood", () -> timeline(ann, conversation).contains(text));
    }
    return conversation;
  }

  private Answer asks(AgentsDesk by, String conversation, Map<String, ?> more) {
    Map<String, Object> body = new HashMap<>(more);
    body.put("key", UUID.randomUUID().toString());
    body.put("title", "The invoice");
    body.put("text", "Is it right?");
    body.put("for", Map.of("kind", "expert", "id", expert));
    Answer answer = by.browser().post("/api/conversations/" + conversation + "/tasks", body);
    assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    return answer;
  }

  private static String entry(AgentsDesk by, String conversation, String beginning) {
    for (var item :
        by.browser().get("/api/conversations/" + conversation + "/entries").json().path("items")) {
      if (item.path("body").path("text").asString("").startsWith(beginning)) {
        return item.path("id").asString();
      }
    }
    throw new AssertionError("Nobody said '" + beginning + "'");
  }

  private static String timeline(AgentsDesk by, String conversation) {
    return by.browser().get("/api/conversations/" + conversation + "/entries").body();
  }

  private static String state(AgentsDesk by, String task) {
    return by.browser().get("/api/tasks/" + task).at("/state");
  }

  private static Answer posts(
      Browser browser, Letter letter, String where, String field, String text) {
    String form = field + "=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
    return browser.send(
        browser
            .request(letter.link() + where)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)));
  }
}
