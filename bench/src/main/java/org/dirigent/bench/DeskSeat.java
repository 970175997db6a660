package org.dirigent.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An agent at a desk, as the browser is one: cookies, the API, and the live stream's socket. */
final class DeskSeat implements AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String CSRF = "__Host-dirigent-csrf";

  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<String, String> cookies = new TreeMap<>();
  private final String host;
  private @Nullable WebSocket socket;

  private DeskSeat(String host) {
    this.host = host;
  }

  /** Signs in, listens and is ready for work. */
  static DeskSeat taken(int port, String login, String password, Consumer<String> frames) {
    DeskSeat seat = signedIn(port, login, password);
    String ticket = seat.call("POST", "/api/live/ticket", "{}").path("ticket").asString();
    seat.socket =
        seat.http
            .newWebSocketBuilder()
            .buildAsync(
                URI.create("ws://" + seat.host + "/live?ticket=" + ticket), new Frames(frames))
            .join();
    seat.call("PUT", "/api/presence", "{\"status\":\"available\"}");
    return seat;
  }

  /** Signs in and is there for nobody. */
  static DeskSeat signedIn(int port, String login, String password) {
    var seat = new DeskSeat("127.0.0.1:" + port);
    seat.call("GET", "/api/session", "");
    var credentials = Map.of("login", login, "password", password);
    seat.call("POST", "/api/session", JSON.writeValueAsString(credentials));
    return seat;
  }

  /** Takes everything that is offered now; how many that was. */
  int accept() {
    JsonNode offers = call("GET", "/api/offers", "");
    offers.forEach(
        offer -> call("POST", "/api/offers/" + offer.path("id").asString() + "/accept", ""));
    return offers.size();
  }

  /** Reads what stands at an address. */
  JsonNode read(String path) {
    return call("GET", path, "");
  }

  /** Hands something in at an address. */
  void write(String path, Map<String, Object> body) {
    call("POST", path, JSON.writeValueAsString(body));
  }

  private JsonNode call(String method, String path, String body) {
    var request =
        HttpRequest.newBuilder(URI.create("http://" + host + path))
            .header("Content-Type", "application/json")
            .header("Cookie", cookies())
            .method(method, BodyPublishers.ofString(body));
    String token = cookies.get(CSRF);
    if (token != null) {
      request.header("X-CSRF-Token", token);
    }
    HttpResponse<String> answer = send(request.build());
    answer.headers().allValues("set-cookie").forEach(this::remember);
    boolean greeting = method.equals("GET") && path.equals("/api/session");
    if (answer.statusCode() >= 300 && !greeting) {
      throw new IllegalStateException(method + " " + path + ": " + answer.body());
    }
    return JSON.readTree(answer.body());
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private String cookies() {
    return cookies.entrySet().stream()
        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  private void remember(String header) {
    String[] pair = header.split(";", 2)[0].split("=", 2);
    cookies.put(pair[0], pair[1]);
  }

  @Override
  public void close() {
    if (socket != null) {
      socket.abort();
    }
    http.shutdownNow();
  }

  /** Puts frames together and hands them on whole. */
  private static final class Frames implements WebSocket.Listener {

    private final StringBuilder parts = new StringBuilder();
    private final Consumer<String> whole;

    Frames(Consumer<String> whole) {
      this.whole = whole;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      parts.append(data);
      if (last) {
        whole.accept(parts.toString());
        parts.setLength(0);
      }
      from.request(1);
      return null;
    }
  }
}
