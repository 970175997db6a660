package org.dirigent.conversation.channels;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What stands between the web and adapters: origins, limits, raw bodies, sockets. */
@Timeout(60)
final class ChannelMountTest {

  private static final String SHOP = "https://shop.example";
  private static final String THIEF = "https://thief.example";

  private static final WebChatProvider PROVIDER = new WebChatProvider();

  @AfterAll
  static void close_the_house() {
    PROVIDER.close();
  }

  private final WebChatClient visitor = PROVIDER.browser("ann");

  @Test
  void a_page_of_a_known_site_may_ask_before_it_speaks() {
    var answer = preflight(SHOP);
    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains(SHOP);
    assertThat(answer.headers().firstValue("Access-Control-Allow-Headers").orElse(""))
        .contains("authorization");
  }

  @Test
  void a_page_of_an_unknown_site_is_told_nothing() {
    assertThat(preflight(THIEF).statusCode()).isEqualTo(403);
    var answer =
        WebChatClient.send(visitor.request("transcript").header("Origin", THIEF).GET().build());
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    assertThat(answer.body()).contains("origin-not-allowed").doesNotContain("lines");
  }

  @Test
  void answers_may_not_be_kept_and_set_no_cookie() {
    var answer = visitor.get("config?site=demo-site");
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(answer.headers().firstValue("Vary")).contains("Origin");
  }

  @Test
  void a_body_that_is_too_large_is_refused_whether_it_says_so_or_not() {
    var large = new byte[100_000];
    var told = visitor.request("messages").POST(BodyPublishers.ofByteArray(large)).build();
    assertThat(code(WebChatClient.send(told))).isEqualTo("too-large");
    var untold =
        visitor
            .request("messages")
            .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))
            .build();
    var answer = WebChatClient.send(untold);
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(code(answer)).isEqualTo("too-large");
  }

  @Test
  void what_is_no_channel_is_not_found() {
    for (var path : new String[] {"../nothing/x", "../", "../webchat"}) {
      assertThat(visitor.get(path).statusCode()).as(path).isIn(400, 404);
    }
  }

  @Test
  void a_socket_of_an_unknown_site_is_refused() {
    assertThat(handshake(THIEF, "socket?ticket=" + ticket())).isEqualTo(403);
    assertThat(handshake(SHOP, "socket?ticket=" + ticket())).isEqualTo(101);
  }

  @Test
  void a_socket_without_a_good_ticket_is_refused() {
    assertThat(handshake(SHOP, "socket?ticket=guessed")).isEqualTo(403);
    assertThat(handshake(SHOP, "socket")).isEqualTo(403);
    assertThat(handshake(SHOP, "elsewhere?ticket=" + ticket())).isEqualTo(403);
  }

  @Test
  void a_frame_that_is_too_long_ends_the_socket() {
    try (var socket = visitor.socket()) {
      socket.sendText("x".repeat(5_000));
      assertThat(socket.closeCode()).isEqualTo(1009);
    }
  }

  @Test
  void a_socket_that_breaks_off_is_noticed() {
    var socket = PROVIDER.browser("ben").socket();
    socket.send(Map.of("type", "resume"));
    socket.next("whereabouts");
    var ben = PROVIDER.addressOf("ben");
    socket.breakOff();
    org.dirigent.testkit.Await.until(
        "Ben is away",
        () ->
            PROVIDER.house().signals().said().stream()
                .anyMatch(s -> s.from().equals(ben) && s.what().equals("connected") && !s.on()));
  }

  private static String ticket() {
    var answer = PROVIDER.browser("ann").post("tickets", Map.of());
    return WebChatClient.read(answer).path("ticket").asString();
  }

  private HttpResponse<String> preflight(String origin) {
    return WebChatClient.send(
        visitor
            .request("messages")
            .header("Origin", origin)
            .header("Access-Control-Request-Method", "POST")
            .header("Access-Control-Request-Headers", "authorization,content-type")
            .method("OPTIONS", BodyPublishers.noBody())
            .build());
  }

  private int handshake(String origin, String path) {
    try (var http = HttpClient.newHttpClient()) {
      http.newWebSocketBuilder()
          .header("Origin", origin)
          .buildAsync(visitor.address("ws", path), new WebSocket.Listener() {})
          .join()
          .abort();
      return 101;
    } catch (CompletionException refused) {
      return refused.getCause() instanceof WebSocketHandshakeException handshake
          ? handshake.getResponse().statusCode()
          : -1;
    }
  }

  private static String code(HttpResponse<String> answer) {
    return WebChatClient.read(answer).path("code").asString();
  }
}
