package org.dirigent.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dirigent.platform.Role;
import org.dirigent.platform.Scope;
import org.dirigent.platform.database.SharedDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/**
 * Every published operation, called by a token of each scope whose owner may do anything. Generated
 * from the description that callers read, so that what it says about scopes is what happens.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@SharedDatabase
@Import({People.class, Mistakes.class})
class TokenMatrixTest {

  private static final Path PUBLISHED = Path.of("../docs/reference/openapi.json");
  private static final Set<String> STOPPED =
      Set.of("not-signed-in", "not-allowed", "scope-missing", "session-needed");

  private static final String SOME_ID = "01990000-0000-7000-8000-000000000001";

  @Autowired People people;
  @LocalServerPort int port;

  private record Operation(String method, String path, JsonNode security) {

    boolean isOpen() {
      return security.isEmpty();
    }

    /** The scope that a token needs; empty where none helps. */
    String scope() {
      return security
          .valueStream()
          .map(each -> each.path("bearerAuth").path(0).asString(""))
          .filter(word -> !word.isEmpty())
          .findFirst()
          .orElse("");
    }
  }

  @Test
  void a_token_opens_what_its_scope_says_and_nothing_else() throws IOException {
    Browser owner = people.signedIn(port, Role.values());
    List<String> faults = new ArrayList<>();
    for (Scope scope : Scope.values()) {
      Browser program = program(owner, scope.word());
      for (Operation each : operations()) {
        Answer answer = call(program, each);
        if (!isRight(each, scope.word(), answer)) {
          faults.add(scope + " " + each.method() + " " + each.path() + " answered " + answer);
        }
      }
    }

    assertThat(faults).isEmpty();
  }

  private static boolean isRight(Operation each, String scope, Answer answer) {
    if (each.isOpen()) {
      boolean closedToTokens = each.path().equals("/api/session");
      return answer.code().equals("session-needed") == closedToTokens;
    }
    if (each.scope().isEmpty()) {
      return answer.code().equals("session-needed");
    }
    if (each.scope().equals(scope)) {
      return answer.status() < 500 && !STOPPED.contains(answer.code());
    }
    return answer.status() == 403
        && answer.code().equals("scope-missing")
        && answer.at("/scope").equals(each.scope());
  }

  private Browser program(Browser owner, String... scopes) {
    Answer made =
        owner.post(
            "/api/me/tokens", Map.of("name", "matrix", "scopes", List.of(scopes), "days", 1));
    assertThat(made.status()).isEqualTo(201);
    return Browser.at(port)
        .withoutOrigin()
        .always(request -> request.setHeader("Authorization", "Bearer " + made.at("/token")));
  }

  private static Answer call(Browser program, Operation each) {
    String path = each.path().replace("{kind}", "note").replaceAll("\\{[^}]+}", SOME_ID);
    var body =
        each.method().equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString("{}");
    return program.send(
        program
            .request(path)
            .header("Content-Type", "application/json")
            .header("If-Match", "\"1\"")
            .method(each.method(), body));
  }

  private static List<Operation> operations() throws IOException {
    List<Operation> all = new ArrayList<>();
    JsonNode published = Json.read(Files.readString(PUBLISHED));
    for (Map.Entry<String, JsonNode> path : published.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        all.add(
            new Operation(
                method.getKey().toUpperCase(Locale.ROOT),
                path.getKey(),
                method.getValue().path("security")));
      }
    }
    return all;
  }
}
