package org.dirigent.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.dirigent.platform.Role;
import org.dirigent.platform.database.SharedDatabase;
import org.dirigent.platform.web.Answer;
import org.dirigent.platform.web.Browser;
import org.dirigent.platform.web.People;
import org.dirigent.testkit.Deadline;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The same answer everywhere: written once, found at the desk, read on the help page. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@SharedDatabase
@Import(People.class)
@Deadline
class ArticlesTest {

  private static final AtomicInteger NUMBER = new AtomicInteger();

  @Autowired People people;
  @LocalServerPort int port;
  private Browser editor;
  private Browser ann;

  /** A brand of its own keeps each test's articles apart. */
  private String brand;

  @BeforeEach
  void signIn() {
    editor = people.signedIn(port, Role.SUPERVISOR);
    ann = people.signedIn(port, Role.AGENT);
    brand = "Brand " + NUMBER.incrementAndGet();
  }

  @Test
  void a_published_article_is_the_same_at_the_desk_and_on_the_help_page() {
    Answer added = editor.post("/api/articles", article("Möbel zurückgeben", "**30 Tage** Zeit."));
    assertThat(added.status()).as(added.body()).isEqualTo(201);
    assertThat(added.at("/slug")).startsWith("moebel-zurueckgeben");

    String atTheDesk = ann.get("/api/articles/" + added.at("/id")).at("/html");
    Answer page = Browser.at(port).get("/help/" + added.at("/slug"));

    assertThat(atTheDesk).contains("<strong>30 Tage</strong>");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
    assertThat(page.body()).contains("Möbel zurückgeben").contains(atTheDesk);
    assertThat(editor.get("/help?lang=de&q=moebel").body()).contains("Möbel zurückgeben");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Rücksendung", "ruecksendung", "RUCKSEND", "rück", "Rüksendung", "kostenlos"})
  void an_article_is_found_however_the_word_is_written(String query) {
    Answer added =
        editor.post("/api/articles", article("Rücksendungen und Etiketten", "Sie sind kostenlos."));

    assertThat(found(query).body()).contains(added.at("/id"));
  }

  @Test
  void a_whole_sentence_of_a_customer_finds_what_it_is_about() {
    editor.post("/api/articles", article("Lieferzeiten", "Wann kommt das Paket?"));
    Answer hits =
        ann.get(
            query("Guten Tag, ich warte seit Montag auf mein Paket, wann kommt es endlich?")
                + "&match=any");

    assertThat(hits.at("/0/title")).isEqualTo("Lieferzeiten");
    assertThat(hits.at("/0/excerpt")).contains("Paket");
  }

  @Test
  void a_draft_is_for_colleagues_who_look_for_drafts_and_for_nobody_else() {
    Map<String, Object> draft = article("Geheimnisvolle Neuerung", "Noch nicht.");
    draft.put("state", "draft");
    Answer added = editor.post("/api/articles", draft);

    assertThat(found("geheimnisvolle").json()).isEmpty();
    assertThat(Browser.at(port).get("/help/" + added.at("/slug")).status()).isEqualTo(404);
    assertThat(ann.get("/api/articles").body()).contains(added.at("/id"));
  }

  @Test
  void who_saves_over_somebody_else_is_told_so_and_the_history_keeps_both() {
    Answer added = editor.post("/api/articles", article("Öffnungszeiten", "9 bis 17 Uhr"));
    String path = "/api/articles/" + added.at("/id");

    Answer mine = put(path, added.header("ETag"), article("Öffnungszeiten", "9 bis 18 Uhr"));
    Answer late = put(path, added.header("ETag"), article("Öffnungszeiten", "9 bis 20 Uhr"));

    assertThat(mine.status()).as(mine.body()).isEqualTo(200);
    assertThat(mine.at("/slug")).isEqualTo(added.at("/slug"));
    assertThat(late.code()).isEqualTo("stale");
    assertThat(editor.put(path, article("Ohne", "Version")).code()).isEqualTo("version-needed");
    Answer history = ann.get(path + "/history");
    assertThat(history.at("/0/body")).isEqualTo("9 bis 18 Uhr");
    assertThat(history.at("/1/body")).isEqualTo("9 bis 17 Uhr");
    assertThat(people.signedIn(port, Role.ADMINISTRATOR).get("/api/audit?limit=50").body())
        .contains("article.changed")
        .doesNotContain("9 bis 18 Uhr");
  }

  @Test
  void an_agent_flags_what_does_not_hold_any_more_and_the_next_change_answers_it() {
    Answer added = editor.post("/api/articles", article("Preisliste", "Alles 1 Euro."));
    String path = "/api/articles/" + added.at("/id");

    Answer flagged = ann.post(path + "/flag", Map.of("reason", "It is 2 euros now"));
    assertThat(flagged.at("/flag/reason")).isEqualTo("It is 2 euros now");
    assertThat(found("preisliste").json().at("/0/flagged").asBoolean()).isTrue();

    Answer changed = put(path, added.header("ETag"), article("Preisliste", "Alles 2 Euro."));
    assertThat(changed.json().at("/flag").isNull()).isTrue();
    assertThat(ann.post("/api/articles", article("Von Ann", "x")).code()).isEqualTo("not-allowed");
  }

  @Test
  void what_is_outdated_leaves_the_help_page_and_stands_last_at_the_desk() {
    Answer old = editor.post("/api/articles", article("Garantie früher", "Garantie: ein Jahr."));
    editor.post("/api/articles", article("Garantie", "Garantie: zwei Jahre."));
    Answer retired =
        editor.send(
            editor
                .request("/api/articles/" + old.at("/id"))
                .header("If-Match", old.header("ETag"))
                .DELETE());

    assertThat(retired.status()).isEqualTo(204);
    assertThat(Browser.at(port).get("/help/" + old.at("/slug")).status()).isEqualTo(404);
    assertThat(found("garantie").at("/1/state")).isEqualTo("outdated");
  }

  @Test
  void two_articles_of_one_title_get_two_addresses_and_an_address_is_given_once() {
    Answer one = editor.post("/api/articles", article("Doppelt gut " + brand, "a"));
    Answer two = editor.post("/api/articles", article("Doppelt gut " + brand, "b"));
    assertThat(two.at("/slug")).isEqualTo(one.at("/slug") + "-2");

    Map<String, Object> third = article("Dreifach", "c");
    third.put("slug", one.at("/slug"));
    assertThat(editor.post("/api/articles", third).code()).isEqualTo("slug-taken");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[x](javascript:alert(1))",
        "![x](javascript:alert(1))",
        "[x](data:text/html,<script>alert(1)</script>)"
      })
  void what_could_harm_a_reader_is_shown_as_text(String body) {
    String html = editor.post("/api/articles/preview", Map.of("body", body)).at("/html");

    assertThat(html)
        .doesNotContain("<script")
        .doesNotContain("<img src=x")
        .doesNotContain("\"javascript:")
        .doesNotContain("\"data:");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%", "'; drop table article; --", "a:*&|!<>", "🙂", "(", "\\"})
  void signs_mean_nothing_and_harm_nothing(String query) {
    assertThat(found(query).status()).isEqualTo(200);
    assertThat(Browser.at(port).get("/help?q=" + encoded(query)).status()).isEqualTo(200);
  }

  @Test
  void every_value_that_cannot_be_is_named() {
    Map<String, Object> wrong = article(" ", "");
    wrong.put("slug", "Not A Slug");
    wrong.put("language", "Deutsch");

    Answer refused = editor.post("/api/articles", wrong);

    assertThat(refused.code()).isEqualTo("invalid-request");
    assertThat(refused.json().at("/errors").findValuesAsString("field"))
        .contains("title", "body", "slug", "language");
  }

  private Answer found(String query) {
    return ann.get(query(query));
  }

  private String query(String text) {
    return "/api/articles?brand=" + encoded(brand) + "&q=" + encoded(text);
  }

  private static String encoded(String text) {
    return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
  }

  private Answer put(String path, String ifMatch, Object body) {
    return editor.send(
        editor
            .request(path)
            .header("Content-Type", "application/json")
            .header("If-Match", ifMatch)
            .method(
                "PUT",
                java.net.http.HttpRequest.BodyPublishers.ofString(
                    org.dirigent.platform.web.Json.write(body))));
  }

  private Map<String, Object> article(String title, String body) {
    Map<String, Object> article = new LinkedHashMap<>();
    article.put("title", title);
    article.put("body", body);
    article.put("brand", brand);
    article.put("language", "de");
    article.put("state", "published");
    return article;
  }
}
