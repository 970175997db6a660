package org.dirigent.platform.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.dirigent.platform.Account;
import org.dirigent.platform.Role;
import org.dirigent.platform.web.Answer;
import org.dirigent.platform.web.Browser;
import org.dirigent.platform.web.People;
import org.dirigent.platform.web.RunningServer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@RunningServer
class SignInTest {

  private final People people;
  private final JdbcClient jdbc;
  private final int port;

  SignInTest(@Autowired People people, @Autowired JdbcClient jdbc, @LocalServerPort int port) {
    this.people = people;
    this.jdbc = jdbc;
    this.port = port;
  }

  @Test
  void a_person_signs_in_and_is_known_until_they_sign_out() {
    Account ann = people.with(Role.AGENT, Role.SUPERVISOR);
    Browser browser = Browser.at(port);

    Answer answer = browser.signIn(ann.login().toUpperCase(), People.PASSWORD);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.at("/user/id")).isEqualTo(ann.id().toString());
    assertThat(answer.at("/user/name")).isEqualTo(ann.displayName());
    assertThat(answer.at("/user/locale")).isEqualTo("de");
    assertThat(answer.json().at("/user/roles")).hasToString("[\"AGENT\",\"SUPERVISOR\"]");
    assertThat(browser.get("/api/session").at("/user/login")).isEqualTo(ann.login());
    assertThat(browser.delete("/api/session").status()).isEqualTo(204);
    assertThat(browser.get("/api/session").code()).isEqualTo("not-signed-in");
  }

  @Test
  void the_session_s_cookie_is_for_this_host_for_no_script_and_for_encrypted_connections() {
    Browser browser = Browser.at(port);
    Answer answer = browser.signIn(people.with(Role.AGENT).login(), People.PASSWORD);

    String cookie =
        answer.headers().allValues("Set-Cookie").stream()
            .filter(header -> header.startsWith("__Host-dirigent="))
            .findFirst()
            .orElseThrow();
    assertThat(cookie)
        .contains("Path=/;", "Secure", "HttpOnly", "SameSite=Lax", "Max-Age=43200")
        .doesNotContain("Domain");
  }

  @Test
  void nobody_learns_whether_login_or_password_was_wrong() {
    Account ann = people.with(Role.AGENT);

    Answer wrongPassword = Browser.at(port).signIn(ann.login(), "not the password");
    Answer wrongLogin = Browser.at(port).signIn("nobody-has-this", People.PASSWORD);

    assertThat(wrongPassword.status()).isEqualTo(401);
    assertThat(wrongPassword.code()).isEqualTo("wrong-credentials");
    assertThat(wrongLogin.body()).isEqualTo(wrongPassword.body());
  }

  @Test
  void an_unknown_login_costs_as_much_time_as_a_wrong_password() {
    String known = people.with(Role.AGENT).login();
    Browser browser = Browser.at(port);
    browser.signIn(known, "warm up, warm up");

    long wrongPassword = fastest(browser, known);
    long wrongLogin = fastest(browser, "nobody-has-this-either");

    assertThat((double) wrongLogin / wrongPassword).isBetween(0.5, 2.0);
  }

  @Test
  void guessing_passwords_of_one_account_ends_after_ten_tries_and_says_for_how_long() {
    String login = people.with(Role.AGENT).login();
    Browser browser = Browser.at(port);
    for (int i = 0; i < 10; i++) {
      assertThat(browser.signIn(login, "guess number " + i).status()).isEqualTo(401);
    }

    Answer answer = browser.signIn(login, People.PASSWORD);

    assertThat(answer.status()).isEqualTo(429);
    assertThat(answer.code()).isEqualTo("too-many-requests");
    assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 300);
  }

  @Test
  void who_knows_the_password_may_sign_in_as_often_as_they_like() {
    String login = people.with(Role.AGENT).login();

    for (int i = 0; i < 15; i++) {
      assertThat(Browser.at(port).signIn(login, People.PASSWORD).status()).isEqualTo(200);
    }
  }

  @Test
  void a_new_sign_in_ends_the_session_that_the_browser_had() {
    Browser browser = people.signedIn(port, Role.AGENT);
    String before = browser.cookie(SessionCookie.NAME);
    browser.signedIn(people.with(Role.AGENT).login(), People.PASSWORD);

    assertThat(Browser.at(port).holding(before).get("/api/session").status()).isEqualTo(401);
  }

  @Test
  void the_database_keeps_neither_the_token_nor_the_password() {
    Browser browser = people.signedIn(port, Role.AGENT);

    String everything =
        jdbc.sql("select string_agg(s::text, ' ') from account_session s")
            .query(String.class)
            .single();
    String hash =
        jdbc.sql("select password_hash from account limit 1").query(String.class).single();

    assertThat(everything).doesNotContain(browser.cookie(SessionCookie.NAME));
    assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
  }

  @Test
  void a_forged_or_absurd_token_is_nobody() {
    for (String token : new String[] {"x", "../../etc", "a".repeat(4000), "%00"}) {
      assertThat(Browser.at(port).holding(token).get("/api/session").status()).isEqualTo(401);
    }
  }

  @Test
  void a_person_sees_their_sessions_and_ends_one() {
    Account ann = people.with(Role.AGENT);
    Browser office = Browser.at(port).signedIn(ann.login(), People.PASSWORD);
    Browser home = Browser.at(port).signedIn(ann.login(), People.PASSWORD);

    Answer list = office.get("/api/sessions");
    assertThat(list.json()).hasSize(2);
    String other = list.json().get(0).get("present").asBoolean() ? "/1/id" : "/0/id";
    assertThat(office.delete("/api/sessions/" + list.at(other)).status()).isEqualTo(204);

    assertThat(home.get("/api/session").status()).isEqualTo(401);
    assertThat(office.get("/api/session").status()).isEqualTo(200);
  }

  @Test
  void nobody_ends_the_session_of_somebody_else() {
    Browser ann = people.signedIn(port, Role.AGENT);
    Browser ben = people.signedIn(port, Role.ADMINISTRATOR);
    String session = ann.get("/api/sessions").at("/0/id");

    assertThat(ben.delete("/api/sessions/" + session).status()).isEqualTo(404);
    assertThat(ann.get("/api/session").status()).isEqualTo(200);
  }

  @Test
  void a_new_password_ends_all_other_sessions() {
    Account ann = people.with(Role.AGENT);
    Browser here = Browser.at(port).signedIn(ann.login(), People.PASSWORD);
    Browser elsewhere = Browser.at(port).signedIn(ann.login(), People.PASSWORD);

    Answer changed =
        here.post(
            "/api/session/password",
            Map.of("current", People.PASSWORD, "next", "seven green elephants"));

    assertThat(changed.status()).isEqualTo(204);
    assertThat(here.get("/api/session").status()).isEqualTo(200);
    assertThat(elsewhere.get("/api/session").status()).isEqualTo(401);
    assertThat(Browser.at(port).signIn(ann.login(), People.PASSWORD).status()).isEqualTo(401);
    Browser.at(port).signedIn(ann.login(), "seven green elephants");
  }

  @Test
  void a_weak_password_or_a_wrong_present_one_is_refused_at_its_field() {
    Account ann = people.with(Role.AGENT);
    Browser browser = Browser.at(port).signedIn(ann.login(), People.PASSWORD);

    assertThat(refusal(browser, People.PASSWORD, "short")).isEqualTo("password too-short");
    assertThat(refusal(browser, People.PASSWORD, "Passwort2026!!"))
        .isEqualTo("password too-common");
    assertThat(refusal(browser, People.PASSWORD, "aaaaaaaaaaaaaaaa"))
        .isEqualTo("password too-common");
    assertThat(refusal(browser, People.PASSWORD, "x".repeat(201))).isEqualTo("password too-long");
    assertThat(refusal(browser, People.PASSWORD, "my " + ann.login() + " loves tea"))
        .isEqualTo("password contains-name");
    assertThat(refusal(browser, "something else", "seven green elephants"))
        .isEqualTo("current wrong");
  }

  @Test
  void settings_of_the_screens_are_kept_for_their_person_alone() {
    Browser ann = people.signedIn(port, Role.AGENT);
    Browser ben = people.signedIn(port, Role.AGENT);

    assertThat(ann.get("/api/me/settings").body()).isEqualTo("{}");
    assertThat(ann.put("/api/me/settings", "{\"theme\": \"dark\"}").status()).isEqualTo(204);

    assertThat(ann.get("/api/me/settings").at("/theme")).isEqualTo("dark");
    assertThat(ben.get("/api/me/settings").body()).isEqualTo("{}");
    assertThat(ann.put("/api/me/settings", "[1]").status()).isEqualTo(400);
    assertThat(ann.put("/api/me/settings", Map.of("a", "x".repeat(70_000))).status())
        .isEqualTo(413);
  }

  private static String refusal(Browser browser, String current, String next) {
    Answer answer = browser.post("/api/session/password", Map.of("current", current, "next", next));
    assertThat(answer.status()).isEqualTo(400);
    return answer.at("/errors/0/field") + " " + answer.at("/errors/0/code");
  }

  private static long fastest(Browser browser, String login) {
    long best = Long.MAX_VALUE;
    for (int i = 0; i < 4; i++) {
      long begin = System.nanoTime();
      assertThat(browser.signIn(login, "wrong password").status()).isEqualTo(401);
      best = Math.min(best, System.nanoTime() - begin);
    }
    return best;
  }
}
