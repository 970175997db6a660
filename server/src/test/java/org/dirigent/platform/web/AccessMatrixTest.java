package org.dirigent.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dirigent.platform.AllowedTo;
import org.dirigent.platform.AllowedToSignedIn;
import org.dirigent.platform.OpenToPublic;
import org.dirigent.platform.Role;
import org.dirigent.platform.database.SharedDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every endpoint of every module, asked by nobody and by each role. Generated from the mappings, so
 * that no endpoint can be forgotten.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@SharedDatabase
@Import({People.class, Mistakes.class})
class AccessMatrixTest {

  private static final String SOME_ID = "01990000-0000-7000-8000-000000000001";

  /** Signing out, which another test tells, and what fails on purpose. */
  private static final Set<String> LEFT_OUT =
      Set.of("DELETE /api/session", "GET /api/test/mistake");

  private final Map<String, HandlerMethod> endpoints = new TreeMap<>();
  private final People people;
  private final int port;

  AccessMatrixTest(
      @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
      @Autowired People people,
      @LocalServerPort int port) {
    this.people = people;
    this.port = port;
    mapping.getHandlerMethods().forEach(this::add);
  }

  @Test
  void every_endpoint_declares_who_may_call_it() {
    List<String> undeclared =
        endpoints.entrySet().stream()
            .filter(entry -> rule(entry.getValue()) == Rule.NONE)
            .map(Map.Entry::getKey)
            .toList();

    assertThat(undeclared)
        .as("Give it @AllowedTo(roles), @AllowedToSignedIn or @OpenToPublic(because = ...).")
        .containsExactly("GET /api/test/undeclared");
  }

  @Test
  void nobody_calls_what_is_not_open() {
    Browser nobody = Browser.at(port);
    nobody.get("/api/session");
    List<String> faults = new ArrayList<>();
    endpoints.forEach(
        (name, method) -> {
          Answer answer = call(nobody, name);
          boolean stopped = answer.code().equals("not-signed-in");
          if (rule(method) == Rule.OPEN ? answer.status() == 403 : !stopped) {
            faults.add(name + " answered " + answer);
          }
        });

    assertThat(faults).isEmpty();
  }

  @Test
  void each_role_calls_what_it_may_and_nothing_else() {
    List<String> faults = new ArrayList<>();
    for (Role role : Role.values()) {
      Browser browser = people.signedIn(port, role);
      endpoints.forEach(
          (name, method) -> {
            if (!LEFT_OUT.contains(name)) {
              Answer answer = call(browser, name);
              boolean refused = answer.code().equals("not-allowed");
              if (refused == may(role, name, method) || answer.status() == 500) {
                faults.add(role + " " + name + " answered " + answer);
              }
            }
          });
    }

    assertThat(faults).isEmpty();
  }

  @Test
  void somebody_without_a_role_calls_only_what_all_signed_in_may() {
    Browser browser = people.signedIn(port);
    List<String> faults = new ArrayList<>();
    endpoints.forEach(
        (name, method) -> {
          boolean refused =
              !LEFT_OUT.contains(name) && call(browser, name).code().equals("not-allowed");
          if (!refused && rule(method) == Rule.ROLES) {
            faults.add(name);
          }
        });

    assertThat(faults).isEmpty();
  }

  private void add(RequestMappingInfo info, HandlerMethod method) {
    Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
    for (String pattern : info.getPatternValues()) {
      Stream<String> verbs =
          methods.isEmpty() ? Stream.of("GET", "POST") : methods.stream().map(Enum::name);
      verbs.forEach(verb -> endpoints.put(verb + " " + pattern, method));
    }
  }

  /**
   * An empty object as body: whoever may call it is told what is missing, or that nothing is there.
   */
  private static Answer call(Browser browser, String name) {
    String verb = name.substring(0, name.indexOf(' '));
    String path = name.substring(verb.length() + 1).replaceAll("\\{[^}]+}", SOME_ID);
    var body =
        HttpMethod.valueOf(verb) == HttpMethod.GET
            ? BodyPublishers.noBody()
            : BodyPublishers.ofString("{}");
    return browser.send(
        browser.request(path).header("Content-Type", "application/json").method(verb, body));
  }

  private static boolean may(Role role, String name, HandlerMethod method) {
    return switch (rule(method)) {
      case OPEN, SIGNED_IN -> true;
      case NONE -> false;
      case ROLES -> {
        List<Role> roles =
            List.of(new Endpoint(method).declared(AllowedTo.class).orElseThrow().value());
        boolean overTheShoulder =
            role == Role.SUPERVISOR && roles.contains(Role.AGENT) && name.startsWith("GET ");
        yield roles.contains(role) || overTheShoulder;
      }
    };
  }

  private static Rule rule(HandlerMethod method) {
    Endpoint endpoint = new Endpoint(method);
    if (endpoint.declares(OpenToPublic.class)) {
      return Rule.OPEN;
    }
    if (endpoint.declares(AllowedToSignedIn.class)) {
      return Rule.SIGNED_IN;
    }
    return endpoint.declares(AllowedTo.class) ? Rule.ROLES : Rule.NONE;
  }

  private enum Rule {
    OPEN,
    SIGNED_IN,
    ROLES,
    NONE
  }
}
