package org.dirigent.platform.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.dirigent.platform.Account;
import org.dirigent.platform.Role;
import org.dirigent.platform.web.Answer;
import org.dirigent.platform.web.Browser;
import org.dirigent.platform.web.People;
import org.dirigent.platform.web.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A person makes a token; a program comes with it, for as long and as far as its owner may. */
@RunningServer
class TokensTest {

  private final People people;
  private final JdbcClient jdbc;
  private final int port;
  private final Browser admin;
  private final Account ann;
  private final Browser desk;

  TokensTest(@Autowired People people, @Autowired JdbcClient jdbc, @LocalServerPort int port) {
    this.people = people;
    this.jdbc = jdbc;
    this.port = port;
    this.admin = people.signedIn(port, Role.ADMINISTRATOR);
    this.ann = people.with(Role.ADMINISTRATOR);
    this.desk = Browser.at(port).signedIn(ann.login(), People.PASSWORD);
  }

  @Test
  void a_program_calls_on_behalf_of_its_owner_and_gets_no_cookie() {
    Answer made = make("CRM", 30, "read", "administer");

    Answer me = program(made).get("/api/me");

    assertThat(me.status()).isEqualTo(200);
    assertThat(me.at("/id")).isEqualTo(ann.id().toString());
    assertThat(me.at("/token/name")).isEqualTo("CRM");
    assertThat(program(made).get("/api/users").status()).isEqualTo(200);
    assertThat(me.headers().allValues("Set-Cookie")).isEmpty();
  }

  @Test
  void a_token_is_shown_once_kept_as_a_hash_and_known_by_its_mark_and_checksum() {
    Answer made = make("once", 1, "read");
    String token = made.at("/token");

    assertThat(token).matches("dgt_[0-9A-Za-z]{38}");
    assertThat(token).startsWith(made.at("/details/hint"));
    assertThat(desk.get("/api/me/tokens").body()).contains("once").doesNotContain(token);
    assertThat(admin.get("/api/access-tokens").body()).doesNotContain(token);
    long plain =
        jdbc.sql("select count(*) from access_token where strpos(access_token::text, ?) > 0")
            .param(token)
            .query(Long.class)
            .single();
    assertThat(plain).isZero();
  }

  @Test
  void a_change_with_a_token_needs_no_csrf_token_and_does_what_a_person_could() {
    Browser program = program(make("settings", 1, "work"));

    assertThat(program.put("/api/me/settings", "{\"theme\":\"dark\"}").status()).isEqualTo(204);
    assertThat(desk.get("/api/me/settings").at("/theme")).isEqualTo("dark");
  }

  @Test
  void what_lacks_the_scope_is_refused_by_its_name() {
    Answer refused = program(make("reader", 1, "read")).put("/api/me/settings", "{}");

    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.code()).isEqualTo("scope-missing");
    assertThat(refused.at("/scope")).isEqualTo("work");
  }

  @Test
  void no_token_makes_another_or_changes_a_password_or_signs_in() {
    Browser program = program(make("all", 1, "read", "work", "administer"));

    for (String path : List.of("/api/me/tokens", "/api/session/password", "/api/session")) {
      Answer refused = program.post(path, Map.of("name", "x", "scopes", Set.of("read")));
      assertThat(refused.code()).as(path).isEqualTo("session-needed");
    }
    assertThat(program.get("/api/me/tokens").code()).isEqualTo("session-needed");
  }

  @Test
  void a_revoked_token_is_refused_with_the_next_request_whoever_revoked_it() {
    Answer own = make("own", 1, "read");
    Answer theirs = make("theirs", 1, "read");
    desk.delete("/api/me/tokens/" + own.at("/details/id"));
    admin.delete("/api/access-tokens/" + theirs.at("/details/id"));

    for (Answer made : List.of(own, theirs)) {
      Answer refused = program(made).get("/api/me");
      assertThat(refused.status()).isEqualTo(401);
      assertThat(refused.header("WWW-Authenticate")).contains("invalid_token");
    }
    String log = admin.get("/api/audit?subject=token").body();
    assertThat(log).contains("token.made", "token.revoked").doesNotContain(own.at("/token"));
  }

  @Test
  void nobody_revokes_what_is_somebody_else_s() {
    Answer made = make("mine", 1, "read");
    Browser other = people.signedIn(port, Role.AGENT);

    Answer refused = other.delete("/api/me/tokens/" + made.at("/details/id"));

    assertThat(refused.status()).isEqualTo(404);
    assertThat(program(made).get("/api/me").status()).isEqualTo(200);
  }

  @Test
  void a_role_that_the_owner_loses_the_token_loses_at_once() {
    Browser program = program(make("users", 1, "administer"));
    assertThat(program.get("/api/users").status()).isEqualTo(200);

    admin.patch("/api/users/" + ann.id(), "\"1\"", Map.of("roles", List.of("AGENT")));

    assertThat(program.get("/api/users").code()).isEqualTo("not-allowed");
  }

  @Test
  void a_token_of_a_disabled_owner_opens_nothing() {
    Browser program = program(make("gone", 1, "read"));

    admin.patch("/api/users/" + ann.id(), "\"1\"", Map.of("active", false));

    assertThat(program.get("/api/me").status()).isEqualTo(401);
  }

  @Test
  void while_the_password_is_somebody_else_s_choice_the_token_holds_no_role() {
    Browser program = program(make("reset", 1, "administer"));

    admin.patch("/api/users/" + ann.id(), "\"1\"", Map.of("password", "to be changed soon"));

    assertThat(program.get("/api/users").code()).isEqualTo("not-allowed");
  }

  @Test
  void a_token_ends_when_it_says() {
    Answer made = make("short", 1, "read");
    jdbc.sql("update access_token set expires_at = made_at where id = ?::uuid")
        .param(made.at("/details/id"))
        .update();

    assertThat(program(made).get("/api/me").status()).isEqualTo(401);
    assertThat(desk.get("/api/me/tokens").body()).contains("short");
  }

  @Test
  void the_day_of_its_last_use_is_shown() {
    Answer made = make("used", 1, "read");
    assertThat(made.json().at("/details/lastUsedOn").isNull()).isTrue();

    program(made).get("/api/me");

    assertThat(desk.get("/api/me/tokens").at("/0/lastUsedOn")).matches("\\d{4}-\\d\\d-\\d\\d");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "x", "dgt_", "dgt_00000000000000000000000000000000000000", "dgt_' or 1=1 --"})
  void what_is_no_token_of_ours_is_refused_even_beside_a_good_cookie(String text) {
    desk.always(request -> request.setHeader("Authorization", "Bearer " + text));

    Answer refused = desk.get("/api/me");

    assertThat(refused.status()).isEqualTo(401);
    assertThat(refused.code()).isEqualTo("not-signed-in");
  }

  @Test
  void a_foreign_page_changes_nothing_with_a_token_either() {
    String token = make("page", 1, "work").at("/token");
    Browser program =
        Browser.at(port)
            .always(
                request ->
                    request
                        .setHeader("Authorization", "Bearer " + token)
                        .setHeader("Origin", "https://evil.example"));

    assertThat(program.put("/api/me/settings", "{}").code()).isEqualTo("foreign-origin");
  }

  @Test
  void one_token_s_flood_is_slowed_down_and_costs_no_other_anything() {
    Browser flooding = program(make("flood", 1, "read"));
    Browser other = program(make("calm", 1, "read"));
    List<Answer> answers;
    try (var senders = Executors.newFixedThreadPool(16)) {
      answers =
          IntStream.range(0, 1_200)
              .mapToObj(_ -> CompletableFuture.supplyAsync(() -> flooding.get("/api/me"), senders))
              .toList()
              .stream()
              .map(CompletableFuture::join)
              .toList();
    }

    Answer refused =
        answers.stream().filter(each -> each.status() != 200).findFirst().orElseThrow();
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.header("Retry-After")).isNotEmpty();
    assertThat(other.get("/api/me").status()).isEqualTo(200);
  }

  @Test
  void senseless_wishes_are_refused_by_their_field() {
    for (Map<String, Object> wish :
        List.<Map<String, Object>>of(
            Map.of("name", " ", "scopes", List.of("read"), "days", 1),
            Map.of("name", "x", "scopes", List.of(), "days", 1),
            Map.of("name", "x", "scopes", List.of("read"), "days", 366),
            Map.of("name", "x", "scopes", List.of("read"), "days", 0),
            Map.of("name", "x", "scopes", List.of("everything"), "days", 1))) {
      assertThat(desk.post("/api/me/tokens", wish).status()).as(wish.toString()).isEqualTo(400);
    }
  }

  @Test
  void one_person_has_a_bounded_number_of_tokens() {
    for (int i = 0; i < AccessTokens.MOST; i++) {
      make("many", 1, "read");
    }

    Answer refused =
        desk.post("/api/me/tokens", Map.of("name", "x", "scopes", List.of("read"), "days", 1));

    assertThat(refused.code()).isEqualTo("enough-tokens");
  }

  private Answer make(String name, int days, String... scopes) {
    Answer made =
        desk.post("/api/me/tokens", Map.of("name", name, "scopes", List.of(scopes), "days", days));
    assertThat(made.status()).as(made.toString()).isEqualTo(201);
    return made;
  }

  private Browser program(Answer made) {
    return Browser.at(port)
        .withoutOrigin()
        .always(request -> request.setHeader("Authorization", "Bearer " + made.at("/token")));
  }
}
