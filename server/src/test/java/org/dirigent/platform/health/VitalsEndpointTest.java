package org.dirigent.platform.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.StreamSupport;
import org.dirigent.platform.HealthPart.State;
import org.dirigent.platform.Role;
import org.dirigent.platform.web.Answer;
import org.dirigent.platform.web.Browser;
import org.dirigent.platform.web.People;
import org.dirigent.platform.web.RunningServer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@RunningServer
class VitalsEndpointTest {

  private final Browser supervisor;
  private final JdbcClient jdbc;

  VitalsEndpointTest(
      @Autowired People people, @Autowired JdbcClient jdbc, @LocalServerPort int port) {
    this.supervisor = people.signedIn(port, Role.SUPERVISOR);
    this.jdbc = jdbc;
  }

  @Test
  void every_part_says_how_it_is_with_a_reason() {
    Answer health = supervisor.get("/api/health");

    assertThat(health.status()).isEqualTo(200);
    assertThat(parts(health)).contains("backup", "database", "disk", "events", "leases");
    health
        .json()
        .at("/parts")
        .forEach(part -> assertThat(part.path("reason").asString()).isNotEmpty());
  }

  @Test
  void what_nobody_renews_worries_and_says_what_to_do_and_the_product_serves_on() {
    jdbc.sql("insert into lease values ('a-test', 1, uuidv7(), now() - interval '2 minutes')")
        .update();
    try {
      Answer health = supervisor.get("/api/health");

      assertThat(health.status()).isEqualTo(200);
      assertThat(health.at("/state")).isEqualTo("WORRYING");
      assertThat(health.json().at("/parts").toString())
          .contains("Nobody renews a-test.")
          .contains("Its node died");
    } finally {
      jdbc.sql("delete from lease where name = 'a-test'").update();
    }
  }

  @Test
  void a_backup_that_is_missing_worries() {
    jdbc.sql("insert into backup_taken values ('x', now() - interval '3 days', 1)").update();
    try {
      assertThat(supervisor.get("/api/health").json().at("/parts").toString())
          .contains("72 hours ago")
          .contains("take one now");
    } finally {
      jdbc.sql("delete from backup_taken").update();
    }
  }

  @Test
  void a_disk_that_fills_up_worries_first_and_then_nobody_is_served() {
    assertThat(DiskHealth.judged(50L << 30).state()).isEqualTo(State.WELL);
    assertThat(DiskHealth.judged(1L << 30).state()).isEqualTo(State.WORRYING);
    assertThat(DiskHealth.judged(50L << 20).state()).isEqualTo(State.ILL);
  }

  private static List<String> parts(Answer health) {
    return StreamSupport.stream(health.json().at("/parts").spliterator(), false)
        .map(part -> part.path("name").asString())
        .toList();
  }
}
