package org.dirigent.conversation.channels;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks the widget's protocol over real HTTP. */
final class WebChatClient {

  static final JsonMapper JSON = new JsonMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final int port;
  private final String token;

  private WebChatClient(int port, String token) {
    this.port = port;
    this.token = token;
  }

  /** A new visitor of this site. */
  static WebChatClient at(int port, String site) {
    var nobody = new WebChatClient(port, "");
    var answer = nobody.post("session", Map.of("site", site));
    if (answer.statusCode() != 201) {
      throw new IllegalStateException("No session: " + answer.body());
    }
    return nobody.withToken(read(answer).path("token").asString());
  }

  WebChatClient withToken(String other) {
    return new WebChatClient(port, other);
  }

  int arrive(String key) {
    return post("arrival", Map.of("key", key, "language", "en")).statusCode();
  }

  int say(String key, String text) {
    return post("messages", Map.of("key", key, "text", text)).statusCode();
  }

  WebChatSocket socket() {
    var ticket = read(post("tickets", Map.of())).path("ticket").asString();
    return WebChatSocket.open(HTTP, address("ws", "socket?ticket=" + ticket));
  }

  HttpResponse<String> post(String path, Object body) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
            .build());
  }

  HttpResponse<String> get(String path) {
    return send(request(path).GET().build());
  }

  HttpRequest.Builder request(String path) {
    var request = HttpRequest.newBuilder(address("http", path)).timeout(Duration.ofSeconds(20));
    return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
  }

  URI address(String scheme, String path) {
    return URI.create(scheme + "://127.0.0.1:" + port + "/channel/webchat/" + path);
  }

  static HttpResponse<String> send(HttpRequest request) {
    try {
      return HTTP.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static JsonNode read(HttpResponse<String> answer) {
    return JSON.readTree(answer.body());
  }
}
