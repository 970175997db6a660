package org.dirigent.channel.webchat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.dirigent.channel.Inbound.Departure;
import org.junit.jupiter.api.Test;

/** A dropped socket is not leaving; a grace without one is. */
final class GracesTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final Shop shop = new Shop();

  @Test
  void who_is_out_of_sight_for_longer_than_the_grace_is_lost() {
    var token = arrived();
    shop.open(token).vanishes();
    shop.pass(MINUTE.multipliedBy(4));
    assertThat(departures()).isEmpty();
    shop.pass(MINUTE);
    assertThat(departures()).containsExactly(Departure.Reason.LOST);
    shop.pass(MINUTE.multipliedBy(60));
    assertThat(departures()).hasSize(1);
  }

  @Test
  void who_comes_back_in_time_is_not_lost_and_has_the_whole_grace_again() {
    var token = arrived();
    shop.open(token).vanishes();
    shop.pass(MINUTE.multipliedBy(4));
    var back = shop.open(token);
    shop.pass(MINUTE.multipliedBy(60));
    back.vanishes();
    shop.pass(MINUTE.multipliedBy(4));
    assertThat(departures()).isEmpty();
  }

  @Test
  void one_tab_of_two_may_go() {
    var token = arrived();
    shop.open(token);
    shop.open(token).vanishes();
    shop.pass(MINUTE.multipliedBy(60));
    assertThat(departures()).isEmpty();
  }

  @Test
  void who_arrives_and_never_opens_a_socket_is_lost_too() {
    arrived();
    shop.pass(MINUTE.multipliedBy(5));
    assertThat(departures()).containsExactly(Departure.Reason.LOST);
  }

  @Test
  void who_says_goodbye_left_and_is_not_lost_later() {
    var token = arrived();
    var tab = shop.open(token);
    shop.call("POST", "departure", token, "{\"key\":\"goodbye-1\"}");
    tab.vanishes();
    shop.pass(MINUTE.multipliedBy(60));
    assertThat(departures()).containsExactly(Departure.Reason.LEFT);
  }

  @Test
  void who_leaves_a_message_while_nobody_is_there_need_not_stay() {
    shop.house.conversations().closeDoor(Optional.empty());
    shop.open(arrived()).vanishes();
    shop.house.conversations().openDoor(true, Optional.empty());
    shop.pass(MINUTE.multipliedBy(600));
    assertThat(departures()).isEmpty();
  }

  @Test
  void a_message_that_was_left_becomes_a_chat_once_an_agent_was_met() {
    shop.house.conversations().closeDoor(Optional.empty());
    var token = arrived();
    var tab = shop.open(token);
    shop.house.conversations().openDoor(true, Optional.empty());
    shop.agent("Ann").joins();
    tab.vanishes();
    shop.pass(MINUTE.multipliedBy(5));
    assertThat(departures()).containsExactly(Departure.Reason.LOST);
  }

  @Test
  void after_a_restart_everybody_has_the_whole_grace_anew() {
    shop.open(arrived());
    shop.pass(MINUTE.multipliedBy(4));
    shop.restart();
    shop.pass(MINUTE);
    shop.pass(MINUTE.multipliedBy(4));
    assertThat(departures()).isEmpty();
    shop.pass(MINUTE);
    assertThat(departures()).containsExactly(Departure.Reason.LOST);
  }

  @Test
  void after_a_restart_a_message_that_was_left_still_waits() {
    shop.house.conversations().closeDoor(Optional.empty());
    arrived();
    shop.restart();
    shop.house.conversations().openDoor(true, Optional.empty());
    shop.pass(MINUTE.multipliedBy(600));
    shop.pass(MINUTE.multipliedBy(600));
    assertThat(departures()).isEmpty();
  }

  @Test
  void what_a_full_inbox_cannot_take_is_said_again_once() {
    arrived();
    shop.house.inbox().fill(Duration.ofSeconds(1));
    shop.pass(MINUTE.multipliedBy(6));
    assertThat(departures()).isEmpty();
    shop.house.inbox().recover();
    shop.pass(Duration.ofSeconds(2));
    shop.pass(Duration.ofSeconds(2));
    assertThat(departures()).hasSize(1);
  }

  @Test
  void a_site_chooses_its_grace_within_reason() {
    shop.configure("grace-seconds", "60");
    arrived();
    shop.pass(Duration.ofSeconds(60));
    assertThat(departures()).hasSize(1);
    assertThat(grace("5")).isEqualTo(Duration.ofSeconds(30));
    assertThat(grace("a while")).isEqualTo(Duration.ofMinutes(5));
  }

  private Duration grace(String setting) {
    shop.configure("grace-seconds", setting);
    return new Site(shop.house.accounts().find(Shop.SITE).orElseThrow()).grace();
  }

  private String arrived() {
    var token = shop.visitor();
    shop.arrive(token);
    return token;
  }

  private java.util.List<Departure.Reason> departures() {
    return shop.taken(Departure.class).stream().map(Departure::reason).toList();
  }
}
