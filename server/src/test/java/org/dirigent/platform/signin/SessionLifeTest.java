package org.dirigent.platform.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.dirigent.platform.ClientAddress;
import org.dirigent.platform.NewAccount;
import org.dirigent.platform.Role;
import org.dirigent.platform.Secret;
import org.dirigent.platform.UserId;
import org.dirigent.platform.database.FreshDatabase;
import org.dirigent.testkit.SettableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How long a session lives, with a clock that the test moves. */
@FreshDatabase
class SessionLifeTest {

  private static final ClientAddress HOME = new ClientAddress("192.0.2.1");

  private final SettableClock clock = SettableClock.at("2026-03-02T08:00:00Z");
  private final List<Object> news = new ArrayList<>();
  private final UserId ann = new UserId(new UUID(1, 1));
  private final JdbcClient jdbc;
  private final PostgresSessions sessions;
  private long ids;

  SessionLifeTest(JdbcClient jdbc) {
    this.jdbc = jdbc;
    var settings = new SigninSettings(Duration.ofHours(2), Duration.ofHours(12), 10, 300, 4);
    this.sessions =
        new PostgresSessions(jdbc, clock, () -> new UUID(7, ++ids), settings, news::add);
  }

  @BeforeEach
  void ann_has_an_account() {
    jdbc.sql("delete from account_session").update();
    jdbc.sql("delete from account").update();
    new AccountRows(jdbc, clock)
        .insert(
            ann.value(),
            new NewAccount("ann", "Ann", Set.of(Role.AGENT), Locale.GERMAN, new Secret("-")),
            "no hash",
            false);
  }

  @Test
  void a_session_that_is_used_lives_until_its_longest_day_ends() {
    Secret token = open("a");
    for (int hour = 1; hour < 12; hour++) {
      clock.advance(Duration.ofHours(1));
      assertThat(sessions.use(token)).isPresent();
    }

    clock.advance(Duration.ofHours(1));

    assertThat(sessions.use(token)).isEmpty();
  }

  @Test
  void a_session_that_nobody_uses_ends_after_the_idle_time() {
    Secret token = open("b");
    clock.advance(Duration.ofMinutes(119));
    assertThat(sessions.use(token)).isPresent();

    clock.advance(Duration.ofMinutes(120));

    assertThat(sessions.use(token)).isEmpty();
    assertThat(sessions.list(ann)).isEmpty();
  }

  @Test
  void what_has_ended_is_cleared_away_when_somebody_signs_in() {
    open("c");
    clock.advance(Duration.ofHours(3));

    open("d");

    assertThat(jdbc.sql("select count(*) from account_session").query(Long.class).single())
        .isEqualTo(1);
    assertThat(news).hasSize(1).first().isInstanceOf(SessionsEnded.class);
  }

  @Test
  void the_session_unused_longest_makes_room_for_the_twenty_first() {
    Secret first = open("first");
    clock.advance(Duration.ofMinutes(2));
    Secret second = open("second");
    clock.advance(Duration.ofMinutes(2));
    for (int i = 0; i < 18; i++) {
      open("more" + i);
    }
    clock.advance(Duration.ofMinutes(2));
    assertThat(sessions.use(first)).isPresent();

    open("one too many");

    assertThat(sessions.use(second)).isEmpty();
    assertThat(sessions.use(first)).isPresent();
    assertThat(sessions.list(ann)).hasSize(20);
  }

  private Secret open(String token) {
    Secret secret = new Secret(token);
    sessions.open(secret, ann, HOME, "a test");
    return secret;
  }
}
