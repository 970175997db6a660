package org.dirigent.platform.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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

@RunningServer
class UsersTest {

  private static final String FIRST_PASSWORD = "to be changed soon";

  private final People people;
  private final Browser admin;
  private final int port;

  UsersTest(@Autowired People people, @LocalServerPort int port) {
    this.people = people;
    this.port = port;
    this.admin = people.signedIn(port, Role.ADMINISTRATOR);
  }

  @Test
  void whoever_gets_an_account_must_choose_a_password_before_anything_else() {
    Answer opened = open("nina", "AGENT", "ADMINISTRATOR");
    assertThat(opened.status()).isEqualTo(201);
    assertThat(opened.header("ETag")).isEqualTo("\"1\"");

    Browser nina = Browser.at(port).signedIn("nina", FIRST_PASSWORD);
    Answer session = nina.get("/api/session");
    assertThat(session.json().at("/user/passwordTemporary").asBoolean()).isTrue();
    assertThat(nina.get("/api/users").code()).isEqualTo("not-allowed");

    nina.post(
        "/api/session/password", Map.of("current", FIRST_PASSWORD, "next", "a better one, mine"));
    assertThat(nina.get("/api/users").status()).isEqualTo(200);
    assertThat(nina.get("/api/session").json().at("/user/passwordTemporary").asBoolean()).isFalse();
  }

  @Test
  void a_login_is_taken_whatever_its_case() {
    open("oskar", "AGENT");

    Answer again = open("OSKAR", "AGENT");

    assertThat(again.status()).isEqualTo(409);
    assertThat(again.code()).isEqualTo("login-taken");
    assertThat(again.at("/errors/0/field")).isEqualTo("login");
  }

  @Test
  void what_is_not_given_stays_and_the_version_moves_on() {
    Answer opened = open("paula", "AGENT");

    Answer changed = admin.patch(path(opened), "\"1\"", Map.of("name", "Paula P."));

    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.at("/name")).isEqualTo("Paula P.");
    assertThat(changed.json().at("/roles")).hasToString("[\"AGENT\"]");
    assertThat(changed.header("ETag")).isEqualTo("\"2\"");
    assertThat(admin.get(path(opened)).body()).isEqualTo(changed.body());
  }

  @Test
  void a_change_names_the_version_it_is_based_on() {
    Answer opened = open("quirin", "AGENT");
    admin.patch(path(opened), "\"1\"", Map.of("name", "Quirin Q."));

    assertThat(admin.patch(path(opened), "\"1\"", Map.of("name", "Other")).status()).isEqualTo(412);
    assertThat(admin.send("PATCH", path(opened), Map.of("name", "Other")).status()).isEqualTo(428);
    assertThat(admin.get(path(opened)).at("/name")).isEqualTo("Quirin Q.");
  }

  @Test
  void a_role_that_is_taken_away_is_gone_at_once() {
    Account rosa = people.with(Role.ADMINISTRATOR);
    Browser browser = Browser.at(port).signedIn(rosa.login(), People.PASSWORD);
    assertThat(browser.get("/api/users").status()).isEqualTo(200);

    admin.patch("/api/users/" + rosa.id(), "\"1\"", Map.of("roles", List.of("AGENT")));

    assertThat(browser.get("/api/users").code()).isEqualTo("not-allowed");
    assertThat(browser.get("/api/session").status()).isEqualTo(200);
  }

  @Test
  void a_disabled_account_is_out_at_once_and_does_not_come_in_again() {
    Account sven = people.with(Role.AGENT);
    Browser browser = Browser.at(port).signedIn(sven.login(), People.PASSWORD);

    Answer changed = admin.patch("/api/users/" + sven.id(), "\"1\"", Map.of("active", false));

    assertThat(changed.json().at("/active").asBoolean()).isFalse();
    assertThat(browser.get("/api/session").status()).isEqualTo(401);
    assertThat(Browser.at(port).signIn(sven.login(), People.PASSWORD).code())
        .isEqualTo("wrong-credentials");
  }

  @Test
  void a_password_that_an_administrator_sets_ends_the_sessions_and_must_be_changed() {
    Account tina = people.with(Role.AGENT);
    Browser browser = Browser.at(port).signedIn(tina.login(), People.PASSWORD);

    admin.patch("/api/users/" + tina.id(), "\"1\"", Map.of("password", FIRST_PASSWORD));

    assertThat(browser.get("/api/session").status()).isEqualTo(401);
    Browser again = Browser.at(port).signedIn(tina.login(), FIRST_PASSWORD);
    assertThat(again.get("/api/session").json().at("/user/passwordTemporary").asBoolean()).isTrue();
  }

  @Test
  void values_that_are_not_allowed_are_refused_at_their_fields() {
    assertThat(refused(Map.of("name", " "))).isEqualTo("name");
    assertThat(refused(Map.of("roles", List.of()))).isEqualTo("roles");
    assertThat(refused(Map.of("locale", "fr"))).isEqualTo("locale");
    assertThat(refused(Map.of("password", "short"))).isEqualTo("password");
    assertThat(refused(Map.of("name", "x".repeat(101)))).isEqualTo("name");
  }

  @Test
  void the_list_shows_everybody_by_name_and_no_password() {
    Account uwe = people.with(Role.SUPERVISOR);

    Answer list = admin.get("/api/users");

    assertThat(list.json().at("/items").findValuesAsString("login")).contains(uwe.login());
    assertThat(list.body()).doesNotContainIgnoringCase("password", "argon2");
    assertThat(admin.get("/api/users?cursor=100000").json().at("/items")).isEmpty();
  }

  private String refused(Map<String, ?> change) {
    Account account = people.with(Role.AGENT);
    Answer answer = admin.patch("/api/users/" + account.id(), "\"1\"", change);
    assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
    return answer.at("/errors/0/field");
  }

  private Answer open(String login, String... roles) {
    return admin.post(
        "/api/users",
        Map.of(
            "login", login,
            "name", login + " of the test",
            "roles", roles,
            "locale", "en",
            "password", FIRST_PASSWORD));
  }

  private static String path(Answer opened) {
    return "/api/users/" + opened.at("/id");
  }
}
