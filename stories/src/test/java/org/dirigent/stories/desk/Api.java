package org.dirigent.stories.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who speaks HTTP without a browser; what is refused is a mistake of the story. */
final class Api {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String CSRF = "__Host-dirigent-csrf";

  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<String, String> cookies = new TreeMap<>();
  private final Map<String, String> headers = new TreeMap<>();
  private final URI home;

  Api(URI home) {
    this.home = home;
    headers.put("Content-Type", "application/json");
  }

  static Api signedIn(URI home, String login, String password) {
    Api api = new Api(home);
    api.send("GET", "api/session", "");
    api.post("api/session", Map.of("login", login, "password", password));
    return api;
  }

  /** From now on every request carries this. */
  void carry(String header, String value) {
    headers.put(header, value);
  }

  JsonNode get(String path) {
    return demand("GET", path, "");
  }

  JsonNode post(String path, Object body) {
    return demand("POST", path, JSON.writeValueAsString(body));
  }

  JsonNode put(String path, Object body) {
    return demand("PUT", path, JSON.writeValueAsString(body));
  }

  JsonNode patch(String path, Object body) {
    return demand("PATCH", path, JSON.writeValueAsString(body));
  }

  /** Ends the session of whoever is signed in. */
  void delete(String path) {
    demand("DELETE", path, "");
  }

  private JsonNode demand(String method, String path, String body) {
    HttpResponse<String> answer = send(method, path, body);
    if (answer.statusCode() >= 300) {
      throw new AssertionError(method + " " + path + ": " + answer.body());
    }
    headers.put("If-Match", answer.headers().firstValue("ETag").orElse("*"));
    return answer.body().isEmpty() ? JSON.nullNode() : JSON.readTree(answer.body());
  }

  private HttpResponse<String> send(String method, String path, String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(home.resolve(path)).method(method, BodyPublishers.ofString(body));
    headers.forEach(request::setHeader);
    if (!cookies.isEmpty()) {
      request.setHeader("Cookie", cookieHeader());
      request.setHeader("X-CSRF-Token", cookies.getOrDefault(CSRF, ""));
    }
    try {
      HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
      answer.headers().allValues("Set-Cookie").forEach(this::keep);
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private String cookieHeader() {
    return cookies.entrySet().stream()
        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  private void keep(String header) {
    HttpCookie.parse(header).forEach(cookie -> cookies.put(cookie.getName(), cookie.getValue()));
  }
}
