package org.dirigent.workforce.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.dirigent.platform.Account;
import org.dirigent.platform.AuditEntry;
import org.dirigent.platform.Role;
import org.dirigent.platform.UserId;
import org.dirigent.platform.database.SharedDatabase;
import org.dirigent.platform.web.Answer;
import org.dirigent.platform.web.Browser;
import org.dirigent.platform.web.People;
import org.dirigent.testkit.Deadline;
import org.dirigent.workforce.Agent;
import org.dirigent.workforce.AgentId;
import org.dirigent.workforce.ColleagueNames;
import org.dirigent.workforce.NewWorkforce;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** What is known of one agent, by whom, and what colleagues call them. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@SharedDatabase
@Import(People.class)
@Deadline
class AgentsTest {

  private static final String NOBODY = "01990000-0000-7000-8000-000000000001";

  @Autowired People people;
  @Autowired NewWorkforce workforce;
  @Autowired ColleagueNames names;
  @LocalServerPort int port;

  @Test
  void an_agent_whom_nobody_configured_has_the_usual_settings() {
    Account ann = people.with(Role.AGENT);

    Answer answer = anAgent().get(path(ann.id()));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.at("/login")).isEqualTo(ann.login());
    assertThat(answer.at("/name")).isEqualTo(ann.displayName());
    assertThat(answer.json().path("capacity").asInt()).isEqualTo(Agent.USUAL_CAPACITY);
  }

  @Test
  void it_is_read_with_the_version_that_a_change_is_based_on() {
    Account ann = people.with(Role.AGENT);
    configure(ann, "Ann for customers");
    Browser admin = people.signedIn(port, Role.ADMINISTRATOR, Role.AGENT);

    Answer before = admin.get(path(ann.id()));
    configure(ann, "Ann, once more");

    assertThat(before.header("ETag")).isEqualTo("\"" + before.json().path("version") + "\"");
    assertThat(admin.get(path(ann.id())).header("ETag")).isNotEqualTo(before.header("ETag"));
  }

  @Test
  void who_is_no_agent_or_nobody_is_not_found() {
    Account sue = people.with(Role.SUPERVISOR);

    assertThat(anAgent().get(path(sue.id())).code()).isEqualTo("not-found");
    assertThat(anAgent().get("/api/agents/" + NOBODY).code()).isEqualTo("not-found");
    assertThat(anAgent().get("/api/agents/no-id").code()).isEqualTo("malformed-request");
  }

  @Test
  void agents_look_and_do_not_change() {
    Account ann = people.with(Role.AGENT);

    Answer answer = anAgent().put(path(ann.id()), Map.of("name", "Somebody else"));

    assertThat(answer.code()).isEqualTo("not-allowed");
  }

  @Test
  void colleagues_are_called_by_the_name_of_their_account() {
    Account ann = people.with(Role.AGENT);
    configure(ann, "Ann for customers");

    assertThat(names.of(new AgentId(ann.id().value()))).isEqualTo(ann.displayName());
  }

  @Test
  void an_agent_without_an_account_keeps_the_configured_name_and_a_stranger_has_none() {
    AgentId left = new AgentId(java.util.UUID.fromString("01990000-0000-7000-8000-0000000000ee"));
    workforce.put(left, agent("Left"), AuditEntry.bySystem("test"));

    assertThat(names.of(left)).isEqualTo("Left");
    assertThat(names.of(new AgentId(java.util.UUID.fromString(NOBODY)))).isEmpty();
  }

  private Browser anAgent() {
    return people.signedIn(port, Role.AGENT);
  }

  private void configure(Account account, String name) {
    workforce.put(new AgentId(account.id().value()), agent(name), AuditEntry.bySystem("test"));
  }

  private static Agent agent(String name) {
    return new Agent(name, List.of(), List.of(), Agent.USUAL_CAPACITY, Map.of(), 1.0);
  }

  private static String path(UserId id) {
    return "/api/agents/" + id.value();
  }
}
