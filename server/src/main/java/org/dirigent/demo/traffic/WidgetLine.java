package org.dirigent.demo.traffic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A chat by the widget's public protocol, see docs/reference/web-chat-protocol.md. */
final class WidgetLine implements ChatLine {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final HttpClient http;
  private final JsonMapper json;
  private final URI channel;
  private final String site;
  private final String name;
  private final WidgetFrames frames;
  private String token = "";
  private int keys;
  private @Nullable WebSocket socket;

  /**
   * @param home where the server answers
   * @param site the public key of the site
   * @param name makes the keys of this chat its own
   */
  WidgetLine(HttpClient http, JsonMapper json, URI home, String site, String name) {
    this.http = http;
    this.json = json;
    this.channel = home.resolve("/channel/webchat/");
    this.site = site;
    this.name = name;
    this.frames = new WidgetFrames(json);
  }

  @Override
  public void arrive(Persona persona) {
    token = json.readTree(post("session", Map.of("site", site))).path("token").asString();
    Map<String, Object> arrival = new HashMap<>();
    arrival.put("key", key());
    arrival.put("language", persona.language());
    arrival.put("name", persona.name());
    persona.email().ifPresent(email -> arrival.put("email", email));
    arrival.put("consents", List.of("privacy-note"));
    post("arrival", arrival);
    String ticket = json.readTree(post("tickets", Map.of())).path("ticket").asString();
    socket = open(ticket);
    send(Map.of("type", "resume", "after", ""));
  }

  private WebSocket open(String ticket) {
    URI address = channel.resolve("socket?ticket=" + ticket);
    return http.newWebSocketBuilder()
        .connectTimeout(PATIENCE)
        .buildAsync(URI.create("ws" + address.toString().substring("http".length())), frames)
        .join();
  }

  @Override
  public void say(String text) {
    post("messages", Map.of("key", key(), "text", text));
  }

  @Override
  public void typing(boolean on) {
    send(Map.of("type", "typing", "on", on));
  }

  @Override
  public void read() {
    String upTo = frames.cursor();
    if (!upTo.isEmpty()) {
      post("receipts", Map.of("state", "read", "upTo", upTo));
    }
  }

  @Override
  public void leave() {
    post("departure", Map.of("key", key()));
  }

  @Override
  public List<News> heard() {
    return frames.drain();
  }

  @Override
  public void close() {
    if (socket != null) {
      socket.abort();
    }
  }

  private void send(Map<String, ?> frame) {
    if (socket != null) {
      socket.sendText(json.writeValueAsString(frame), true).join();
    }
  }

  private String post(String path, Map<String, ?> body) {
    var request =
        HttpRequest.newBuilder(channel.resolve(path))
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json.writeValueAsString(body)));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    HttpResponse<String> answer = send(request.build());
    if (answer.statusCode() >= 300) {
      String code = json.readTree(answer.body()).path("code").asString("");
      throw new IllegalStateException(path + " was refused: " + answer.statusCode() + " " + code);
    }
    return answer.body();
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped", e);
    }
  }

  private String key() {
    return "traffic-%s-%d".formatted(name, ++keys);
  }
}
