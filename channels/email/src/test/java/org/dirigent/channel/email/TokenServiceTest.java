package org.dirigent.channel.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.dirigent.channel.Account;
import org.dirigent.channel.AccountId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a token service may answer, and what becomes of it. */
@Timeout(30)
final class TokenServiceTest {

  private final TokenService service = new TokenService(Duration.ofSeconds(2));

  @Test
  void a_token_lives_as_long_as_the_service_says_in_whatever_form() throws Exception {
    assertThat(life("3600")).isEqualTo(Duration.ofHours(1));
    assertThat(life("\"3599\"")).isEqualTo(Duration.ofSeconds(3_599));
    assertThat(life("3599.5")).isEqualTo(Duration.ofSeconds(3_599));
    assertThat(life("-1")).isEqualTo(Duration.ZERO);
    assertThat(life("1e30")).isEqualTo(Duration.ofDays(1));
    assertThat(life("\"soon\"")).isEqualTo(Duration.ofMinutes(10));
    assertThat(life("null")).isEqualTo(Duration.ofMinutes(10));
  }

  private static Duration life(String said) throws TokenRefused {
    return TokenAnswer.of(200, "{\"access_token\": \"a\", \"expires_in\": " + said + "}").life();
  }

  @Test
  void what_is_no_token_is_refused_without_repeating_it() {
    assertRefused(200, "<html>Sign in</html>", "the token service answers, but with no token");
    assertRefused(
        200, "{\"access_token\": \"a\\r\\nX: b\"}", "the token service answers, but with no token");
    assertRefused(
        200, "{\"access_token\": {\"a\": 1}}", "the token service answers, but with no token");
    assertRefused(200, "", "the token service answers, but with no token");
    assertRefused(503, "busy", "the token service says 503");
    assertRefused(302, "", "the token service says 302");
    assertRefused(400, "{\"error\": \"My Secret!\"}", "the token service says 400");
    assertRefused(
        400, "{\"error\": \"invalid_client\"}", "the token service refuses: invalid_client");
  }

  private static void assertRefused(int status, String body, String why) {
    assertThatThrownBy(() -> TokenAnswer.of(status, body))
        .isInstanceOf(TokenRefused.class)
        .hasMessage(why);
  }

  @Test
  void secrets_travel_encrypted_or_not_at_all() {
    assertThatThrownBy(() -> ask("http://token.example/token"))
        .hasMessage("oauth-token-url has to begin with https://");
    assertThatThrownBy(() -> ask("nonsense here")).hasMessage("oauth-token-url is no web address");
    assertThatThrownBy(() -> ask("ftp:token"))
        .hasMessage("oauth-token-url has to begin with https://");
  }

  @Test
  void a_service_that_answers_without_end_or_never_is_left_in_time() throws Exception {
    try (var endless = new Crooked(TokenServiceTest::withoutEnd)) {
      assertThatThrownBy(() -> ask(endless.address()))
          .isInstanceOf(TokenRefused.class)
          .hasMessageStartingWith("the token service cannot be reached");
    }
    var never = new CountDownLatch(1);
    try (var silent = new Crooked(_ -> awaitQuietly(never))) {
      assertThatThrownBy(() -> ask(silent.address()))
          .hasMessage("the token service did not answer within 2 s");
      never.countDown();
    }
    try (var drops = new Crooked(Socket::close)) {
      assertThatThrownBy(() -> ask(drops.address()))
          .hasMessageStartingWith("the token service cannot be reached");
    }
  }

  private void ask(String url) throws TokenRefused {
    var settings = Map.of("oauth-token-url", url, "oauth-client-id", "dirigent");
    var account = new Account(new AccountId(new UUID(0, 1)), Email.NAME, "a", "A", settings);
    service.grant(new MailboxSettings(account), Optional.empty());
  }

  private static void withoutEnd(Socket caller) throws IOException {
    var out = caller.getOutputStream();
    out.write(
        "HTTP/1.1 200 OK\r\nContent-Length: 99999999\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    for (int i = 0; i < 200; i++) {
      out.write(new byte[1_000]);
    }
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A server that answers every caller in a way of its own. */
  private static final class Crooked implements AutoCloseable {

    private final ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());

    Crooked(Manner manner) throws IOException {
      Thread.ofVirtual().start(() -> serve(manner));
    }

    interface Manner {
      void answer(Socket caller) throws IOException;
    }

    String address() {
      return "http://127.0.0.1:" + socket.getLocalPort() + "/token";
    }

    private void serve(Manner manner) {
      while (!socket.isClosed()) {
        try (var caller = socket.accept()) {
          manner.answer(caller);
        } catch (IOException gone) {
          continue;
        }
      }
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
