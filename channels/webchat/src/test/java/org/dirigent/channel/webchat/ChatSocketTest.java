package org.dirigent.channel.webchat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.dirigent.channel.Inbound;
import org.dirigent.channel.loopback.LoopbackSignals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Lines come by themselves, each once, from where the widget says it is. */
@Timeout(30)
final class ChatSocketTest {

  private final Shop shop = new Shop();

  @Test
  void lines_come_after_the_widget_said_where_it_is() throws Exception {
    var token = arrived();
    shop.say(token, "message-1", "Hello");
    var tab = shop.open(token);
    assertThat(tab.heard()).noneMatch(frame -> frame.path("type").asString("").equals("lines"));
    tab.says("{\"type\":\"resume\",\"after\":\"\"}");
    var first = tab.next("lines").path("page");
    assertThat(first.path("lines").get(0).path("text").asString()).isEqualTo("Hello");
    assertThat(first.path("lines").get(0).path("key").asString()).isEqualTo("message-1");
    shop.agent("Ann").says("Good morning");
    var second = tab.next("lines").path("page").path("lines");
    assertThat(second).hasSize(1);
    assertThat(second.get(0).path("author").asString()).isEqualTo("Ann");
  }

  @Test
  void after_a_loss_only_what_is_new_comes() throws Exception {
    var token = arrived();
    var tab = shop.open(token);
    tab.says("{\"type\":\"resume\"}");
    shop.agent("Ann").says("one");
    var cursor = tab.next("lines").path("page").path("cursor").asString();
    tab.vanishes();
    shop.agent("Ann").says("two");
    var back = shop.open(token);
    back.says("{\"type\":\"resume\",\"after\":\"" + cursor + "\"}");
    var lines = back.next("lines").path("page").path("lines");
    assertThat(lines).hasSize(1);
    assertThat(lines.get(0).path("text").asString()).isEqualTo("two");
  }

  @Test
  void a_long_transcript_comes_in_pages() throws Exception {
    var token = arrived();
    for (int i = 0; i < 250; i++) {
      shop.agent("Ann").says("line " + i);
    }
    var tab = shop.open(token);
    tab.says("{\"type\":\"resume\"}");
    assertThat(tab.next("lines").path("page").path("lines")).hasSize(100);
    assertThat(tab.next("lines").path("page").path("lines")).hasSize(100);
    assertThat(tab.next("lines").path("page").path("lines")).hasSize(50);
  }

  @Test
  void everybody_hears_where_they_stand_who_types_and_what_was_read() throws Exception {
    var token = arrived();
    shop.say(token, "message-1", "Hello");
    var tab = shop.open(token);
    tab.says("{\"type\":\"resume\"}");
    assertThat(tab.next("whereabouts").path("whereabouts").path("position").asInt()).isEqualTo(1);
    var agent = shop.agent("Ann");
    agent.joins();
    assertThat(tab.next("whereabouts").path("whereabouts").path("agent").asString())
        .isEqualTo("Ann");
    agent.types(true);
    assertThat(tab.next("typing").path("on").asBoolean()).isTrue();
    agent.reads();
    assertThat(tab.next("read").path("upTo").asString()).isNotEmpty();
  }

  @Test
  void what_the_visitor_types_is_told_and_not_stored() {
    var token = arrived();
    var tab = shop.open(token);
    tab.says("{\"type\":\"typing\",\"on\":true}");
    assertThat(shop.house.signals().said())
        .contains(new LoopbackSignals.Said(shop.lastArrived(), "typing", true));
    assertThat(shop.taken(Inbound.Message.class)).isEmpty();
  }

  @Test
  void a_flood_of_typing_troubles_the_house_no_more_than_a_lively_writer() {
    var tab = shop.open(arrived());
    for (int i = 0; i < 500; i++) {
      tab.says("{\"type\":\"typing\",\"on\":true}");
    }
    assertThat(shop.house.signals().said().stream().filter(s -> s.what().equals("typing")))
        .hasSize(120);
  }

  @Test
  void the_first_socket_connects_and_the_last_one_disconnects() {
    var token = arrived();
    var one = shop.open(token);
    var two = shop.open(token);
    one.vanishes();
    two.vanishes();
    assertThat(shop.house.signals().said())
        .filteredOn(said -> said.what().equals("connected"))
        .last()
        .extracting(LoopbackSignals.Said::on)
        .isEqualTo(false);
    assertThat(shop.house.signals().listening()).isZero();
  }

  @Test
  void a_ticket_opens_one_socket_and_only_soon() {
    var token = arrived();
    var ticket = shop.call("POST", "tickets", token, "{}").json().path("ticket").asString();
    assertThat(shop.openWith(ticket)).isPresent();
    assertThat(shop.openWith(ticket)).isEmpty();
    var late = shop.call("POST", "tickets", token, "{}").json().path("ticket").asString();
    shop.clock.pass(Duration.ofSeconds(30));
    assertThat(shop.openWith(late)).isEmpty();
    assertThat(shop.openWith("guessed")).isEmpty();
  }

  @Test
  void the_ninth_tab_sends_the_first_one_away() throws Exception {
    var token = arrived();
    var first = shop.open(token);
    for (int i = 0; i < 8; i++) {
      shop.open(token);
    }
    assertThat(first.closeCode()).isEqualTo(4008);
  }

  @Test
  void nonsense_ends_the_socket_and_nothing_else() throws Exception {
    var token = arrived();
    for (var frame : new String[] {"nonsense", "[]", "null", "{}", "{\"type\":\"shutdown\"}"}) {
      var tab = shop.open(token);
      tab.says(frame);
      assertThat(tab.closeCode()).as(frame).isEqualTo(4000);
    }
    assertThat(shop.say(token, "message-1", "Still here").status()).isEqualTo(201);
  }

  private String arrived() {
    var token = shop.visitor();
    shop.arrive(token);
    return token;
  }
}
