package org.dirigent.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A page of ours in a browser, as far as the server can tell: keeps cookies (secure ones too,
 * because it sits on loopback), names its Origin, and sends the CSRF token with every change.
 */
public final class Browser {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final String origin;
  private final Map<String, String> cookies = new TreeMap<>();
  private UnaryOperator<HttpRequest.Builder> habit = UnaryOperator.identity();
  private boolean sendsCsrf = true;
  private boolean sendsOrigin = true;

  private Browser(String origin) {
    this.origin = origin;
  }

  /** A fresh browser for a server on this port. */
  public static Browser at(int port) {
    return new Browser("http://localhost:" + port);
  }

  /** The same browser after somebody signed in; fails when they may not. */
  public Browser signedIn(String login, String password) {
    Answer answer = signIn(login, password);
    if (answer.status() != 200) {
      throw new AssertionError("Sign-in of " + login + " failed: " + answer);
    }
    return this;
  }

  /** Tries to sign in, beginning as a page does: by asking who is signed in. */
  public Answer signIn(String login, String password) {
    get("/api/session");
    return post("/api/session", Map.of("login", login, "password", password));
  }

  /** A session that was made behind the scenes. */
  public Browser holding(String sessionToken) {
    get("/api/session");
    cookies.put("__Host-dirigent", sessionToken);
    return this;
  }

  /** From now on every request is also changed like this. */
  public Browser always(UnaryOperator<HttpRequest.Builder> habit) {
    this.habit = habit;
    return this;
  }

  /** From now on no CSRF token is sent. */
  public Browser withoutCsrf() {
    sendsCsrf = false;
    return this;
  }

  /** From now on no Origin is sent. */
  public Browser withoutOrigin() {
    sendsOrigin = false;
    return this;
  }

  public Answer get(String path) {
    return send(request(path).GET());
  }

  public Answer delete(String path) {
    return send(request(path).DELETE());
  }

  public Answer post(String path, Object body) {
    return send("POST", path, body);
  }

  public Answer put(String path, Object body) {
    return send("PUT", path, body);
  }

  /** Changes what is at a version. */
  public Answer patch(String path, String ifMatch, Object body) {
    return send(
        json(request(path).header("If-Match", ifMatch))
            .method("PATCH", BodyPublishers.ofString(Json.write(body))));
  }

  /** Sends a body as JSON; a string is sent as it is. */
  public Answer send(String method, String path, Object body) {
    String text = body instanceof String raw ? raw : Json.write(body);
    return send(json(request(path)).method(method, BodyPublishers.ofString(text)));
  }

  /** A request to be completed by the test. */
  public HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(origin + path)).timeout(PATIENCE);
  }

  /** Sends it with what this browser adds by itself. */
  public Answer send(HttpRequest.Builder request) {
    if (!cookies.isEmpty()) {
      request.setHeader("Cookie", cookieHeader());
    }
    if (sendsOrigin) {
      request.setHeader("Origin", origin);
    }
    String csrf = cookies.get("__Host-dirigent-csrf");
    if (sendsCsrf && csrf != null) {
      request.setHeader("X-CSRF-Token", csrf);
    }
    try {
      HttpResponse<String> response =
          HTTP.send(habit.apply(request).build(), BodyHandlers.ofString());
      remember(response);
      return new Answer(response.statusCode(), response.headers(), response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** What this browser would send as cookies. */
  public String cookieHeader() {
    return cookies.entrySet().stream()
        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  public String cookie(String name) {
    return cookies.getOrDefault(name, "");
  }

  /** Where this browser's pages come from. */
  public String origin() {
    return origin;
  }

  private void remember(HttpResponse<String> response) {
    for (String header : response.headers().allValues("Set-Cookie")) {
      for (HttpCookie cookie : HttpCookie.parse(header)) {
        if (cookie.getMaxAge() == 0 || cookie.getValue().isEmpty()) {
          cookies.remove(cookie.getName());
        } else {
          cookies.put(cookie.getName(), cookie.getValue());
        }
      }
    }
  }

  private static HttpRequest.Builder json(HttpRequest.Builder request) {
    return request.header("Content-Type", "application/json");
  }
}
