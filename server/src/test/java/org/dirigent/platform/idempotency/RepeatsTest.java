package org.dirigent.platform.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.dirigent.platform.Account;
import org.dirigent.platform.Role;
import org.dirigent.platform.web.Answer;
import org.dirigent.platform.web.Browser;
import org.dirigent.platform.web.Json;
import org.dirigent.platform.web.People;
import org.dirigent.platform.web.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A program that lost the answer sends its request again. */
@RunningServer
class RepeatsTest {

  private final JdbcClient jdbc;
  private final RepeatRows rows;
  private final int port;
  private final Account admin;
  private final Browser somebody;

  RepeatsTest(
      @Autowired People people,
      @Autowired JdbcClient jdbc,
      @Autowired RepeatRows rows,
      @LocalServerPort int port) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.port = port;
    this.admin = people.with(Role.ADMINISTRATOR);
    this.somebody = Browser.at(port).signedIn(admin.login(), People.PASSWORD);
  }

  @Test
  void the_same_request_takes_effect_once_and_is_answered_the_same() {
    Answer first = open("k-1", "repeat.one");
    Answer again = open("k-1", "repeat.one");

    assertThat(first.status()).isEqualTo(201);
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
    assertThat(again.header("Content-Type")).isEqualTo(first.header("Content-Type"));
    assertThat(first.header("Idempotency-Replayed")).isEmpty();
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
  }

  @Test
  void another_request_with_the_same_key_is_refused() {
    open("k-2", "repeat.two");

    Answer other = open("k-2", "repeat.other");
    Answer elsewhere = send("k-2", "/api/me/tokens", "{}");

    assertThat(other.status()).isEqualTo(422);
    assertThat(other.code()).isEqualTo("idempotency-conflict");
    assertThat(elsewhere.code()).isEqualTo("idempotency-conflict");
  }

  @Test
  void of_many_at_the_same_time_one_takes_effect() {
    List<CompletableFuture<Answer>> sent =
        IntStream.range(0, 8)
            .mapToObj(_ -> CompletableFuture.supplyAsync(() -> open("k-3", "repeat.three")))
            .toList();
    List<Answer> answers = sent.stream().map(CompletableFuture::join).toList();

    assertThat(answers)
        .allMatch(each -> each.status() == 201 || each.code().equals("request-under-way"));
    assertThat(answers.stream().filter(each -> each.status() == 201).map(Answer::body).distinct())
        .hasSize(1);
    assertThat(open("k-3", "repeat.three").status()).isEqualTo(201);
  }

  @Test
  void what_is_under_way_is_said_to_be_and_what_was_cut_off_too() {
    RepeatKey key = RepeatKey.read(admin.id().value(), "k-4").orElseThrow();
    rows.begin(key);

    Answer early = open("k-4", "repeat.four");
    assertThat(early.status()).isEqualTo(409);
    assertThat(early.code()).isEqualTo("request-under-way");
    assertThat(early.header("Retry-After")).isEqualTo("1");

    age(key, "3 minutes");
    assertThat(open("k-4", "repeat.four").code()).isEqualTo("outcome-unknown");
  }

  @Test
  void a_refused_request_leaves_its_key_free() {
    assertThat(send("k-5", "/api/users", "{\"login\":\"\"}").status()).isEqualTo(400);

    assertThat(open("k-5", "repeat.five").status()).isEqualTo(201);
  }

  @Test
  void everybody_has_keys_of_their_own() {
    open("k-6", "repeat.six");
    Answer made =
        somebody.post(
            "/api/me/tokens", Map.of("name", "other", "scopes", List.of("administer"), "days", 1));
    Browser program =
        Browser.at(port)
            .withoutOrigin()
            .always(request -> request.setHeader("Authorization", "Bearer " + made.at("/token")));

    Answer other = open(program, "k-6", "repeat.six.b");

    assertThat(other.status()).isEqualTo(201);
    assertThat(other.at("/login")).isEqualTo("repeat.six.b");
  }

  @Test
  void after_a_day_the_key_is_a_new_one() {
    open("k-7", "repeat.seven");
    age(RepeatKey.read(admin.id().value(), "k-7").orElseThrow(), "25 hours");

    assertThat(open("k-7", "repeat.seven.b").status()).isEqualTo(201);
  }

  @Test
  void old_answers_are_swept() {
    open("k-8", "repeat.eight");
    age(RepeatKey.read(admin.id().value(), "k-8").orElseThrow(), "25 hours");
    open("k-9", "repeat.nine");

    assertThat(
            jdbc.sql("select count(*) from idempotency_key where caller = ?")
                .param(admin.id().value())
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void what_is_kept_cannot_be_read_in_the_database() {
    Answer made =
        send(
            "k-10",
            "/api/me/tokens",
            Json.write(Map.of("name", "kept", "scopes", List.of("read"), "days", 1)));
    assertThat(made.at("/token")).startsWith("dgt_");

    boolean legible =
        jdbc.sql(
                """
                select bool_or(position('dgt_'::bytea in answer) > 0) from idempotency_key
                 where caller = ?
                """)
            .param(admin.id().value())
            .query(Boolean.class)
            .single();
    assertThat(legible).isFalse();
  }

  @Test
  void a_quoted_key_is_the_same_as_a_bare_one() {
    Answer first = open("\"k-11\"", "repeat.eleven");

    assertThat(open("k-11", "repeat.eleven").body()).isEqualTo(first.body());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "\"\"", "a b", "\"open", "x\"y"})
  void what_can_be_no_key_is_refused(String key) {
    Answer refused = open(key, "repeat.never");

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.code()).isEqualTo("malformed-request");
  }

  @Test
  void a_key_without_end_is_refused() {
    assertThat(open("k".repeat(201), "repeat.long").code()).isEqualTo("malformed-request");
  }

  private void age(RepeatKey key, String by) {
    jdbc.sql(
            """
            update idempotency_key set begun_at = begun_at - ?::interval
             where caller = ? and key_hash = ?
            """)
        .params(by, key.caller(), key.hash())
        .update();
  }

  private Answer open(String key, String login) {
    return open(somebody, key, login);
  }

  private static Answer open(Browser browser, String key, String login) {
    String body =
        Json.write(
            Map.of(
                "login",
                login,
                "name",
                "Repeated",
                "roles",
                List.of("AGENT"),
                "password",
                "to be changed soon"));
    return send(browser, key, "/api/users", body);
  }

  private Answer send(String key, String path, String body) {
    return send(somebody, key, path, body);
  }

  private static Answer send(Browser browser, String key, String path, String body) {
    return browser.send(
        browser
            .request(path)
            .header("Idempotency-Key", key)
            .header("Content-Type", "application/json")
            .POST(java.net.http.HttpRequest.BodyPublishers.ofString(body)));
  }
}
