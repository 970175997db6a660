package org.dirigent.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.UUID;
import org.dirigent.platform.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningServer
class ProblemsTest {

  private final Browser admin;
  private final int port;

  ProblemsTest(@Autowired People people, @LocalServerPort int port) {
    this.admin = people.signedIn(port, Role.ADMINISTRATOR);
    this.port = port;
  }

  @Test
  void broken_json_is_named_by_its_place_and_not_repeated() {
    Answer answer = admin.post("/api/users", "{\"login\": \"ann\",\n  \"secret stuff }");

    assertProblem(answer, 400, "malformed-request");
    assertThat(answer.at("/detail")).contains("line 2");
    assertThat(answer.body()).doesNotContain("secret stuff");
  }

  @Test
  void a_value_of_the_wrong_type_is_named_by_its_path() {
    Answer answer = admin.post("/api/users", Map.of("login", "ann", "roles", "AGENT, BOSS"));

    assertProblem(answer, 400, "malformed-request");
    assertThat(answer.at("/errors/0/field")).isEqualTo("roles");
    assertThat(answer.body()).doesNotContain("BOSS");
  }

  @Test
  void an_empty_body_is_a_malformed_request() {
    assertProblem(admin.post("/api/users", ""), 400, "malformed-request");
  }

  @Test
  void values_that_are_not_allowed_are_listed_with_their_fields() {
    Answer answer = admin.post("/api/users", Map.of("login", "a b", "name", " ", "password", "x"));

    assertProblem(answer, 400, "invalid-request");
    assertThat(answer.json().at("/errors").findValuesAsString("field"))
        .containsExactlyInAnyOrder("login", "name", "roles");
    assertThat(answer.json().at("/errors").findValuesAsString("code"))
        .containsExactlyInAnyOrder("pattern", "required", "required");
  }

  @Test
  void an_unknown_id_is_not_found() {
    assertProblem(admin.get("/api/users/" + UUID.randomUUID()), 404, "not-found");
  }

  @Test
  void an_id_that_is_none_is_a_malformed_request() {
    Answer answer = admin.get("/api/users/4711");

    assertProblem(answer, 400, "malformed-request");
    assertThat(answer.at("/errors/0/field")).isEqualTo("id");
  }

  @Test
  void an_unknown_address_under_the_api_is_a_problem_for_the_signed_in_only() {
    assertProblem(admin.get("/api/no-such-thing"), 404, "not-found");
    assertProblem(Browser.at(port).get("/api/no-such-thing"), 401, "not-signed-in");
  }

  @Test
  void a_method_that_an_address_does_not_take_is_named_with_those_it_takes() {
    Answer answer = admin.delete("/api/users");

    assertProblem(answer, 405, "method-not-allowed");
    assertThat(answer.header("Allow")).contains("GET", "POST");
  }

  @Test
  void a_form_where_json_is_wanted_is_refused() {
    Answer answer =
        admin.send(
            admin
                .request("/api/users")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("login=ann")));

    assertProblem(answer, 415, "unsupported-media-type");
  }

  @Test
  void an_answer_in_another_form_does_not_exist() {
    Answer answer = admin.send(admin.request("/api/users").header("Accept", "image/png").GET());

    assertThat(answer.status()).isEqualTo(406);
  }

  @Test
  void a_body_over_the_limit_is_refused_whether_or_not_it_says_its_length() {
    String large = "{\"login\":\"" + "x".repeat(300_000) + "\"}";

    assertProblem(admin.post("/api/users", large), 413, "too-large");
    Answer chunked =
        admin.send(
            admin
                .request("/api/users")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.fromPublisher(BodyPublishers.ofString(large))));
    assertProblem(chunked, 413, "too-large");
  }

  @Test
  void a_parameter_out_of_its_range_is_refused() {
    Answer answer = admin.get("/api/audit?limit=100000");

    assertProblem(answer, 400, "invalid-request");
    assertThat(answer.at("/errors/0/field")).isEqualTo("limit");
  }

  @Test
  void a_parameter_of_the_wrong_type_is_refused() {
    assertProblem(admin.get("/api/audit?limit=many"), 400, "malformed-request");
    assertProblem(admin.get("/api/audit?from=yesterday"), 400, "invalid-request");
  }

  @Test
  void a_problem_tells_what_its_kind_has_to_tell() {
    Answer answer = admin.get("/api/test/conflict");

    assertProblem(answer, 409, "conflict");
    assertThat(answer.json().at("/newest").asInt()).isEqualTo(7);
    assertThat(answer.header("Retry-After")).isEqualTo("2");
  }

  @Test
  void our_own_mistake_has_a_number_and_no_trace() {
    Answer answer = admin.get("/api/test/mistake");

    assertProblem(answer, 500, "internal-error");
    assertThat(answer.at("/detail")).containsPattern("incident [0-9a-f-]{36}");
    assertThat(answer.body()).doesNotContain("on purpose", "java.");
  }

  @Test
  void a_path_that_no_server_should_answer_is_refused_quietly() {
    Answer answer = admin.get("/api/users/%2e%2e/%2e%2e/etc");

    assertThat(answer.status()).isIn(400, 404);
    assertThat(answer.body()).doesNotContain("Exception");
  }

  private static void assertProblem(Answer answer, int status, String code) {
    assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.code()).isEqualTo(code);
    assertThat(answer.at("/type")).isEqualTo("urn:dirigent:problem:" + code);
    assertThat(answer.json().at("/status").asInt()).isEqualTo(status);
    assertThat(answer.at("/title")).isNotBlank();
    assertThat(answer.at("/detail")).isNotBlank();
  }
}
