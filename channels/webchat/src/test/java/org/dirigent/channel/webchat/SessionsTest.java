package org.dirigent.channel.webchat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.dirigent.channel.AccountId;
import org.dirigent.channel.Assurance;
import org.dirigent.channel.Inbound;
import org.junit.jupiter.api.Test;

/** A token is all that a browser needs, and all that it can use. */
final class SessionsTest {

  private final Shop shop = new Shop();

  @Test
  void a_session_holds_over_a_restart() {
    var token = shop.visitor();
    shop.restart();
    assertThat(shop.say(token, "message-1", "still me").status()).isEqualTo(201);
  }

  @Test
  void every_visitor_has_an_address_of_their_own_and_proves_nothing_else() {
    shop.arrive(shop.visitor());
    shop.arrive(shop.visitor());
    var arrivals = shop.taken(Inbound.Arrival.class);
    assertThat(arrivals).extracting(a -> a.delivery().from().value()).doesNotHaveDuplicates();
    assertThat(arrivals).extracting(a -> a.sender().assurance()).containsOnly(Assurance.CLAIMED);
    assertThat(arrivals.getFirst().delivery().from().value()).hasSize(22);
  }

  @Test
  void a_token_that_was_changed_anywhere_is_refused() {
    var token = shop.visitor();
    for (int at : List.of(0, 3, token.length() / 2, token.length() - 2)) {
      char other = token.charAt(at) == 'A' ? 'B' : 'A';
      var forged = token.substring(0, at) + other + token.substring(at + 1);
      var answer = shop.say(forged, "message-1", "not me");
      assertThat(answer.status()).isEqualTo(401);
      assertThat(answer.code()).isEqualTo("session-invalid");
    }
    assertThat(shop.say("", "message-1", "nobody").status()).isEqualTo(401);
    assertThat(shop.say("v1." + "A".repeat(9_000) + ".A", "message-1", "long").status())
        .isEqualTo(401);
  }

  @Test
  void a_session_that_is_not_used_for_a_week_is_over() {
    var token = shop.visitor();
    shop.clock.pass(Duration.ofDays(7));
    assertThat(shop.say(token, "message-1", "late").code()).isEqualTo("session-expired");
  }

  @Test
  void a_session_that_is_renewed_goes_on_but_not_beyond_thirty_days() {
    var token = shop.visitor();
    for (int day = 6; day < 30; day += 6) {
      shop.clock.pass(Duration.ofDays(6));
      token = shop.call("POST", "session", token, "{}").json().path("token").asString();
      assertThat(shop.call("GET", "transcript", token, "").status()).isEqualTo(200);
    }
    shop.clock.pass(Duration.ofDays(6));
    assertThat(shop.call("POST", "session", token, "{}").code()).isEqualTo("session-expired");
  }

  @Test
  void nobody_can_occupy_the_keys_of_somebody_else() {
    assertThat(shop.say(shop.visitor(), "same-key", "one").json().path("again").asBoolean())
        .isFalse();
    assertThat(shop.say(shop.visitor(), "same-key", "two").json().path("again").asBoolean())
        .isFalse();
  }

  @Test
  void a_session_of_a_site_that_is_gone_is_worth_nothing() {
    var token = shop.visitor();
    shop.house.accounts().retire(Shop.SITE);
    assertThat(shop.say(token, "message-1", "hello?").code()).isEqualTo("unknown-site");
  }

  @Test
  void the_alias_of_a_visitor_does_not_show_the_address() {
    shop.arrive(shop.visitor());
    var visitor = new Visitor(new AccountId(Shop.SITE.value()), shop.lastArrived());
    assertThat(visitor.alias()).doesNotContain(shop.lastArrived().value()).hasSize(16);
    assertThat(visitor.ownKey(visitor.key("mine-123").value())).isEqualTo("mine-123");
  }
}
