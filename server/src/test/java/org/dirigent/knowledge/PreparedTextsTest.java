package org.dirigent.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.dirigent.platform.Role;
import org.dirigent.platform.database.SharedDatabase;
import org.dirigent.platform.web.Answer;
import org.dirigent.platform.web.Browser;
import org.dirigent.platform.web.People;
import org.dirigent.testkit.Deadline;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Templates and macros: who may write and see them, and how they are filled. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@SharedDatabase
@Import(People.class)
@Deadline
class PreparedTextsTest {

  private static final AtomicInteger NUMBER = new AtomicInteger();

  @Autowired People people;
  @Autowired JdbcClient sql;
  @LocalServerPort int port;
  private Browser ann;
  private Browser boss;

  @BeforeEach
  void signIn() {
    ann = people.signedIn(port, Role.AGENT);
    boss = people.signedIn(port, Role.SUPERVISOR);
  }

  @Test
  void a_template_of_the_team_is_found_by_its_shortcut_and_filled_for_a_conversation() {
    Answer added =
        boss.post(
            "/api/templates",
            template(
                "Guten Tag {{customer.name}}, es geht um {{ conversation.topic }}. {{agent.name}}"));
    assertThat(added.status()).as(added.body()).isEqualTo(201);

    String list = ann.get("/api/templates?language=de&q=" + added.at("/shortcut")).body();
    Answer filled =
        ann.post(
            "/api/templates/" + added.at("/id") + "/filled",
            Map.of("conversationId", conversation("Frau Änne Müller", "Rechnung $1")));

    assertThat(list).contains(added.at("/id"));
    assertThat(filled.at("/text"))
        .startsWith("Guten Tag Frau Änne Müller, es geht um Rechnung $1. Person");
    assertThat(filled.json().at("/missing")).isEmpty();
  }

  @Test
  void what_is_not_known_stays_open_and_is_named() {
    Answer added = boss.post("/api/templates", template("Hallo {{customer.name}}, {{today}}"));

    Answer filled =
        ann.post(
            "/api/templates/" + added.at("/id") + "/filled",
            Map.of("conversationId", conversation(null, "")));

    assertThat(filled.at("/text")).startsWith("Hallo {{customer.name}}, ").contains("20");
    assertThat(filled.at("/missing/0")).isEqualTo("customer.name");
    assertThat(
            ann.post(
                    "/api/templates/" + added.at("/id") + "/filled",
                    Map.of("conversationId", UUID.randomUUID()))
                .code())
        .isEqualTo("not-found");
  }

  @Test
  void a_template_is_offered_only_where_channel_and_language_fit() {
    Map<String, Object> english = template("Hello");
    english.put("language", "en");
    english.put("channels", List.of("email"));
    String id = boss.post("/api/templates", english).at("/id");

    assertThat(ann.get("/api/templates?q=&channel=email&language=en").body()).contains(id);
    assertThat(ann.get("/api/templates?q=&channel=webchat&language=en").body()).doesNotContain(id);
    assertThat(ann.get("/api/templates?q=&channel=email&language=de").body()).doesNotContain(id);
  }

  @Test
  void an_agent_writes_for_herself_and_nobody_else_sees_it() {
    Map<String, Object> own = template("Mein Gruß");
    own.put("personal", true);
    Answer added = ann.post("/api/templates", own);

    assertThat(added.status()).as(added.body()).isEqualTo(201);
    assertThat(ann.get("/api/templates").body()).contains(added.at("/id"));
    assertThat(boss.get("/api/templates").body()).doesNotContain(added.at("/id"));
    assertThat(boss.get("/api/templates/" + added.at("/id")).code()).isEqualTo("not-found");
    assertThat(ann.post("/api/templates", template("Für alle")).code()).isEqualTo("not-allowed");
  }

  @Test
  void a_shortcut_means_one_text_and_may_be_used_again_when_that_is_retired() {
    Map<String, Object> twin = template("Eins");
    Answer one = boss.post("/api/templates", twin);

    Answer again = boss.post("/api/templates", twin);
    assertThat(again.code()).isEqualTo("conflict");
    assertThat(again.at("/errors/0/field")).isEqualTo("shortcut");

    retire("/api/templates/" + one.at("/id"), one.header("ETag"));
    assertThat(boss.post("/api/templates", twin).status()).isEqualTo(201);
    assertThat(ann.get("/api/templates?q=" + one.at("/shortcut")).body())
        .doesNotContain(one.at("/id"));
  }

  @Test
  void a_variable_that_does_not_exist_is_refused_when_the_text_is_written() {
    Answer refused = boss.post("/api/templates", template("Hallo {{customer.nmae}}"));

    assertThat(refused.code()).isEqualTo("invalid-request");
    assertThat(refused.at("/errors/0/field")).isEqualTo("text");
    assertThat(refused.at("/detail")).contains("customer.nmae").contains("customer.name");
  }

  @Test
  void a_macro_says_before_it_runs_what_it_would_do() {
    String code = disposition();
    Answer added =
        boss.post(
            "/api/macros", macro("Hallo {{customer.name}}", "Rückgabe", "Etikett geschickt", code));
    assertThat(added.status()).as(added.body()).isEqualTo(201);

    Answer preview =
        ann.post(
            "/api/macros/" + added.at("/id") + "/filled",
            Map.of("conversationId", conversation("Max", "")));

    assertThat(preview.at("/text")).isEqualTo("Hallo Max");
    assertThat(preview.at("/topic")).isEqualTo("Rückgabe");
    assertThat(preview.at("/note")).isEqualTo("Etikett geschickt");
    assertThat(preview.at("/dispositionId")).isEqualTo(code);
  }

  @Test
  void a_macro_that_does_nothing_or_points_into_the_void_is_refused() {
    assertThat(boss.post("/api/macros", macro("", "", " ", null)).at("/errors/0/field"))
        .isEqualTo("text");
    assertThat(
            boss.post("/api/macros", macro("x", "", "", UUID.randomUUID().toString()))
                .at("/errors/0/field"))
        .isEqualTo("dispositionId");
  }

  private String disposition() {
    Map<String, Object> code = new LinkedHashMap<>();
    int number = NUMBER.incrementAndGet();
    code.put("name", Map.of("de", "Kode " + number, "en", "Macro code " + number));
    code.put("queueIds", List.of());
    code.put("position", 10);
    return people.signedIn(port, Role.ADMINISTRATOR).post("/api/dispositions", code).at("/id");
  }

  private void retire(String path, String etag) {
    assertThat(boss.send(boss.request(path).header("If-Match", etag).DELETE()).status())
        .isEqualTo(204);
  }

  private UUID conversation(String name, String topic) {
    UUID customer = UUID.randomUUID();
    UUID conversation = UUID.randomUUID();
    sql.sql(
            """
            insert into customer (id, name, name_from, anonymous, known_since)
            values (?, ?, 'agent', false, now())""")
        .params(customer, name)
        .update();
    sql.sql(
            """
            insert into conversation (id, customer_id, topic, channel, opened_at, last_at)
            values (?, ?, ?, 'webchat', now(), now())""")
        .params(conversation, customer, topic)
        .update();
    return conversation;
  }

  private static Map<String, Object> template(String text) {
    Map<String, Object> template = new LinkedHashMap<>();
    int number = NUMBER.incrementAndGet();
    template.put("name", "Vorlage " + number);
    template.put("shortcut", "vorlage-" + number);
    template.put("language", "de");
    template.put("channels", List.of());
    template.put("text", text);
    template.put("personal", false);
    return template;
  }

  private static Map<String, Object> macro(
      String text, String topic, String note, String disposition) {
    Map<String, Object> macro = new LinkedHashMap<>();
    macro.put("name", "Makro " + NUMBER.incrementAndGet());
    macro.put("text", text);
    macro.put("topic", topic);
    macro.put("note", note);
    macro.put("dispositionId", disposition);
    macro.put("personal", false);
    return macro;
  }
}
