package org.dirigent.routing;

import static org.dirigent.routing.story.Story.story;

import org.junit.jupiter.api.Test;

/// How the set-up changes under way, and opening hours.
class ConfigurationStoriesTest {

  @Test
  void a_closed_queue_keeps_its_items_and_offers_none() {
    story(
        """
        given     queue service is open 09:00:00-17:00:00
        08:00:00  ann  signs in
        08:30:00  w1   arrives by chat
        then      w1   waits
        then      queue service  is closed until  09:00:00
        then      nobody can tell how long w1 will wait
        09:00:00  time passes
        then      queue service  is open until  17:00:00
        then      w1   is offered to    ann
        """);
  }

  @Test
  void offers_that_are_open_at_closing_time_stand() {
    story(
        """
        given     queue service is open 09:00:00-17:00:00
        16:59:50  ann  signs in
        16:59:51  w1   arrives by chat
        16:59:52  w2   arrives by chat
        17:00:00  ann  accepts w1
        then      w1   is with          ann
        then      w2   waits
        """);
  }

  @Test
  void behind_the_horizon_a_queue_is_closed_until_there_are_new_hours() {
    story(
        """
        given     queue service is open 09:00:00-10:00:00
        11:00:00  ann  signs in
        11:00:01  w1   arrives by chat
        then      w1   waits
        11:00:02  queue service is open 09:00:00-10:00:00, 11:00:00-12:00:00
        then      w1   is offered to    ann
        """);
  }

  @Test
  void waiting_counts_in_open_time() {
    story(
        """
        given     queue service    class 5 bound 60s
        given     queue service is open 09:00:00-10:00:00, 11:00:00-12:00:00
        09:59:30  w1   arrives by chat  needs german for 40s
        10:30:00  time passes
        then      w1   waits
        11:00:10  ann  signs in
        then      w1   is offered to    ann
        then      w1   widened by 1
        11:00:11  ann  goes away
        11:00:30  time passes
        then      w1   waits before everything
        """);
  }

  @Test
  void a_retired_queue_takes_nothing_new_and_serves_what_waits() {
    story(
        """
        09:00:00  w1   arrives by chat
        09:00:01  queue service is retired
        09:00:02  w2   arrives by chat
        then      it is refused because queue 1 is retired and takes no new items
        09:00:03  ann  signs in
        then      w1   is offered to    ann
        """);
  }

  @Test
  void a_retired_agent_keeps_what_they_have_and_gets_nothing_new() {
    story(
        """
        09:00:00  ann  signs in
        09:00:01  w1   arrives by chat
        09:00:02  ann  accepts w1
        09:00:03  w2   arrives by chat
        then      w2   is offered to    ann
        09:00:04  ann  is retired
        then      w1   is with          ann
        then      w2   waits
        09:00:05  ann  comes back
        then      it is refused because agent 1 is retired
        09:00:06  ann  completes w1
        then      w1   was completed
        """);
  }

  @Test
  void a_new_skill_counts_at_once() {
    story(
        """
        09:00:00  ann  signs in
        09:00:01  w1   arrives by chat  needs german
        then      w1   waits
        09:00:02  ann  changes          speaks german
        then      w1   is offered to    ann
        """);
  }

  @Test
  void a_queue_taken_from_an_agent_counts_at_once() {
    story(
        """
        09:00:00  ann  signs in
        09:00:01  ann  changes          serves sales
        09:00:02  w1   arrives by chat
        then      w1   waits
        """);
  }

  @Test
  void a_cheaper_channel_makes_room_at_once() {
    story(
        """
        given     channel chat     costs 100
        09:00:00  ann  signs in
        09:00:01  w1   arrives by chat
        09:00:02  ann  accepts w1
        09:00:03  w2   arrives by chat
        then      w2   waits
        09:00:04  channel chat     costs 50
        then      w2   is offered to    ann
        """);
  }

  @Test
  void a_changed_queue_leaves_the_place_of_waiting_items_alone() {
    story(
        """
        given     queue service    class 5 bound 1h
        09:00:00  w1   arrives by chat
        09:00:01  queue service    strict class 0
        09:00:02  w2   arrives by chat
        then      queue service    lists  w2, w1
        """);
  }

  @Test
  void what_is_not_configured_is_refused_by_name() {
    story(
        """
        09:00:00  w1   arrives by pigeon
        then      it is refused because channel "pigeon" is not known; configure the channel first
        09:00:01  ann  goes away
        then      it is refused because agent 1 is not known; configure the agent first
        """);
  }

  @Test
  void no_more_items_are_admitted_than_the_pool_allows() {
    story(
        """
        given     the pool         at most 1 items
        09:00:00  w1   arrives by chat
        09:00:01  w2   arrives by chat
        then      it is refused because there are 1 items under way already, which is the limit
        09:00:02  w1   hangs up
        09:00:03  w2   arrives by chat
        then      it is done
        """);
  }

  @Test
  void a_clock_that_goes_backwards_is_refused() {
    story(
        """
        09:00:01  w1   arrives by chat
        09:00:00  w2   arrives by chat
        then      it is refused because tick 32400000 lies before tick 32401000
        """);
  }
}
