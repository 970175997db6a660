package org.dirigent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dirigent.platform.Role;
import org.dirigent.platform.database.SharedDatabase;
import org.dirigent.platform.web.Answer;
import org.dirigent.platform.web.Browser;
import org.dirigent.platform.web.Json;
import org.dirigent.platform.web.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/**
 * Every published endpoint is asked for nonsense, by somebody who may ask it anything. It says what
 * is wrong in a problem with a code, and never fails itself.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@SharedDatabase
@Import(People.class)
class BadRequestsTest {

  private static final JsonNode PUBLISHED = published();
  private static final String NOBODY = "01990000-0000-7000-8000-000000000001";

  /** Without a session, these answer all the same. */
  private static final Set<String> OPEN =
      Set.of("GET /api/session", "POST /api/session", "GET /api/setup", "POST /api/setup");

  /** It would end the session of this test. */
  private static final String SIGN_OUT = "DELETE /api/session";

  /**
   * Gone is gone: throwing away what is not there is no mistake, and of nothing nothing is known.
   */
  private static final Set<String> NEVER_MISSING =
      Set.of(
          "DELETE /api/conversations/{id}/drafts/{kind}",
          "DELETE /api/senders/{sender}",
          "GET /api/conversations/{id}/drafts/{kind}",
          "GET /api/customers/{id}/entries",
          "GET /api/work/{work}/decisions");

  /** A desk keeps there what it likes; what is wrong with any text is an answer, and its look. */
  private static final Set<String> WHATEVER =
      Set.of("PUT /api/me/settings", "POST /api/rules/check", "POST /api/articles/preview");

  @Autowired People people;
  @LocalServerPort int port;
  private final List<String> faults = new ArrayList<>();
  private Browser somebody;

  @BeforeEach
  void sign_in() {
    somebody = people.signedIn(port, Role.values());
  }

  @Test
  void without_a_session_nothing_is_told() {
    Browser nobody = Browser.at(port);
    nobody.get("/api/session");
    operations(each -> !OPEN.contains(each.name()))
        .forEach(each -> expect(each, "{}", call(nobody, each, NOBODY, "{}"), 401));

    assertThat(faults).isEmpty();
  }

  @Test
  void broken_json_and_json_of_another_shape_are_said_to_be() {
    for (String body : List.of("{\"a\":", "", "[]", "\"text\"", "17", "null", "{\"a\":1}}")) {
      operations(Operation::body)
          .forEach(each -> expect(each, body, call(somebody, each, NOBODY, body), 400));
    }

    assertThat(faults).isEmpty();
  }

  @Test
  void values_of_a_wrong_type_and_far_too_long_ones_break_nothing() {
    for (String value : List.of("[{}]", "-99999999999999999999", "\"\\u0000\"", longText())) {
      operations(Operation::body)
          .forEach(
              each ->
                  expectRefusal(
                      each, value, call(somebody, each, NOBODY, allOf(schemaOf(each), value))));
    }

    assertThat(faults).isEmpty();
  }

  @Test
  void what_does_not_exist_is_not_found() {
    operations(each -> each.names("path") && !each.body())
        .filter(each -> !NEVER_MISSING.contains(each.name()))
        .forEach(each -> expect(each, NOBODY, call(somebody, each, idFor(each), ""), 404));

    assertThat(faults).isEmpty();
  }

  @Test
  void an_id_that_cannot_be_one_is_refused() {
    for (String id : List.of("no-id", "-1", "%20", "0".repeat(2_000), "%27%3B--", "%F0%9F%98%80")) {
      operations(each -> each.names("path"))
          .forEach(each -> expectRefusal(each, id, call(somebody, each, id, "{}")));
    }

    assertThat(faults).isEmpty();
  }

  @Test
  void senseless_questions_break_nothing() {
    for (String value :
        List.of("", "-1", "x", "99999999999999999999", "\u0000", "%", "ä".repeat(100))) {
      operations(each -> each.names("query") && each.method().equals("GET"))
          .forEach(each -> expectNoFailure(each, value, somebody.get(asked(each, value))));
    }

    assertThat(faults).isEmpty();
  }

  @Test
  void a_body_that_is_no_json_or_too_large_is_refused() {
    String large = "{\"a\":\"" + "x".repeat(300_000) + "\"}";
    for (Operation each : operations(Operation::body).toList()) {
      var plain =
          somebody
              .request(each.with(idFor(each)))
              .header("Content-Type", "text/plain")
              .method(each.method(), BodyPublishers.ofString("{}"));
      expect(each, "text/plain", somebody.send(plain), 415);
      expect(each, "300 kB", call(somebody, each, idFor(each), large), 413);
    }

    assertThat(faults).isEmpty();
  }

  @Test
  void who_sends_twice_at_once_breaks_nothing() {
    operations(each -> !each.method().equals("GET"))
        .forEach(
            each -> {
              var first =
                  CompletableFuture.supplyAsync(() -> call(somebody, each, idFor(each), "{}"));
              expectNoFailure(each, "second", call(somebody, each, idFor(each), "{}"));
              expectNoFailure(each, "first", first.join());
            });

    assertThat(faults).isEmpty();
  }

  private Answer call(Browser browser, Operation each, String id, String body) {
    var request =
        browser
            .request(each.with(id))
            .header("Content-Type", "application/json")
            .header("If-Match", "\"1\"");
    return browser.send(
        request.method(
            each.method(),
            each.method().equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
  }

  private static String idFor(Operation each) {
    boolean counted = each.path().contains("{offer}") || each.path().contains("{number}");
    return counted ? "987654321" : NOBODY;
  }

  private String asked(Operation each, String value) {
    String escaped = URLEncoder.encode(value, StandardCharsets.UTF_8);
    List<String> pairs =
        each.parameters().stream()
            .filter(parameter -> parameter.path("in").asString().equals("query"))
            .map(parameter -> parameter.path("name").asString() + "=" + escaped)
            .toList();
    String path = each.with(NOBODY).replaceFirst("\\?.*", "");
    return path + "?" + String.join("&", pairs);
  }

  private void expect(Operation each, String what, Answer answer, int status) {
    if (answer.status() != status || !isProblem(answer)) {
      fault(each, what, answer);
    }
  }

  private void expectRefusal(Operation each, String what, Answer answer) {
    boolean refused = answer.status() / 100 == 4 && isProblem(answer);
    boolean takesAll = NEVER_MISSING.contains(each.name()) || WHATEVER.contains(each.name());
    if (!refused && !takesAll) {
      fault(each, what, answer);
    }
    expectNoFailure(each, what, answer);
  }

  private void expectNoFailure(Operation each, String what, Answer answer) {
    if (answer.status() >= 500 || (answer.status() >= 400 && !isProblem(answer))) {
      fault(each, what, answer);
    }
  }

  private void fault(Operation each, String what, Answer answer) {
    String shown = what.substring(0, Math.min(30, what.length()));
    faults.add("%s with %s: %s".formatted(each.name(), shown, answer));
  }

  private static boolean isProblem(Answer answer) {
    return answer.header("Content-Type").startsWith("application/problem+json")
        && !answer.code().isEmpty();
  }

  private static Stream<Operation> operations(Predicate<Operation> which) {
    List<Operation> all = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : PUBLISHED.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        JsonNode operation = method.getValue();
        all.add(
            new Operation(
                method.getKey().toUpperCase(Locale.ROOT),
                path.getKey(),
                operation.path("parameters").valueStream().toList(),
                operation.has("requestBody")));
      }
    }
    return all.stream().filter(each -> !each.name().equals(SIGN_OUT)).filter(which);
  }

  private static JsonNode schemaOf(Operation each) {
    JsonNode schema =
        PUBLISHED
            .path("paths")
            .path(each.path())
            .path(each.method().toLowerCase(Locale.ROOT))
            .at("/requestBody/content/application~1json/schema");
    String reference = schema.path("$ref").asString("");
    return reference.isEmpty() ? schema : PUBLISHED.at(reference.substring(1));
  }

  /** An object in which every field has that value. */
  private static String allOf(JsonNode schema, String value) {
    List<String> fields =
        schema.path("properties").propertyNames().stream()
            .map(name -> "\"" + name + "\":" + value)
            .toList();
    return "{" + String.join(",", fields) + "}";
  }

  private static String longText() {
    return "\"" + "lang ".repeat(8_000) + "\"";
  }

  private static JsonNode published() {
    try {
      return Json.read(Files.readString(Path.of("../docs/reference/openapi.json")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
