package org.dirigent.stories.nothinglost;

import java.net.HttpCookie;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A page of the desk in somebody's browser: keeps cookies and sends the CSRF token along. */
final class Page {

  private final Door door;
  private final Map<String, String> cookies = new TreeMap<>();

  private Page(Door door) {
    this.door = door;
  }

  static Page signedIn(Door door, String login, String password) {
    var page = new Page(door);
    page.get("/api/session");
    page.post("/api/session", Map.of("login", login, "password", password))
        .demand("The sign-in of " + login);
    return page;
  }

  Answer get(String path) {
    return ask("GET", path, null);
  }

  Answer post(String path, @Nullable Object body) {
    return ask("POST", path, body == null ? Map.of() : body);
  }

  Answer put(String path, Object body) {
    return ask("PUT", path, body);
  }

  Optional<Answer> getOnce(String path) {
    return door.once("GET", path, null, headers());
  }

  /** One try; nothing if the product is away or died over it. */
  Optional<Answer> postOnce(String path, Object body) {
    return door.once("POST", path, body, headers());
  }

  private Answer ask(String method, String path, @Nullable Object body) {
    Answer answer = door.ask(method, path, body, headers());
    answer.headers().allValues("Set-Cookie").forEach(this::keep);
    return answer;
  }

  private Map<String, String> headers() {
    var headers = new HashMap<String, String>();
    if (!cookies.isEmpty()) {
      headers.put(
          "Cookie",
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    String csrf = cookies.get("__Host-dirigent-csrf");
    if (csrf != null) {
      headers.put("X-CSRF-Token", csrf);
    }
    return headers;
  }

  private void keep(String header) {
    for (HttpCookie cookie : HttpCookie.parse(header)) {
      cookies.put(cookie.getName(), cookie.getValue());
    }
  }
}
