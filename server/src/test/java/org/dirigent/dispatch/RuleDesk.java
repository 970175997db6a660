package org.dirigent.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dirigent.platform.web.Answer;
import org.dirigent.platform.web.Browser;
import org.dirigent.platform.web.Json;

/** An administrator at the editor of rules; closing it takes every rule back. */
final class RuleDesk implements AutoCloseable {

  private final Browser admin;

  RuleDesk(Browser admin) {
    this.admin = admin;
  }

  Browser browser() {
    return admin;
  }

  /** A rule as the editor sends it. */
  static Map<String, Object> rule(String name, String when, Map<String, ?> then) {
    Map<String, Object> rule = new LinkedHashMap<>();
    rule.put("name", name);
    rule.put("active", true);
    rule.put("when", when);
    rule.put("then", then);
    rule.put("stop", false);
    return rule;
  }

  Answer saves(List<?> rules) {
    return saves(rules, List.of());
  }

  Answer saves(List<?> rules, List<?> tests) {
    String etag = admin.get("/api/rules/draft").header("ETag");
    return send(admin, "PUT", "/api/rules/draft", etag, Map.of("rules", rules, "tests", tests));
  }

  /** Saves and publishes these rules. */
  @SafeVarargs
  final void holds(Map<String, Object>... rules) {
    publishes(Map.of("reason", "A test"), rules);
  }

  /** The same, and leaves work alone that waits already. */
  @SafeVarargs
  final void holdsForNewOnes(Map<String, Object>... rules) {
    publishes(Map.of("reason", "A test", "waitingToo", false), rules);
  }

  private void publishes(Map<String, ?> publication, Map<String, Object>[] rules) {
    Answer saved = saves(List.of(rules));
    assertThat(saved.json().at("/problems")).as(saved.body()).isEmpty();
    Answer published =
        send(admin, "POST", "/api/rules/draft/publish", saved.header("ETag"), publication);
    assertThat(published.status()).as(published.body()).isEqualTo(200);
  }

  /** A template of the team. */
  String template(String text) {
    Map<String, Object> template = new LinkedHashMap<>();
    template.put("name", "Template " + System.nanoTime());
    template.put("shortcut", "t" + System.nanoTime());
    template.put("language", null);
    template.put("channels", List.of());
    template.put("text", text);
    template.put("personal", false);
    Answer added = admin.post("/api/templates", template);
    assertThat(added.status()).as(added.body()).isEqualTo(201);
    return added.at("/id");
  }

  static Answer send(Browser who, String method, String path, String etag, Object body) {
    return who.send(
        who.request(path)
            .header("Content-Type", "application/json")
            .header("If-Match", etag)
            .method(method, BodyPublishers.ofString(Json.write(body))));
  }

  /** Other tests know of no rules. */
  @Override
  public void close() {
    admin.post("/api/rules/versions/1/restore", Map.of("reason", "The test is over"));
    saves(List.of());
  }
}
