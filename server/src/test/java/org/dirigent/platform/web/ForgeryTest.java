package org.dirigent.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.dirigent.platform.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Requests that some other page makes a signed-in person's browser send. */
@RunningServer
class ForgeryTest {

  private static final String SETTINGS = "/api/me/settings";

  private final People people;
  private final int port;

  ForgeryTest(@Autowired People people, @LocalServerPort int port) {
    this.people = people;
    this.port = port;
  }

  @Test
  void a_change_without_the_token_is_refused() {
    Browser browser = people.signedIn(port, Role.AGENT).withoutCsrf();

    Answer answer = browser.put(SETTINGS, "{}");

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.code()).isEqualTo("csrf");
  }

  @Test
  void a_change_with_a_wrong_token_is_refused() {
    Browser browser =
        people.signedIn(port, Role.AGENT).always(r -> r.setHeader("X-CSRF-Token", "made-up"));

    assertThat(browser.put(SETTINGS, "{}").code()).isEqualTo("csrf");
  }

  @Test
  void signing_in_changes_the_token() {
    Browser browser = Browser.at(port);
    browser.get("/api/session");
    String before = browser.cookie("__Host-dirigent-csrf");
    browser.signedIn(people.with(Role.AGENT).login(), People.PASSWORD);

    assertThat(before).isNotEmpty();
    assertThat(browser.cookie("__Host-dirigent-csrf")).isNotEmpty().isNotEqualTo(before);
  }

  @Test
  void signing_in_needs_the_token_too_so_that_nobody_is_signed_in_as_somebody_else() {
    Browser browser = Browser.at(port).withoutCsrf();

    assertThat(browser.signIn(people.with(Role.AGENT).login(), People.PASSWORD).code())
        .isEqualTo("csrf");
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://evil.example", "null", "http://localhost:1", "http://localhost"})
  void a_change_from_a_foreign_page_is_refused_even_with_the_token(String origin) {
    Browser browser = people.signedIn(port, Role.AGENT).always(r -> r.setHeader("Origin", origin));

    Answer answer = browser.put(SETTINGS, "{}");

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.code()).isEqualTo("foreign-origin");
  }

  @Test
  void a_change_that_the_browser_calls_cross_site_is_refused_without_an_origin() {
    Browser browser =
        people
            .signedIn(port, Role.AGENT)
            .withoutOrigin()
            .always(r -> r.setHeader("Sec-Fetch-Site", "cross-site"));

    assertThat(browser.put(SETTINGS, "{}").code()).isEqualTo("foreign-origin");
  }

  @Test
  void a_program_without_origin_may_change_with_its_token() {
    Browser browser = people.signedIn(port, Role.AGENT).withoutOrigin();

    assertThat(browser.put(SETTINGS, "{}").status()).isEqualTo(204);
  }

  @Test
  void an_encoded_path_is_no_way_around() {
    Browser browser =
        people
            .signedIn(port, Role.AGENT)
            .always(r -> r.setHeader("Origin", "https://evil.example"));

    assertThat(browser.put("/%61pi/me/settings", "{}").code()).isEqualTo("foreign-origin");
  }
}
