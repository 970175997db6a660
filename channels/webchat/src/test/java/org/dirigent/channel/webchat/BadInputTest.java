package org.dirigent.channel.webchat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.dirigent.channel.Inbound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever a browser sends, the answer is a problem with a code, and nothing is taken. */
final class BadInputTest {

  private final Shop shop = new Shop();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          arrival   | nonsense                                              | 400 | malformed-request
          arrival   | []                                                    | 400 | malformed-request
          arrival   | null                                                  | 400 | malformed-request
          arrival   | {}                                                    | 400 | bad-key
          arrival   | {"key":"short"}                                       | 400 | bad-key
          arrival   | {"key":"spaces in a key"}                             | 400 | bad-key
          arrival   | {"key":"arrival-1","email":"nobody"}                  | 400 | bad-email
          arrival   | {"key":"arrival-1","consents":"page-views"}           | 400 | malformed-request
          arrival   | {"key":"arrival-1"} trailing                          | 400 | malformed-request
          messages  | {"key":"message-1"}                                   | 400 | empty-message
          messages  | {"key":"message-1","text":"   "}                      | 400 | empty-message
          messages  | {"key":"message-1","text":"\\u0000\\u0007"}           | 400 | empty-message
          messages  | {"key":"message-1","text":{"deep":[[[[[[[[[[1]]]]]]]]]]}} | 400 | malformed-request
          messages  | {"key":"message-1","file":"forged"}                   | 404 | unknown-file
          messages  | {"key":"message-1","choice":{}}                       | 400 | empty-choice
          receipts  | {"state":"liked","upTo":"1.1"}                        | 400 | bad-receipt
          receipts  | {"state":"read"}                                      | 400 | bad-receipt
          pages     | {"key":"pageview-1","address":"javascript:alert(1)"}  | 400 | bad-page
          pages     | {"key":"pageview-1","address":"not an address"}       | 400 | bad-page
          departure | {}                                                    | 400 | bad-key
          nonsense  | {}                                                    | 404 | not-found
          """)
  void bad_bodies_are_refused_with_a_code(String path, String body, int status, String code) {
    var answer = shop.call("POST", path, shop.visitor(), body);
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.code()).isEqualTo(code);
    assertThat(shop.house.inbox().taken()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "GET,  config?site=nobody,        404, unknown-site",
    "GET,  config,                    404, unknown-site",
    "GET,  transcript,                401, session-missing",
    "POST, tickets,                   401, session-missing",
    "GET,  files/not-an-id,           401, session-missing",
    "PUT,  messages,                  404, not-found",
    "GET,  ../secret,                 404, not-found"
  })
  void without_a_session_little_is_told(String method, String path, int status, String code) {
    var answer = shop.call(method, path, null, "{}");
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.code()).isEqualTo(code);
  }

  @Test
  void a_text_may_be_as_long_as_the_limit_and_no_longer() {
    var token = shop.visitor();
    assertThat(shop.say(token, "message-1", "ü".repeat(10_000)).status()).isEqualTo(201);
    var tooLong = shop.say(token, "message-2", "ü".repeat(10_001));
    assertThat(tooLong.status()).isEqualTo(413);
    assertThat(tooLong.code()).isEqualTo("message-too-long");
  }

  @Test
  void emoji_and_foreign_letters_arrive_as_they_are_and_half_a_letter_becomes_a_mark() {
    var token = shop.visitor();
    shop.say(token, "message-1", "👩‍🚒 naïve Ω\n\tend");
    var half = "{\"key\":\"message-2\",\"text\":\"half \\ud83d letter\"}";
    shop.call("POST", "messages", token, half);
    assertThat(shop.taken(Inbound.Message.class))
        .extracting(message -> message.content().toString())
        .containsExactly("Text[text=👩‍🚒 naïve Ω\n\tend]", "Text[text=half \ufffd letter]");
  }

  @Test
  void a_page_of_another_site_may_not_use_a_session() {
    var headers =
        Map.of(
            "origin", List.of("https://thief.example"),
            "authorization", List.of("Bearer " + shop.visitor()));
    var answer = shop.answer("GET", "transcript", Map.of(), headers, "");
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.code()).isEqualTo("origin-not-allowed");
  }

  @Test
  void a_page_tells_its_address_without_what_may_be_secret_in_it() {
    var token = shop.visitor();
    var body =
        "{\"key\":\"pageview-1\",\"address\":\"https://me:pw@shop.example:8443/a/b?token=x#y\"}";
    assertThat(shop.call("POST", "pages", token, body).status()).isEqualTo(201);
    assertThat(shop.taken(Inbound.PageView.class).getFirst().address())
        .isEqualTo("https://shop.example:8443/a/b");
  }

  @Test
  void whoever_writes_too_fast_is_asked_to_wait() {
    var token = shop.visitor();
    for (int i = 0; i < 60; i++) {
      assertThat(shop.say(token, "message-" + i, "quick").status()).isEqualTo(201);
    }
    var answer = shop.say(token, "message-60", "too quick");
    assertThat(answer.status()).isEqualTo(429);
    assertThat(answer.headers()).containsEntry("Retry-After", "60");
    assertThat(shop.say(shop.visitor(), "message-1", "somebody else").status()).isEqualTo(201);
  }
}
