package org.dirigent.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningServer
class HeadersTest {

  private final int port;

  HeadersTest(@LocalServerPort int port) {
    this.port = port;
  }

  @Test
  void pages_run_our_own_scripts_only_and_stand_in_no_frame() {
    Answer answer = Browser.at(port).get("/");

    assertThat(answer.header("Content-Security-Policy"))
        .contains("script-src 'self';", "frame-ancestors 'none'", "object-src 'none'")
        .doesNotContain("unsafe-eval");
    assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
    assertThat(answer.header("Permissions-Policy")).contains("microphone=(self)", "payment=()");
    assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
    assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
  }

  @Test
  void answers_of_the_api_are_kept_by_no_cache() {
    assertThat(Browser.at(port).get("/api/session").header("Cache-Control")).contains("no-store");
  }

  @Test
  void the_widget_s_files_may_be_loaded_by_any_site() {
    Answer answer = Browser.at(port).get("/widget/dirigent.js");

    assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
    assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
  }

  @Test
  void no_cookie_is_set_for_who_only_loads_a_page() {
    assertThat(Browser.at(port).get("/").headers().allValues("Set-Cookie")).isEmpty();
  }

  @Test
  void the_server_does_not_say_what_it_is() {
    assertThat(Browser.at(port).get("/").headers().firstValue("Server")).isEmpty();
  }
}
