package org.dirigent.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.dirigent.platform.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

@RunningServer
@TestPropertySource(properties = "dirigent.web.trusted-proxies=127.0.0.0/8,::1/128")
class BehindProxyTest {

  private final People people;
  private final int port;

  BehindProxyTest(@Autowired People people, @LocalServerPort int port) {
    this.people = people;
    this.port = port;
  }

  @Test
  void a_page_that_came_by_https_signs_in_and_is_told_to_stay_with_https() {
    Browser browser = proxied("https", "443").always(BehindProxyTest::secure);
    browser.signedIn(people.with(Role.AGENT).login(), People.PASSWORD);

    assertThat(browser.get("/api/session").header("Strict-Transport-Security"))
        .startsWith("max-age=31536000");
  }

  @Test
  void a_page_that_came_by_plain_http_is_told_why_nobody_can_sign_in() {
    Browser browser = proxied("http", "80");

    Answer answer = browser.signIn(people.with(Role.AGENT).login(), People.PASSWORD);

    assertThat(answer.code()).isEqualTo("https-needed");
    assertThat(answer.at("/detail")).contains("http://desk.example", "trusted-proxies");
  }

  @Test
  void the_client_s_address_is_the_one_that_the_last_trusted_proxy_saw() {
    Browser browser =
        proxied("https", "443")
            .always(
                request ->
                    secure(request)
                        .setHeader("X-Forwarded-For", "6.6.6.6, 203.0.113.7, 127.0.0.9"));
    browser.signedIn(people.with(Role.AGENT).login(), People.PASSWORD);

    assertThat(browser.get("/api/sessions").at("/0/address")).isEqualTo("203.0.113.7");
  }

  @Test
  void a_page_of_another_site_behind_the_same_proxy_is_foreign() {
    Browser browser =
        proxied("https", "443").always(r -> secure(r).setHeader("Origin", "https://evil.example"));
    browser.get("/api/session");

    Answer answer = browser.post("/api/session", Map.of("login", "ann", "password", "x"));

    assertThat(answer.code()).isEqualTo("foreign-origin");
  }

  private Browser proxied(String scheme, String forwardedPort) {
    return Browser.at(port)
        .always(
            request ->
                request
                    .setHeader("X-Forwarded-Proto", scheme)
                    .setHeader("X-Forwarded-Host", "desk.example")
                    .setHeader("X-Forwarded-Port", forwardedPort)
                    .setHeader("Origin", scheme + "://desk.example"));
  }

  private static java.net.http.HttpRequest.Builder secure(
      java.net.http.HttpRequest.Builder request) {
    return request
        .setHeader("X-Forwarded-Proto", "https")
        .setHeader("X-Forwarded-Host", "desk.example")
        .setHeader("X-Forwarded-Port", "443")
        .setHeader("Origin", "https://desk.example");
  }
}
